package fr.vigie.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class GraphqlSocketTest {

  private static final String SOMETHING = "{ __typename }";

  private final TestBackend backend = TestBackend.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "[]",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"start\"}",
        "{\"type\":\"connection_init\",\"payload\":7}",
        "{\"type\":\"ping\",\"payload\":\"x\"}",
        "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{x}\"}}",
        "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{x}\"}}",
        "{\"type\":\"subscribe\",\"id\":\"1\"}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
        "{\"type\":\"complete\"}"
      })
  void what_is_no_message_closes_with_4400(String text) {
    try (var client = TestSocket.as(backend, null)) {
      assertThat(client.say(text).closed()).isEqualTo(4400);
    }
  }

  /// What is longer than one write takes comes in several.
  @Test
  void an_answer_of_more_than_64_kib_arrives_whole() {
    var page =
        "reports(first: 100) { edges { node { id status filedAt dueAt isOverdue"
            + " category { code label } commune { inseeCode name } responsible { name phone email }"
            + " location { latitude longitude } timeline { at act status text } } } }";
    try (var client = TestSocket.as(backend, "rita")) {
      client.subscribes("1", "{ a: %s b: %s c: %s }".formatted(page, page, page));

      var answer = client.hears("next");
      assertThat(answer.<Object>get("payload.errors")).isNull();
      assertThat(answer.prettify().replaceAll("\\s", "")).hasSizeGreaterThan(65_536);
      for (var part : List.of("a", "b", "c")) {
        assertThat(answer.getList("payload.data." + part + ".edges")).hasSizeGreaterThan(50);
      }
      client.hears("complete");
      client.isReady();
    }
  }

  @Test
  void a_binary_message_closes_with_4400() {
    try (var client = TestSocket.as(backend, null)) {
      client.sayBinary();

      assertThat(client.closed()).isEqualTo(4400);
    }
  }

  @Test
  void an_operation_before_the_acknowledgement_closes_with_4401() {
    try (var client = TestSocket.open(backend)) {
      assertThat(client.subscribes("1", SOMETHING).closed()).isEqualTo(4401);
    }
  }

  @Test
  void a_token_that_stands_for_nobody_closes_with_4403() {
    try (var client = TestSocket.open(backend)) {
      var payload = TestSocket.authorization("forged");
      client.say("{\"type\":\"connection_init\",\"payload\":" + payload + "}");

      assertThat(client.closed()).isEqualTo(4403);
    }
  }

  @Test
  void a_second_initialisation_closes_with_4429() {
    try (var client = TestSocket.as(backend, null)) {
      assertThat(client.say("{\"type\":\"connection_init\"}").closed()).isEqualTo(4429);
    }
  }

  @Test
  void a_second_operation_with_the_same_id_closes_with_4409() {
    try (var client = TestSocket.as(backend, "rita")) {
      client.subscribes("1", Reporter.FILED).subscribes("1", Reporter.FILED);

      assertThat(client.closed()).isEqualTo(4409);
    }
  }

  @Test
  void an_invalid_document_is_an_error_of_that_operation_only() {
    try (var client = TestSocket.as(backend, null)) {
      var error = client.subscribes("1", "{ nothing }").hears("error");
      assertThat(error.getString("id")).isEqualTo("1");
      assertThat(error.getString("payload[0].message")).contains("nothing");

      client.subscribes("1", SOMETHING).hears("next");
    }
  }

  @Test
  void too_many_operations_are_refused_one_by_one() {
    try (var client = TestSocket.as(backend, "rita")) {
      for (var i = 0; i < LiveSettings.Limits.USUAL.operations(); i++) {
        client.subscribes("" + i, Reporter.FILED);
      }
      var error = client.subscribes("more", Reporter.FILED).hears("error");

      assertThat(error.getString("id")).isEqualTo("more");
      assertThat(error.getString("payload[0].extensions.code")).isEqualTo("TOO_MANY_REQUESTS");
      client.isReady();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"camille", "sami"})
  void someone_elses_territory_is_not_heard(String person) {
    var elsewhere = "subscription{reportFiled(territoryId: \"ter_200068377\"){report{id}}}";
    try (var client = TestSocket.as(backend, person)) {
      var error = client.subscribes("1", elsewhere).hears("error");

      assertThat(error.getString("payload[0].extensions.code")).isEqualTo("FORBIDDEN");
    }
  }

  @Test
  void a_dispatcher_hears_of_the_own_territory_only() {
    try (var own = TestSocket.as(backend, "nadia");
        var other = TestSocket.as(backend, "paul")) {
      own.subscribes("own", Reporter.FILED).isReady();
      other.subscribes("other", Reporter.FILED).isReady();

      var report = Reporter.files(backend);

      var next = own.hears("next");
      assertThat(next.getString("id")).isEqualTo("own");
      assertThat(next.getString("payload.data.reportFiled.report.id")).isEqualTo(report);
      other.hearsNothingMore();
    }
  }

  @Test
  void queries_and_mutations_are_answered_and_complete() {
    try (var client = TestSocket.as(backend, null)) {
      var next = client.subscribes("q", SOMETHING).hears("next");

      assertThat(next.getString("payload.data.__typename")).isEqualTo("Query");
      assertThat(client.hears("complete").getString("id")).isEqualTo("q");
      client.subscribes("m", "mutation { __typename }").hears("next");
      client.hears("complete");
    }
  }

  @Test
  void events_come_in_order_under_each_ones_own_id() {
    try (var first = TestSocket.as(backend, "rita");
        var second = TestSocket.as(backend, "rita")) {
      first.subscribes("a", Reporter.FILED).isReady();
      second.subscribes("é\\\\\\\"b", Reporter.FILED).isReady();
      var begin = Reporter.files(backend);
      List.of(first, second).forEach(client -> passOver(client, begin));
      for (var i = 0; i < 5; i++) {
        var report = Reporter.files(backend);
        assertThat(first.hears("next").getString("payload.data.reportFiled.report.id"))
            .isEqualTo(report);
        var same = second.hears("next");
        assertThat(same.getString("payload.data.reportFiled.report.id")).isEqualTo(report);
        assertThat(same.getString("id")).isEqualTo("é\\\"b");
      }
    }
  }

  /// What others have filed just before may still be under way.
  private static void passOver(TestSocket client, String report) {
    String heard;
    do {
      heard = client.hears("next").getString("payload.data.reportFiled.report.id");
    } while (!heard.equals(report));
  }

  @Test
  void after_its_completion_nothing_is_heard_and_the_id_is_free() {
    try (var client = TestSocket.as(backend, "rita")) {
      client.subscribes("1", Reporter.FILED).isReady();
      client.say("{\"type\":\"complete\",\"id\":\"1\"}");
      client.say("{\"type\":\"complete\",\"id\":\"unknown\"}").isReady();

      Reporter.files(backend);
      client.subscribes("1", SOMETHING);

      assertThat(client.hears("next").getString("payload.data.__typename")).isEqualTo("Query");
    }
  }

  @Test
  void pings_of_both_kinds_are_answered_even_before_the_acknowledgement() {
    try (var client = TestSocket.open(backend)) {
      client.say("{\"type\":\"ping\",\"payload\":{\"at\":1}}").hears("pong");
      client.say("{\"type\":\"pong\"}");
      client.ping();

      client.hears("websocket pong 7");
    }
  }
}
