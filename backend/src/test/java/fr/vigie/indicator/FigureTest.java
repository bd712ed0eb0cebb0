package fr.vigie.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A number that is none says why.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureTest {

  @Test
  void a_figure_has_a_value_or_says_why_not() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Figure(null, null, null, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Figure(1.0, Absence.NO_DATA, null, null, null));
  }

  @Test
  void a_village_without_inhabitants_has_open_reports_but_none_for_1000_inhabitants() {
    var open = Figure.of(3);

    var compared = open.per(0, 1_000, Absence.NO_INHABITANTS);

    assertThat(compared.value()).isNull();
    assertThat(compared.absence()).isEqualTo(Absence.NO_INHABITANTS);
    assertThat(compared.numerator()).isEqualTo(3.0);
    assertThat(open.per(2_000, 1_000, Absence.NO_INHABITANTS).value()).isEqualTo(1.5);
  }

  @Test
  void a_share_of_nothing_is_no_share() {
    assertThat(Figure.ratio(0, 0, Absence.NO_DATA).absence()).isEqualTo(Absence.NO_DATA);
    assertThat(Figure.ratio(1, 4, Absence.NO_DATA).value()).isEqualTo(0.25);
  }

  @Test
  void what_is_missing_stays_missing_for_the_reason_that_it_has() {
    assertThat(Figure.missing(Absence.NO_METER).per(0, 1_000, Absence.NO_INHABITANTS).absence())
        .isEqualTo(Absence.NO_METER);
  }
}
