package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.Ids;
import java.time.Clock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportReferenceTest {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Ids IDS = new Ids(Clock.systemUTC());

  @Test
  void a_reference_is_read_however_it_is_typed() {
    var reference = ReportReference.of("rep_01JD9VZ3M8K2F0001QX7T10BCD");

    assertThat(reference).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
    assertThat(ReportReference.read(reference)).hasValue(reference);
    assertThat(ReportReference.read(" " + reference.toLowerCase(java.util.Locale.ROOT) + " "))
        .hasValue(reference);
    assertThat(ReportReference.read(reference.replace("-", "").replace('0', 'O').replace('1', 'l')))
        .hasValue(reference);
  }

  @Test
  void one_character_that_is_wrong_is_found() {
    for (var tried = 0; tried < 50; tried++) {
      var reference = ReportReference.of(IDS.next("rep"));
      for (var place : new int[] {0, 1, 2, 3, 5, 6, 7, 8, 10}) {
        for (var digit : DIGITS.toCharArray()) {
          var typed = new StringBuilder(reference);
          typed.setCharAt(place, digit);
          assertThat(ReportReference.read(typed.toString()).isPresent())
              .isEqualTo(typed.toString().equals(reference));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7KQ4", "7KQ4-M2XD-99", "7KQ4-M2XU-9", "{\"$ne\":1}", "é"})
  void what_is_no_reference_is_none(String typed) {
    assertThat(ReportReference.read(typed)).isEmpty();
  }
}
