package fr.vigie.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.LitTown;
import fr.vigie.energy.Baseline.Declared;
import fr.vigie.energy.Baseline.Line;
import fr.vigie.energy.MeteredEnergy.Counts;
import fr.vigie.event.EventModule;
import fr.vigie.lighting.LightingModule;
import fr.vigie.lighting.LightingPlace;
import fr.vigie.lighting.LightingTarget;
import fr.vigie.lighting.LightingTarget.Kind;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A cabinet of ten lamps, 100 W before and 40 W now, in Belleville in 2026.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountSavingsTest {

  private static final LitTown TOWN = new LitTown();
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final double HOURS = 4_286.7;
  private static final Slice YEAR = new Slice(NEW_YEAR, NEW_YEAR.plusYears(1), null, null);

  @AfterAll
  static void stop() {
    TOWN.close();
  }

  @Test
  void power_before_by_hours_less_power_now_by_hours() {
    var figures = count(Counts.NONE, null, YEAR);

    assertThat(figures.kwhBefore()).isCloseTo(HOURS, within(0.5));
    assertThat(figures.kwhSaved()).isCloseTo(0.6 * HOURS, within(0.5));
    assertThat(figures.saved()).isEqualTo(Method.COMPUTED);
    assertThat(figures.eurSaved()).isNull();
    assertThat(figures.kgCo2eSaved()).isNull();
  }

  @Test
  void what_a_meter_counted_goes_before_what_is_computed() {
    var figures = count(counting1500(), null, YEAR);

    assertThat(figures.kwhAfter()).isEqualTo(1_500);
    assertThat(figures.after()).isEqualTo(Method.MEASURED);
    assertThat(figures.saved()).isEqualTo(Method.COMPUTED);
  }

  private static Counts counting1500() {
    return new Counts() {
      @Override
      public OptionalDouble kwh(String cabinet, LocalDate from) {
        return OptionalDouble.of(1_500);
      }

      @Override
      public boolean isRead(String cabinet) {
        return true;
      }

      @Override
      public boolean isRead(String cabinet, LocalDate from, LocalDate to) {
        return true;
      }
    };
  }

  @Test
  void what_was_declared_of_a_year_is_shared_out_by_the_hours_of_its_parts() {
    var declared = new Declared(5_000, "facture 2025");
    var half = new Slice(NEW_YEAR, NEW_YEAR.plusMonths(6), null, null);
    var rest = new Slice(NEW_YEAR.plusMonths(6), NEW_YEAR.plusYears(1), null, null);

    var year = count(Counts.NONE, declared, YEAR);
    var sum = count(Counts.NONE, declared, half).plus(count(Counts.NONE, declared, rest));

    assertThat(year.kwhBefore()).isCloseTo(5_000, within(1e-6));
    assertThat(year.saved()).isEqualTo(Method.DECLARED);
    assertThat(sum.kwhBefore()).isCloseTo(5_000, within(1e-6));
  }

  @Test
  void a_cabinet_that_is_gone_has_saved_all() {
    var unit = new SavingUnit(place(), baseline(null), baseline(null).lines(), List.of());

    assertThat(counting(Counts.NONE).count(unit, YEAR).kwhAfter()).isZero();
  }

  private static SavingFigures count(Counts metered, @Nullable Declared declared, Slice slice) {
    var baseline = baseline(declared);
    var lamps =
        new Lamps.Group(
            LitTown.BELLEVILLE, "ast_c", new LampPower(40.0, null, null), LampService.ALWAYS, 10);
    return counting(metered)
        .count(new SavingUnit(place(), baseline, baseline.lines(), List.of(lamps)), slice);
  }

  private static LightingPlace place() {
    return new LightingPlace(LitTown.TERRITORY, LitTown.BELLEVILLE, "ast_c");
  }

  private static Baseline baseline(@Nullable Declared declared) {
    return new Baseline(
        "bsl_x",
        "client",
        "",
        new LightingTarget(Kind.CABINET, "ast_c"),
        LitTown.TERRITORY,
        LitTown.BELLEVILLE,
        NEW_YEAR,
        List.of(new Line("ast_c", null, 100, 10)),
        new Baseline.Unknown(0, 0, 0),
        declared,
        Instant.EPOCH,
        "per_anne");
  }

  private static CountSavings counting(Counts metered) {
    var clock = Clock.systemUTC();
    var lighting =
        LightingModule.on(
            TOWN.database(),
            TestMongo.mongo().transactions(),
            TOWN.territory(),
            TOWN.assets(),
            EventModule.on(TOWN.database(), clock).log(),
            new Ids(clock),
            clock);
    return new CountSavings(lighting.times(), metered);
  }
}
