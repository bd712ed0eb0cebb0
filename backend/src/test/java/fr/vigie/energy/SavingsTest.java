package fr.vigie.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.LitTown;
import fr.vigie.asset.AssetKind;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.e175.klaus.solarpositioning.SPA;
import net.e175.klaus.solarpositioning.SunriseResult.RegularDay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A summer in Belleville: its lamps burned all night; from 1 July they are off from 23:00 to
/// 05:00, those of a cabinet are dimmed instead from 1 August; three of them became LED on 10 July.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavingsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate FROM = LocalDate.of(2026, 6, 15);
  private static final LocalDate TO = LocalDate.of(2026, 9, 10);
  private static final LocalDate LED = LocalDate.of(2026, 7, 10);
  private static final LocalDate OFF = LocalDate.of(2026, 7, 1);
  private static final LocalDate DIMMED = LocalDate.of(2026, 8, 1);
  private static final LocalDate DEARER = LocalDate.of(2026, 8, 15);
  private static final String QUERY =
      """
      query ($of: SavingsOfInput!, $from: Date!, $to: Date!) {
        lightingSavings(of: $of, from: $from, to: $to) {
          total { kwhBefore methodBefore kwhAfter methodAfter kwhSaved method eurSaved kgCo2eSaved }
          months { from figures { kwhBefore kwhAfter eurSaved kgCo2eSaved } }
          communes { commune { inseeCode } figures { kwhSaved } }
          cabinets { cabinet { id } lampCountBefore lampCount figures { kwhBefore kwhAfter } }
          cabinetCount lampCountBefore lampCount lampCountWithoutPower lampCountWithoutBaseline gaps
          factors { kgCo2e edition year } tariffs { eurPerKwh } baselines { on lampCount kilowatts }
        }
      }\
      """;

  private final LitTown town = new LitTown();
  private String cabinet = "";

  @BeforeAll
  void set() {
    cabinet = town.add(AssetKind.CONTROL_CABINET, List.of(), Map.of());
    for (var i = 0; i < 3; i++) {
      lamp(
          List.of(cabinet),
          Map.of("powerBeforeWatts", "100", "powerAfterWatts", "40", "renovatedOn", "2026-07-10"));
    }
    lamp(List.of(), Map.of("ratedPowerWatts", "75", "lampCount", "2"));
    lamp(List.of(), Map.of());
    assertThat(freeze("nadia", "COMMUNE", LitTown.BELLEVILLE)).isEqualTo("NotAllowedProblem");
    assertThat(freeze("marc", "COMMUNE", "51237")).isEqualTo("NoLampsProblem");
    assertThat(freeze("marc", "COMMUNE", LitTown.BELLEVILLE)).isEqualTo("FreezeBaselineSuccess");
    var off = Map.of("switchOffs", List.of(Map.of("from", "23:00", "to", "05:00")));
    var dim = Map.of("dimmings", List.of(Map.of("from", "22:00", "to", "06:00", "level", 0.4)));
    town.schedule("COMMUNE", LitTown.BELLEVILLE, OFF.toString(), off);
    town.schedule("CABINET", cabinet, DIMMED.toString(), dim);
  }

  @AfterAll
  void stop() {
    town.close();
  }

  private void lamp(List<String> ancestors, Map<String, String> attributes) {
    town.add(AssetKind.LIGHT_POINT, ancestors, attributes);
  }

  private String freeze(String person, String kind, String id) {
    return outcome(
        person,
        "freezeBaseline",
        Map.of(
            "clientBaselineId",
            "baseline-of-" + id,
            "targetKind",
            kind,
            "targetId",
            id,
            "on",
            "2026-06-01"));
  }

  private String outcome(String person, String act, Map<String, ?> input) {
    return town.act(person, act, input).getString("data.act.__typename");
  }

  private JsonPath savings(String kind, String id) {
    var variables = new HashMap<String, Object>();
    variables.put("of", Map.of("targetKind", kind, "targetId", id));
    variables.put("from", FROM.toString());
    variables.put("to", TO.toString());
    var answer = town.asks("nadia", QUERY, variables);
    assertThat(answer.<Object>get("errors")).isNull();
    answer.setRootPath("data.lightingSavings");
    return answer;
  }

  /// Every lamp, every minute, by another algorithm of the sun.
  private record Brute(double before, double ofCabinet, double beforeOfCabinet, double after) {

    static Brute count() {
      double before = 0;
      double cabinet = 0;
      double cabinetBefore = 0;
      double rest = 0;
      for (var night = FROM.minusDays(1); night.isBefore(TO); night = night.plusDays(1)) {
        var dusk = sun(night).sunset();
        var dawn = sun(night.plusDays(1)).sunrise();
        for (var m = dusk.plusSeconds(30); m.isBefore(dawn); m = m.plusMinutes(1)) {
          if (m.toLocalDate().isBefore(FROM) || !m.toLocalDate().isBefore(TO)) {
            continue;
          }
          var led = !m.toLocalDate().isBefore(LED);
          before += (300 + 150) / 60_000.0;
          cabinetBefore += 300 / 60_000.0;
          cabinet += (led ? 120 : 300) * level(night, m, true) / 60_000.0;
          rest += 150 * level(night, m, false) / 60_000.0;
        }
      }
      return new Brute(before, cabinet, cabinetBefore, cabinet + rest);
    }

    private static RegularDay sun(LocalDate day) {
      var noon = day.atTime(12, 0).atZone(PARIS);
      return (RegularDay)
          SPA.calculateSunriseTransitSet(noon, 49.174359, 5.38073, 69, SPA.Horizon.SUNRISE_SUNSET);
    }

    private static double level(LocalDate night, ZonedDateTime at, boolean isOfCabinet) {
      if (isOfCabinet && !night.isBefore(DIMMED)) {
        return isBetween(at, 22, 6) ? 0.4 : 1;
      }
      return !night.isBefore(OFF) && isBetween(at, 23, 5) ? 0 : 1;
    }

    private static boolean isBetween(ZonedDateTime at, int from, int to) {
      var time = at.toLocalTime();
      return !time.isBefore(LocalTime.of(from, 0)) || time.isBefore(LocalTime.of(to, 0));
    }
  }

  @Test
  void savings_are_those_of_every_lamp_counted_minute_by_minute() {
    var brute = Brute.count();

    var savings = savings("COMMUNE", LitTown.BELLEVILLE);

    assertThat(savings.getDouble("total.kwhBefore")).isCloseTo(brute.before(), within(0.3));
    assertThat(savings.getDouble("total.kwhAfter")).isCloseTo(brute.after(), within(0.3));
    assertThat(savings.getString("total.method")).isEqualTo("COMPUTED");
    assertThat(savings.getString("cabinets[0].cabinet.id")).isEqualTo(cabinet);
    assertThat(savings.getDouble("cabinets[0].figures.kwhBefore"))
        .isCloseTo(brute.beforeOfCabinet(), within(0.3));
    assertThat(savings.getDouble("cabinets[0].figures.kwhAfter"))
        .isCloseTo(brute.ofCabinet(), within(0.3));
  }

  @Test
  void a_cabinet_alone_says_what_it_says_within_its_commune() {
    var ofCommune = savings("COMMUNE", LitTown.BELLEVILLE);
    var alone = savings("CABINET", cabinet);

    assertThat(alone.getDouble("total.kwhAfter"))
        .isEqualTo(ofCommune.getDouble("cabinets[0].figures.kwhAfter"));
    assertThat(alone.getInt("lampCount")).isEqualTo(3);
  }

  @Test
  void months_and_communes_add_up_to_the_whole() {
    var savings = savings("TERRITORY", LitTown.TERRITORY);

    assertThat(sum(savings, "months.figures.kwhAfter"))
        .isCloseTo(savings.getDouble("total.kwhAfter"), within(0.005));
    assertThat(sum(savings, "communes.figures.kwhSaved"))
        .isCloseTo(savings.getDouble("total.kwhSaved"), within(0.005));
    assertThat(savings.getList("months.from"))
        .isEqualTo(List.of("2026-06-15", "2026-07-01", "2026-08-01", "2026-09-01"));
  }

  private static double sum(JsonPath answer, String path) {
    return answer.<Number>getList(path).stream().mapToDouble(Number::doubleValue).sum();
  }

  @Test
  void figures_say_what_they_are_made_of() {
    var savings = savings("COMMUNE", LitTown.BELLEVILLE);

    assertThat(savings.getInt("lampCountBefore")).isEqualTo(4);
    assertThat(savings.getInt("lampCount")).isEqualTo(5);
    assertThat(savings.getInt("lampCountWithoutPower")).isEqualTo(1);
    assertThat(savings.getList("gaps")).contains("LAMPS_WITHOUT_POWER");
    assertThat(savings.getDouble("baselines[0].kilowatts")).isEqualTo(0.45);
    assertThat(savings.getDouble("factors[0].kgCo2e")).isEqualTo(0.0461);
    assertThat(savings.getDouble("total.kgCo2eSaved"))
        .isCloseTo(savings.getDouble("total.kwhSaved") * 0.0461, within(2e-3));
  }

  @Test
  void without_a_tariff_there_are_no_euros_and_with_two_each_counts_for_its_days() {
    var before = savings("COMMUNE", LitTown.BELLEVILLE);
    assertThat(before.<Object>get("total.eurSaved")).isNull();
    assertThat(before.getList("gaps")).contains("NO_TARIFF");

    assertThat(tariff("nadia", "tariff-0", 0.2, FROM)).isEqualTo("NotAllowedProblem");
    assertThat(tariff("marc", "tariff-1", 0.2, FROM)).isEqualTo("SetTariffSuccess");
    assertThat(tariff("marc", "tariff-1", 0.2, FROM)).isEqualTo("SetTariffSuccess");
    assertThat(tariff("marc", "tariff-1", 0.3, FROM)).isEqualTo("ClientIdReusedProblem");
    assertThat(tariff("marc", "tariff-2", 0.3, DEARER)).isEqualTo("SetTariffSuccess");

    var after = savings("COMMUNE", LitTown.BELLEVILLE);
    var kwh = after.getDouble("total.kwhSaved");
    assertThat(after.getDouble("total.eurSaved")).isBetween(0.2 * kwh, 0.3 * kwh);
    assertThat(after.getDouble("months[1].figures.eurSaved"))
        .isCloseTo(
            0.2
                * (after.getDouble("months[1].figures.kwhBefore")
                    - after.getDouble("months[1].figures.kwhAfter")),
            within(0.01));
    assertThat(after.getList("tariffs.eurPerKwh")).hasSize(2);
    assertThat(after.getList("gaps")).doesNotContain("NO_TARIFF");
  }

  private String tariff(String person, String id, double eur, LocalDate from) {
    return outcome(
        person,
        "setTariff",
        Map.of(
            "clientTariffId",
            id,
            "territoryId",
            LitTown.TERRITORY,
            "eurPerKwh",
            eur,
            "validFrom",
            from.toString(),
            "source",
            "contrat 2026"));
  }

  @Test
  void a_baseline_is_frozen_once() {
    var again =
        Map.of(
            "clientBaselineId", "another-baseline",
            "targetKind", "COMMUNE",
            "targetId", LitTown.BELLEVILLE,
            "on", "2026-06-02");

    assertThat(freeze("marc", "COMMUNE", LitTown.BELLEVILLE)).isEqualTo("FreezeBaselineSuccess");
    assertThat(outcome("marc", "freezeBaseline", again)).isEqualTo("BaselineExistsProblem");
  }

  @Test
  void what_is_no_target_of_a_baseline_is_refused() {
    assertThat(freeze("marc", "TERRITORY", LitTown.TERRITORY)).isEqualTo("InvalidInputProblem");
    assertThat(freeze("marc", "COMMUNE", "75056")).isEqualTo("LightingTargetNotFoundProblem");
    assertThat(freeze("marc", "CABINET", "ast_none")).isEqualTo("LightingTargetNotFoundProblem");
  }

  @Test
  void those_who_may_not_see_figures_see_no_savings() {
    var variables =
        Map.of(
            "of", Map.of("targetKind", "COMMUNE", "targetId", LitTown.BELLEVILLE),
            "from", "2026-01-01",
            "to", "2026-02-01");
    for (var person : List.of("camille", "sami", "paul")) {
      var answer = town.asks(person, QUERY, variables);
      assertThat(answer.<Object>get("data.lightingSavings")).as(person).isNull();
      assertThat(answer.<Object>get("errors")).isNull();
    }
  }
}
