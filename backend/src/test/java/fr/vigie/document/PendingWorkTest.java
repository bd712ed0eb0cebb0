package fr.vigie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.limit.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A version of the agents' app that is no longer served hands over what was done with it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PendingWorkTest {

  private static final Contracts CONTRACTS = Contracts.onClassPath();
  private static final Client CLIENT = new Client("agent-web", "0.1.0");

  private final DocumentGate gate =
      new DocumentGate(
          new AdHocDocuments(false, Set.of()),
          new Contracts(path -> {
            var file = CONTRACTS.open().apply(path);
            return path.equals("versions.json") ? retired(file) : file;
          }));

  /// All versions of the apps, each retired.
  private static InputStream retired(InputStream versions) {
    try (versions) {
      var text = new String(versions.readAllBytes(), StandardCharsets.UTF_8);
      var none = text.replace("\"ACTIVE\"", "\"RETIRED\"");
      return new ByteArrayInputStream(none.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String admitted(String name) {
    var operation =
        CONTRACTS.releases().stream()
            .filter(release -> release.app().equals("agent"))
            .flatMap(release -> CONTRACTS.operations(release).stream())
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return gate.admit(null, operation.id(), CLIENT, Caller.ANYONE);
  }

  @Test
  void it_is_told_nothing_new() {
    assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> admitted("PullWorkOrders"));
  }

  @Test
  void what_was_done_with_it_is_taken() {
    assertThat(admitted("PushFieldEvents")).contains("mutation PushFieldEvents");
  }
}
