package fr.vigie.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerBytesTest {

  @Test
  void an_answer_that_is_too_long_is_not_given() {
    assertThat(answer("x".repeat(2_000), 1_500))
        .contains("RESPONSE_TOO_LARGE", "1500")
        .doesNotContain("xx", "\"data\"");
  }

  @Test
  void an_answer_that_fits_is_given() {
    assertThat(answer("x".repeat(100), 1_500)).contains("x".repeat(100)).doesNotContain("errors");
  }

  private static String answer(String text, int most) {
    var result = ExecutionResult.newExecutionResult().data(Map.of("text", text)).build();
    var answer = AnswerBytes.of(result, most);
    return new String(answer.bytes(), 0, answer.length(), StandardCharsets.UTF_8);
  }
}
