package fr.vigie.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Over a socket each operation has a name of its own.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SocketRequestIdTest {

  private static final String ASK =
      "{\"type\":\"subscribe\",\"id\":\"%s\",\"payload\":{\"query\":\"{__typename}\"%s}}";

  private final TestBackend backend = TestBackend.shared();

  @Test
  void an_operation_is_answered_under_the_name_it_brings() {
    assertThat(answer(",\"extensions\":{\"requestId\":\"socket-1\"}")).contains("socket-1");
  }

  @Test
  void a_name_that_could_not_stand_in_a_log_is_replaced() {
    assertThat(answer(",\"extensions\":{\"requestId\":\"a\\nb\"}"))
        .contains("requestId")
        .doesNotContain("a\\nb");
  }

  @Test
  void an_operation_without_a_name_is_answered_without_one() {
    assertThat(answer("")).doesNotContain("requestId");
  }

  private String answer(String extensions) {
    try (var client = TestSocket.as(backend, null)) {
      client.say(ASK.formatted("1", extensions));
      return client.hears("next").prettify();
    }
  }
}
