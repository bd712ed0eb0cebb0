package fr.vigie.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.LitTown;
import fr.vigie.asset.AssetKind;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is done to the register today leaves the figures of last year alone.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LampsOfThenTest {

  private static final LitTown TOWN = new LitTown();
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
  private static final LocalDate LAST_YEAR = LocalDate.of(TODAY.getYear() - 1, 1, 1);
  private static final String QUERY =
      """
      query ($of: SavingsOfInput!, $from: Date!, $to: Date!) {
        lightingSavings(of: $of, from: $from, to: $to) {
          to total { kwhBefore kwhAfter kwhSaved eurSaved kgCo2eSaved } months { from }
          lampCount lampCountWithoutInstallationDay lampCountWithoutRenovationDay gaps
        }
      }\
      """;

  @AfterAll
  static void stop() {
    TOWN.close();
  }

  /// A cabinet with one lamp of 100 W since 2015, and its baseline of last year.
  private static String cabinet() {
    var cabinet = TOWN.add(AssetKind.CONTROL_CABINET, List.of(), Map.of());
    register(cabinet, "2015-05-01", Map.of("ratedPowerWatts", "100"));
    assertThat(freeze(cabinet).getString("lampCount")).isEqualTo("1");
    return cabinet;
  }

  private static String register(String cabinet, @Nullable String day, Map<String, String> known) {
    var input = new HashMap<String, Object>();
    input.put("clientAssetId", UUID.randomUUID().toString());
    input.put("kind", "LIGHT_POINT");
    input.put("label", "L" + UUID.randomUUID());
    input.put("location", Map.of("latitude", 49.1767, "longitude", 5.3886));
    input.put("parentId", cabinet);
    input.put("installedOn", day);
    input.put(
        "attributes",
        known.entrySet().stream()
            .map(each -> Map.of("name", each.getKey(), "value", each.getValue()))
            .toList());
    return done("registerAsset", input, "asset { id }").getString("asset.id");
  }

  private static JsonPath freeze(String cabinet) {
    var input =
        Map.of(
            "clientBaselineId",
            UUID.randomUUID().toString(),
            "targetKind",
            "CABINET",
            "targetId",
            cabinet,
            "on",
            LAST_YEAR.toString());
    return done("freezeBaseline", input, "baseline { lampCount kilowatts gaps }")
        .setRootPath("data.act.baseline");
  }

  private static JsonPath done(String act, Map<String, ?> input, String wanted) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var query =
        "mutation($input: %sInput!) { act: %s(input: $input) { ... on %sSuccess { %s } ... on Problem { message } } }"
            .formatted(type, act, type, wanted);
    var answer = TOWN.asks("marc", query, Map.of("input", input));
    assertThat(answer.getString("data.act.message")).as(act).isNull();
    assertThat(answer.<Object>get("errors")).as(act).isNull();
    return answer.setRootPath("data.act");
  }

  private static JsonPath savings(String cabinet, LocalDate from, LocalDate to) {
    var variables =
        Map.of(
            "of",
            Map.of("targetKind", "CABINET", "targetId", cabinet),
            "from",
            from.toString(),
            "to",
            to.toString());
    var answer = TOWN.asks("nadia", QUERY, variables);
    assertThat(answer.<Object>get("errors")).isNull();
    return answer.setRootPath("data.lightingSavings");
  }

  private static JsonPath lastYear(String cabinet) {
    return savings(cabinet, LAST_YEAR, LAST_YEAR.plusYears(1));
  }

  @Test
  void a_lamp_that_is_removed_today_burned_last_year() {
    var cabinet = TOWN.add(AssetKind.CONTROL_CABINET, List.of(), Map.of());
    var lamp = register(cabinet, "2015-05-01", Map.of("ratedPowerWatts", "100"));
    freeze(cabinet);
    var before = lastYear(cabinet).getDouble("total.kwhAfter");

    done("removeAsset", Map.of("assetId", lamp), "asset { id }");

    assertThat(before).isGreaterThan(400);
    assertThat(lastYear(cabinet).getDouble("total.kwhAfter")).isEqualTo(before);
    assertThat(lastYear(cabinet).getInt("lampCount")).isEqualTo(1);
    assertThat(lastYear(cabinet).getList("gaps")).doesNotContain("LAMPS_WITHOUT_INSTALLATION_DAY");
  }

  @Test
  void a_lamp_that_was_out_of_service_for_a_month_burned_in_the_others() {
    var cabinet = cabinet();
    var lamp = register(cabinet, "2015-05-01", Map.of("ratedPowerWatts", "100"));
    var both = lastYear(cabinet).getDouble("total.kwhAfter");
    done("takeAssetOutOfService", Map.of("assetId", lamp), "asset { id }");
    done("returnAssetToService", Map.of("assetId", lamp), "asset { id }");

    wasOut(lamp, LAST_YEAR.plusMonths(2), LAST_YEAR.plusMonths(3));

    var missing = both - lastYear(cabinet).getDouble("total.kwhAfter");
    assertThat(missing).isCloseTo(36.4, within(2.0));
  }

  /// As if that had happened then.
  private static void wasOut(String lamp, LocalDate from, LocalDate to) {
    var zone = ZoneId.of("Europe/Paris");
    var set = new Document();
    set.append("lifecycleChanges.0.at", Date.from(from.atStartOfDay(zone).toInstant()));
    set.append("lifecycleChanges.1.at", Date.from(to.atStartOfDay(zone).toInstant()));
    var updated =
        TOWN.database()
            .getCollection("assets")
            .updateOne(new Document("_id", lamp), new Document("$set", set));
    assertThat(updated.getModifiedCount()).isEqualTo(1);
  }

  @Test
  void
      a_lamp_of_no_known_day_that_is_registered_today_did_not_burn_last_year_and_is_told_as_a_gap() {
    var cabinet = cabinet();
    var before = lastYear(cabinet).getDouble("total.kwhAfter");

    register(cabinet, null, Map.of("ratedPowerWatts", "50"));

    var after = lastYear(cabinet);
    assertThat(after.getDouble("total.kwhAfter")).isEqualTo(before);
    assertThat(after.getInt("lampCountWithoutInstallationDay")).isEqualTo(1);
    assertThat(after.getList("gaps")).contains("LAMPS_WITHOUT_INSTALLATION_DAY");
  }

  @Test
  void a_power_before_a_renovation_of_no_known_day_is_frozen_and_told() {
    var cabinet = TOWN.add(AssetKind.CONTROL_CABINET, List.of(), Map.of());
    register(cabinet, "2015-05-01", Map.of("powerBeforeWatts", "142", "powerAfterWatts", "40"));

    var frozen = freeze(cabinet);

    assertThat(frozen.getString("kilowatts")).isEqualTo("0.142");
    assertThat(frozen.getList("gaps")).isEqualTo(List.of("LAMPS_WITHOUT_RENOVATION_DAY"));
    var savings = lastYear(cabinet);
    assertThat(savings.getDouble("total.kwhSaved")).isZero();
    assertThat(savings.getInt("lampCountWithoutRenovationDay")).isEqualTo(1);
  }

  @Test
  void what_lies_ahead_has_saved_nothing_yet() {
    var cabinet = cabinet();

    var ahead = savings(cabinet, LocalDate.of(2089, 1, 1), LocalDate.of(2099, 1, 1));
    assertThat(ahead.<Object>get("total")).isNull();
    assertThat(ahead.getList("gaps")).contains("NOT_OVER");
    var thisYear = savings(cabinet, TODAY.minusDays(40), TODAY.plusYears(1));
    assertThat(thisYear.getString("to")).isEqualTo(TODAY.toString());
    assertThat(thisYear.getList("gaps")).contains("NOT_OVER");
    var over = savings(cabinet, TODAY.minusDays(40), TODAY);
    assertThat(over.getDouble("total.kwhAfter")).isEqualTo(thisYear.getDouble("total.kwhAfter"));
    assertThat(over.getList("gaps")).doesNotContain("NOT_OVER");
  }

  @Test
  void figures_leave_without_digits_that_nobody_counted() {
    var cabinet = TOWN.add(AssetKind.CONTROL_CABINET, List.of(), Map.of());
    for (var watts : List.of("71", "71.00000000001")) {
      register(cabinet, "2015-05-01", Map.of("ratedPowerWatts", watts));
    }

    assertThat(freeze(cabinet).getString("kilowatts")).isEqualTo("0.142");
    var savings = lastYear(cabinet);
    for (var name : List.of("kwhBefore", "kwhAfter", "kwhSaved", "kgCo2eSaved")) {
      assertThat(savings.getString("total." + name)).matches("-?\\d+\\.\\d{1,3}");
    }
  }
}
