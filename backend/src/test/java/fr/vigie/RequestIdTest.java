package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.observe.RequestId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The name under which one request is found in the logs of all who handled it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestIdTest {

  private final TestBackend backend = TestBackend.shared();

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\nb", "a\r\nSet-Cookie: x=1", "é", "<b>", "a;b", "{0}"})
  void what_could_not_stand_in_a_log_is_replaced(String hostile) {
    assertThat(RequestId.of(hostile)).matches("[0-9a-f]{16}");
    assertThat(RequestId.of("x".repeat(10_240))).matches("[0-9a-f]{16}");
  }

  @Test
  void a_hostile_name_is_not_echoed() {
    for (var hostile : List.of("x".repeat(10_240), "a b", "'; drop", "<script>")) {
      var answer = asked(hostile);

      assertThat(answer).matches("[0-9a-f]{16}");
    }
  }

  @Test
  void a_sane_name_is_answered_under_and_another_made_where_there_is_none() {
    assertThat(asked("b7ad6b71-0000.4")).isEqualTo("b7ad6b71-0000.4");
    var made = backend.asks(null, "{__typename}", Map.of()).header(RequestId.HEADER);
    assertThat(made).matches("[0-9a-f]{16}");
    assertThat(backend.asks(null, "{__typename}", Map.of()).header(RequestId.HEADER))
        .isNotEqualTo(made);
  }

  @Test
  void refusals_pages_and_streams_are_answered_under_it_too() {
    for (var path : List.of("/graphql", "/nowhere", "/health/live", "/usage/fields", "/metrics")) {
      var answer = backend.as(null).header(RequestId.HEADER, "path-1").get(path);

      assertThat(answer.header(RequestId.HEADER)).as(path).isEqualTo("path-1");
    }
    var stream =
        backend
            .as(null)
            .accept("text/event-stream")
            .header(RequestId.HEADER, "stream-1")
            .body(Map.of("query", "{__typename}"))
            .post("/graphql/stream");
    assertThat(stream.header(RequestId.HEADER)).isEqualTo("stream-1");
  }

  private String asked(String id) {
    return backend
        .as(null)
        .header(RequestId.HEADER, id)
        .body(Map.of("query", "{__typename}"))
        .post("/graphql")
        .header(RequestId.HEADER);
  }
}
