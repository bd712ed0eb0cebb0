package fr.vigie.assetimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FirstLinesTest {

  @Test
  void each_id_has_the_line_at_which_it_first_came() {
    var lines = new FirstLines();
    for (var i = 1; i <= 200_000; i++) {
      assertThat(lines.add("PL-" + i, i)).isEqualTo(i);
    }

    assertThat(lines.add("PL-7", 999_999)).isEqualTo(7);
    assertThat(lines.has("PL-200000")).isTrue();
    assertThat(lines.has("PL-200001")).isFalse();
  }
}
