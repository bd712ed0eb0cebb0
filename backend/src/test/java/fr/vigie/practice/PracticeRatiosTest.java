package fr.vigie.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.energy.Method;
import fr.vigie.energy.SavingFigures;
import fr.vigie.practice.Practice.Context;
import fr.vigie.practice.Practice.Deed;
import fr.vigie.practice.Practice.Status;
import fr.vigie.practice.PracticeLifecycle.Act;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PracticeRatiosTest {

  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

  private static PracticeResult over(int days, double eurSaved) {
    return new PracticeResult(
        FROM,
        FROM.plusDays(days),
        Instant.EPOCH,
        new SavingFigures(2_000, Method.COMPUTED, 1_270, Method.COMPUTED, eurSaved, null),
        10,
        new Uncertainty(730, 730, List.of()),
        Set.of(),
        List.of());
  }

  private static PracticeRatios ratios(int inhabitants, PracticeResult result) {
    var deed = new Deed(Domain.LIGHTING, "t", "d", null, null, FROM, 1_000.0, null);
    return PracticeRatios.of(
        new Practice(
            "prc_1",
            "client-1",
            "f",
            "ter_1",
            List.of("55043"),
            deed,
            new Context(inhabitants, 12),
            Status.PUBLISHED,
            result,
            null,
            "per_1",
            Instant.EPOCH,
            Instant.EPOCH));
  }

  @Test
  void a_village_without_inhabitants_has_no_figure_for_each() {
    var ratios = ratios(0, over(365, 146));

    assertThat(ratios.costEur().inhabitant()).isNull();
    assertThat(ratios.kwhSavedAYear().inhabitant()).isNull();
    assertThat(ratios.kwhSavedAYear().kilometre()).isNull();
    assertThat(ratios.kwhSavedAYear().lamp()).isEqualTo(73);
  }

  @Test
  void less_than_a_year_tells_nothing_of_a_year() {
    var ratios = ratios(100, over(364, 146));

    assertThat(ratios.kwhSavedAYear().lamp()).isNull();
    assertThat(ratios.paybackYears()).isNull();
    assertThat(ratios.costEur().inhabitant()).isEqualTo(10);
  }

  @Test
  void two_years_count_as_two() {
    var ratios = ratios(100, over(730, 250));

    assertThat(ratios.kwhSavedAYear().lamp()).isEqualTo(36.5);
    assertThat(ratios.paybackYears()).isEqualTo(8);
  }

  @Test
  void what_costs_more_than_before_never_pays() {
    assertThat(ratios(100, over(365, -5)).paybackYears()).isNull();
  }

  @Test
  void what_is_withdrawn_is_not_published_again() {
    assertThat(PracticeLifecycle.after(Status.WITHDRAWN, Act.PUBLISH)).isEmpty();
    assertThat(PracticeLifecycle.after(Status.DRAFT, Act.PUBLISH)).contains(Status.PUBLISHED);
    assertThat(PracticeLifecycle.after(Status.PUBLISHED, Act.PUBLISH)).contains(Status.PUBLISHED);
    assertThat(Status.values())
        .allSatisfy(status ->
            assertThat(PracticeLifecycle.after(status, Act.WITHDRAW)).contains(Status.WITHDRAWN));
  }
}
