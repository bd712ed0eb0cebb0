package fr.vigie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.limit.Caller;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An app with a retired, a deprecated and an active version.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentGateTest {

  private static final String REGISTRY =
      """
      {"versions": [
         {"app": "agent", "platform": "ios", "version": "1.0.0", "status": "RETIRED"},
         {"app": "agent", "platform": "ios", "version": "1.9.0", "status": "DEPRECATED", "until": "2027-03-01"},
         {"app": "agent", "platform": "ios", "version": "1.10.0", "status": "ACTIVE"},
         {"app": "agent", "platform": "ios", "version": "1.10.1", "status": "RETIRED"}],
       "pendingWork": [{"app": "agent", "operations": ["Done"]}]}
      """;

  private static final Map<String, String> FILES =
      Map.of(
          "versions.json", REGISTRY,
          "agent/manifests/ios-1.0.0.json", manifest("old"),
          "agent/manifests/ios-1.9.0.json", manifest("former"),
          "agent/manifests/ios-1.10.0.json", manifest("new"),
          "agent/manifests/ios-1.10.1.json", manifest("faulty"));

  private final DocumentGate gate = gate(new AdHocDocuments(false, Set.of("issuer|partner")));

  @Test
  void what_only_a_retired_version_asks_is_unknown() {
    refused("id-old-List", Client.UNNAMED, DocumentRefused.Code.PERSISTED_QUERY_NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "0.9.12", "1.8.99", "1.10.1"})
  void a_version_that_is_retired_or_older_than_those_served_is_to_be_updated(String version) {
    refused("id-new-List", agent(version), DocumentRefused.Code.UPGRADE_REQUIRED);
    refused("id-unknown", agent(version), DocumentRefused.Code.UPGRADE_REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "0.9.12", "1.10.1"})
  void work_done_offline_is_never_refused(String version) {
    assertThat(admit("id-old-Done", agent(version))).isEqualTo("mutation Done{old}");
    assertThat(admit("id-new-Done", agent(version))).isEqualTo("mutation Done{new}");
  }

  @Test
  void what_another_calls_by_the_name_of_work_done_offline_is_refused() {
    assertThatExceptionOfType(DocumentRefused.class)
        .isThrownBy(() -> gate.admit("mutation Done{other}", null, agent("1.0.0"), Caller.PARTNER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.9.0", "1.9.5", "1.10.0", "2.0.0", "nonsense", "1.10"})
  void every_other_version_is_served(String version) {
    assertThat(admit("id-former-List", agent(version))).isEqualTo("query List{former}");
  }

  @Test
  void the_day_to_which_a_deprecated_version_is_served_is_told() {
    assertThat(gate.servedUntil(agent("1.9.0"))).contains(LocalDate.parse("2027-03-01"));
    assertThat(gate.servedUntil(agent("1.10.0"))).isEmpty();
    assertThat(gate.servedUntil(Client.UNNAMED)).isEmpty();
  }

  @Test
  void only_partners_ask_documents_of_their_own() {
    assertThat(gate.admit("{mine}", null, Client.UNNAMED, Caller.PARTNER)).isEqualTo("{mine}");
    assertThatExceptionOfType(DocumentRefused.class)
        .isThrownBy(() -> gate.admit("{mine}", null, Client.UNNAMED, Caller.STAFF));
  }

  @Test
  void everyone_asks_documents_of_their_own_where_that_is_configured() {
    var open = gate(AdHocDocuments.FOR_EVERYONE);

    assertThat(open.admit("{mine}", null, Client.UNNAMED, Caller.ANYONE)).isEqualTo("{mine}");
    assertThat(open.peek("{mine}", null)).contains("{mine}");
  }

  @Test
  void nobody_makes_the_server_read_a_document_where_nobody_may_ask_one() {
    assertThat(gate(new AdHocDocuments(false, Set.of())).peek("{mine}", null)).isEmpty();
  }

  private void refused(String id, Client client, DocumentRefused.Code code) {
    assertThatExceptionOfType(DocumentRefused.class)
        .isThrownBy(() -> admit(id, client))
        .satisfies(
            refused -> assertThat(refused.error().getExtensions()).containsEntry("code", code));
  }

  private String admit(String id, Client client) {
    return gate.admit(null, id, client, Caller.ANYONE);
  }

  private static Client agent(String version) {
    return new Client("agent-ios", version);
  }

  private static DocumentGate gate(AdHocDocuments adHoc) {
    return new DocumentGate(
        adHoc,
        new Contracts(
            path -> new ByteArrayInputStream(FILES.get(path).getBytes(StandardCharsets.UTF_8))));
  }

  private static String manifest(String field) {
    return """
    {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [
      {"id": "id-%1$s-List", "name": "List", "type": "query", "body": "query List{%1$s}"},
      {"id": "id-%1$s-Done", "name": "Done", "type": "mutation", "body": "mutation Done{%1$s}"}]}
    """
        .formatted(field);
  }
}
