package fr.vigie.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.energy.Method;
import fr.vigie.energy.SavedEnergy;
import fr.vigie.energy.SavedEnergy.Saved;
import fr.vigie.indicator.Source.Saving;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What lighting has saved, as an indicator.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SavedFiguresTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final Bucket FEBRUARY =
      new Bucket(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
  private static final Bucket APRIL =
      new Bucket(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
  private static final Map<String, Saved> KNOWN =
      Map.of(
          "ter_a", new Saved(100.0, 20.0, 4.6, Method.MEASURED, 10),
          "ter_b", new Saved(50.0, null, 2.3, Method.COMPUTED, 5),
          "ter_c", new Saved(null, null, null, Method.MEASURED, 0));

  private static final SavedEnergy ENERGY = (territory, _, _) -> KNOWN.get(territory);

  private static Figure figure(Saving saving, Bucket bucket, String... territories) {
    var group = new Group(null, List.of(territories), 1_000);
    return savings(bucket, territories).figure(saving, group, bucket);
  }

  private static Savings savings(Bucket bucket, String... territories) {
    return Savings.of(ENERGY, List.of(territories), List.of(bucket), TODAY);
  }

  @Test
  void what_has_no_baseline_or_has_not_begun_is_explained() {
    assertThat(figure(Saving.KWH, FEBRUARY, "ter_c").absence()).isEqualTo(Absence.NO_BASELINE);
    assertThat(figure(Saving.KWH, APRIL, "ter_a").absence()).isEqualTo(Absence.NOT_YET);
  }

  @Test
  void a_sum_of_which_a_part_has_no_tariff_is_no_sum() {
    var eur = figure(Saving.EUR, FEBRUARY, "ter_a", "ter_b");

    assertThat(eur.value()).isNull();
    assertThat(eur.absence()).isEqualTo(Absence.NO_TARIFF);
  }

  @Test
  void savings_add_up_and_are_as_sure_as_the_least() {
    var kwh = figure(Saving.KWH, FEBRUARY, "ter_a", "ter_b", "ter_c");

    assertThat(kwh.value()).isEqualTo(150.0);
    assertThat(kwh.method()).isEqualTo(Method.COMPUTED);
    var group = new Group(null, List.of("ter_a", "ter_b", "ter_c"), 1_000);
    assertThat(savings(FEBRUARY, "ter_a", "ter_b", "ter_c").lamps(group, FEBRUARY)).isEqualTo(15);
  }
}
