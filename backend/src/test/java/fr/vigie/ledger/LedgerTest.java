package fr.vigie.ledger;

import static fr.vigie.ledger.LedgerWorld.BELLEVILLE;
import static fr.vigie.ledger.LedgerWorld.VOSGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.e175.klaus.solarpositioning.SPA;
import net.e175.klaus.solarpositioning.SunriseResult.RegularDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Looking at ledgers.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LedgerWorld WORLD = LedgerWorld.shared();

  @ParameterizedTest
  @ValueSource(strings = {"camille", "sami", "paul", "ines"})
  void who_may_not_see_figures_is_answered_as_if_there_were_no_territory(String person) {
    var foreign = WORLD.ask(person, BELLEVILLE, "2025-09-01", "2025-10-01", "CABINET");
    var unknown = WORLD.ask(person, "ter_none", "2025-09-01", "2025-10-01", "CABINET");

    assertThat(foreign.<Object>get("errors")).isNull();
    assertThat(foreign.prettify()).isEqualTo(unknown.prettify());
    assertThat(foreign.<Object>get("data.ledger")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-01, 2025-09-01, to",
    "2025-10-01, 2025-10-01, to",
    "2000-01-01, 2099-01-01, to",
    "1999-12-01, 2000-02-01, to",
    "2023-10-01, 2025-11-01, to",
    "2025-10-02, 2025-11-01, from",
    "2025-10-01, 2025-11-30, to",
    "2098-01-01, 2098-02-01, to"
  })
  void a_period_that_makes_no_sense_is_refused_with_the_reason(
      String from, String to, String field) {
    var answer = WORLD.ask("nadia", BELLEVILLE, from, to, "TERRITORY");

    assertThat(answer.getString("errors[0].message")).startsWith(field);
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "2025-13 55043 -", "2025-10", "2025-10 55043 - -", "{$gt: 1}"})
  void a_cursor_of_nobody_is_refused(String after) {
    var answer = WORLD.page("nadia", BELLEVILLE, "2025-09-01", "2025-10-01", "CABINET", 1, after);

    assertThat(answer.getString("errors[0].message")).startsWith("after");
  }

  @Test
  void each_month_is_what_every_lamp_took_minute_by_minute() {
    var rows = WORLD.rows("nadia", BELLEVILLE, "2025-09-01", "2025-12-01", "CABINET");

    assertThat(rows.getList("node")).hasSize(6);
    for (var i = 0; i < 3; i++) {
      var brute = Brute.count(LocalDate.of(2025, 9 + i, 1));
      var rest = 2 * i;
      var cabinet = 2 * i + 1;
      assertThat(rows.<Object>get("[%d].node.cabinet".formatted(rest))).isNull();
      assertThat(rows.getString("[%d].node.cabinet.id".formatted(cabinet)))
          .isEqualTo(WORLD.cabinet);
      assertAmount(rows, rest, brute.rest(), brute.restBefore() - brute.rest());
      assertAmount(rows, cabinet, brute.cabinet(), brute.cabinetBefore() - brute.cabinet());
    }
  }

  private static void assertAmount(JsonPath rows, int row, double consumed, double avoided) {
    var node = "[%d].node.".formatted(row);
    assertThat(rows.getDouble(node + "consumed.kwh")).isCloseTo(consumed, within(0.2));
    assertThat(rows.getDouble(node + "avoided.kwh")).isCloseTo(avoided, within(0.2));
    assertThat(rows.getDouble(node + "avoided.eur")).isCloseTo(avoided * 0.2, within(0.05));
    assertThat(rows.getDouble(node + "consumed.kgCo2e"))
        .isCloseTo(
            rows.getDouble(node + "consumed.kwh")
                * rows.getDouble("[0].node.month.factors[0].kgCo2e"),
            within(0.01));
    assertThat(rows.getString(node + "consumed.method")).isEqualTo("COMPUTED");
    assertThat(rows.getDouble(node + "consumed.kwhComputed"))
        .isEqualTo(rows.getDouble(node + "consumed.kwh"));
  }

  /// Every lamp, every minute, by another algorithm of the sun.
  private record Brute(double cabinetBefore, double cabinet, double restBefore, double rest) {

    static Brute count(LocalDate from) {
      var to = from.plusMonths(1);
      double dark = 0;
      double lit = 0;
      double cabinet = 0;
      for (var night = from.minusDays(1); night.isBefore(to); night = night.plusDays(1)) {
        var dawn = sun(night.plusDays(1)).sunrise();
        var minute = sun(night).sunset().plusSeconds(30);
        for (; minute.isBefore(dawn); minute = minute.plusMinutes(1)) {
          var day = minute.toLocalDate();
          if (!day.isBefore(from) && day.isBefore(to)) {
            var isLit = isLit(night, minute.toLocalTime());
            dark += 1 / 60_000.0;
            lit += isLit ? 1 / 60_000.0 : 0;
            var watts = day.isBefore(LocalDate.of(2025, 10, 10)) ? 300 : 120;
            cabinet += isLit ? watts / 60_000.0 : 0;
          }
        }
      }
      return new Brute(300 * dark, cabinet, 150 * dark, 150 * lit);
    }

    private static boolean isLit(LocalDate night, LocalTime time) {
      var isOff = !time.isBefore(LocalTime.of(23, 0)) || time.isBefore(LocalTime.of(5, 0));
      return night.isBefore(LocalDate.of(2025, 9, 1)) || !isOff;
    }

    private static RegularDay sun(LocalDate day) {
      var noon = day.atTime(12, 0).atZone(PARIS);
      return (RegularDay)
          SPA.calculateSunriseTransitSet(noon, 49.174359, 5.38073, 69, SPA.Horizon.SUNRISE_SUNSET);
    }
  }

  @Test
  void a_ledger_says_what_savings_say_of_the_same_month() {
    var query =
        """
        query ($of: SavingsOfInput!, $from: Date!, $to: Date!) {
          lightingSavings(of: $of, from: $from, to: $to) {
            total { kwhAfter kwhSaved method eurSaved kgCo2eSaved } } }\
        """;
    for (var month = LocalDate.of(2025, 8, 1);
        month.getYear() < 2026;
        month = month.plusMonths(1)) {
      var to = month.plusMonths(1);
      var of = Map.of("targetKind", "TERRITORY", "targetId", BELLEVILLE);
      var asked = Map.of("of", of, "from", month.toString(), "to", to.toString());
      var savings = WORLD.backend().asks("nadia", query, asked).jsonPath();
      savings.setRootPath("data.lightingSavings.total");
      var ledger = WORLD.rows("nadia", BELLEVILLE, "" + month, "" + to, "TERRITORY");
      ledger.setRootPath("data.ledger.edges[0].node");

      assertThat(ledger.getDouble("consumed.kwh"))
          .isCloseTo(savings.getDouble("kwhAfter"), within(0.002));
      assertThat(ledger.getDouble("avoided.kwh"))
          .isCloseTo(savings.getDouble("kwhSaved"), within(0.002));
      assertThat(ledger.getDouble("avoided.eur"))
          .isCloseTo(savings.getDouble("eurSaved"), within(0.011));
      assertThat(ledger.getDouble("avoided.kgCo2e"))
          .isCloseTo(savings.getDouble("kgCo2eSaved"), within(0.002));
      assertThat(ledger.getString("avoided.method")).isEqualTo(savings.getString("method"));
    }
  }

  @Test
  void territories_are_the_sums_of_communes_and_those_of_cabinets() {
    var territory = WORLD.rows("paul", VOSGES, "2025-10-01", "2025-11-01", "TERRITORY");
    var communes = WORLD.rows("paul", VOSGES, "2025-10-01", "2025-11-01", "COMMUNE");
    var cabinets = allPages("2025-10-01", "2025-11-01");

    assertThat(communes.getList("node.commune.inseeCode")).isEqualTo(WORLD.communes.subList(0, 2));
    assertThat(sum(communes.getList("node.consumed.kwh")))
        .isCloseTo(territory.getDouble("[0].node.consumed.kwh"), within(0.005));
    assertThat(cabinets).hasSize(6);
    assertThat(cabinets.stream().mapToDouble(LedgerTest::kwh).sum())
        .isCloseTo(sum(communes.getList("node.consumed.kwh")), within(0.01));
  }

  private static double sum(List<Number> numbers) {
    return numbers.stream().mapToDouble(Number::doubleValue).sum();
  }

  private static double kwh(Map<String, ?> row) {
    return row.get("consumed") instanceof Map<?, ?> consumed
            && consumed.get("kwh") instanceof Number kwh
        ? kwh.doubleValue()
        : 0;
  }

  /// The row of each cabinet, two at a time.
  private static List<Map<String, ?>> allPages(String from, String to) {
    var all = new ArrayList<Map<String, ?>>();
    @Nullable String after = null;
    do {
      var page = WORLD.page("paul", VOSGES, from, to, "CABINET", 2, after);
      all.addAll(page.getList("data.ledger.edges.node"));
      after =
          page.getBoolean("data.ledger.pageInfo.hasNextPage")
              ? page.getString("data.ledger.pageInfo.endCursor")
              : null;
    } while (after != null);
    return all;
  }

  @Test
  void what_nobody_knows_is_absent_and_explained_not_zero() {
    var cabinets = WORLD.rows("paul", VOSGES, "2025-10-01", "2025-11-01", "CABINET");
    var dark = cabinets.getList("node.findAll { it.gaps.contains('LAMPS_WITHOUT_POWER') }");
    assertThat(dark).hasSize(2);
    assertThat(
            cabinets.getList("node.findAll { it.gaps.contains('LAMPS_WITHOUT_POWER') }.consumed"))
        .containsOnlyNulls();

    var communes = WORLD.rows("paul", VOSGES, "2025-10-01", "2025-11-01", "COMMUNE");
    assertThat(communes.<Object>get("[0].node.avoided")).isNotNull();
    assertThat(communes.<Object>get("[1].node.avoided")).isNull();
    assertThat(communes.getList("[1].node.gaps")).contains("NO_BASELINE");

    var territory = WORLD.rows("paul", VOSGES, "2025-10-01", "2025-11-01", "TERRITORY");
    assertThat(territory.getList("[0].node.gaps"))
        .contains("LAMPS_WITHOUT_BASELINE", "NO_TARIFF", "LAMPS_WITHOUT_POWER")
        .doesNotContain("NO_BASELINE");
    assertThat(territory.<Object>get("[0].node.avoided.eur")).isNull();
    assertThat(territory.<Object>get("[0].node.avoided.kgCo2e")).isNotNull();
  }

  @Test
  void waste_rounds_are_those_that_were_driven_and_say_what_is_estimated() {
    var rows = WORLD.rows("paul", VOSGES, "2025-09-01", "2025-12-01", "TERRITORY");

    assertThat(rows.<Object>get("[0].node.month.waste")).isNull();
    var october = "[1].node.month.waste.";
    assertThat(rows.getInt(october + "roundCount")).isEqualTo(2);
    assertThat(rows.getDouble(october + "kilometres")).isEqualTo(100);
    assertThat(rows.getDouble(october + "kilometresAvoided")).isEqualTo(100);
    assertThat(rows.getDouble(october + "litres")).isEqualTo(50);
    assertThat(rows.getDouble(october + "litresAvoided")).isEqualTo(50);
    assertThat(rows.getDouble(october + "kgCo2e")).isCloseTo(155, within(1e-6));
    assertThat(rows.getList(october + "gaps"))
        .containsExactly("DISTANCES_ESTIMATED", "ROUNDS_NOT_FINISHED");
    assertThat(rows.getList(october + "factors.edition")).containsExactly("Gazole routier");
    var november = "[2].node.month.waste.";
    assertThat(rows.getDouble(november + "kilometresAvoided")).isEqualTo(60);
    assertThat(rows.<Object>get(november + "litres")).isNull();
    assertThat(rows.<Object>get(november + "kgCo2eAvoided")).isNull();
    assertThat(rows.getList(november + "gaps")).containsExactly("NO_CONSUMPTION");
  }

  @Test
  void the_running_month_is_counted_now_and_says_so() {
    var month = LocalDate.now(PARIS).withDayOfMonth(1);

    var rows = WORLD.rows("nadia", BELLEVILLE, "" + month, "" + month.plusMonths(1), "TERRITORY");

    assertThat(rows.getBoolean("[0].node.month.isOver")).isFalse();
    assertThat(rows.<Object>get("[0].node.month.revision")).isNull();
    assertThat(rows.getList("[0].node.gaps")).contains("NOT_OVER");
  }
}
