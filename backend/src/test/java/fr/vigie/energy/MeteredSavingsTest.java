package fr.vigie.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.LitTown;
import fr.vigie.asset.AssetKind;
import fr.vigie.measurement.MeasurementModule;
import fr.vigie.measurement.Reading;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A cabinet whose meter counts 1 kWh an hour, over the day of 25 hours and the end of October.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeteredSavingsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate AUTUMN = autumn(LocalDate.now(PARIS));
  private static final LocalDate FROM = AUTUMN.minusDays(3);
  private static final LocalDate TO = AUTUMN.plusDays(10);
  private static final Instant NOVEMBER = at(LocalDate.of(AUTUMN.getYear(), 11, 1));
  private static final int HOURS = 13 * 24 + 1;
  private static final String QUERY =
      """
      query ($of: SavingsOfInput!, $from: Date!, $to: Date!) {
        lightingSavings(of: $of, from: $from, to: $to) {
          total { kwhBefore kwhAfter methodAfter kwhSaved }
          months { figures { kwhAfter methodAfter } }
          gaps
        }
      }\
      """;

  private static final LitTown TOWN = new LitTown();
  private static final MeasurementModule MEASUREMENT = measurement();
  private String cabinet = "";
  private String lamp = "";

  private static LocalDate autumn(LocalDate today) {
    var day = lastSunday(today.getYear());
    return day.isBefore(today.minusDays(14)) ? day : lastSunday(today.getYear() - 1);
  }

  private static LocalDate lastSunday(int year) {
    return LocalDate.of(year, 10, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
  }

  private static Instant at(LocalDate day) {
    return day.atStartOfDay(PARIS).toInstant();
  }

  private static MeasurementModule measurement() {
    var clock = Clock.systemUTC();
    var transactions = new MongoTransactions(TestMongo.mongo().client());
    return MeasurementModule.on(
        TOWN.database(), transactions, TOWN.assets(), new Ids(clock), clock);
  }

  @AfterAll
  static void stop() {
    MEASUREMENT.workers().close();
    TOWN.close();
  }

  @BeforeEach
  void a_cabinet_was_written_down() {
    cabinet = TOWN.add(AssetKind.CONTROL_CABINET, List.of(), Map.of());
    lamp = TOWN.add(AssetKind.LIGHT_POINT, List.of(cabinet), Map.of("ratedPowerWatts", "2000"));
    var input =
        Map.of(
            "clientBaselineId",
            "baseline-of-" + cabinet,
            "targetKind",
            "CABINET",
            "targetId",
            cabinet,
            "on",
            FROM.toString());
    assertThat(TOWN.act("marc", "freezeBaseline", input).getString("data.act.__typename"))
        .isEqualTo("FreezeBaselineSuccess");
  }

  private String meter() {
    return TOWN.add(AssetKind.METER, List.of(cabinet), Map.of());
  }

  /// One more each hour, from an hour before to an hour after.
  private static List<Reading> index(String asset) {
    var readings = new ArrayList<Reading>();
    for (var i = -1; i <= HOURS + 1; i++) {
      readings.add(reading(asset, "activeEnergy", at(FROM).plus(Duration.ofHours(i)), 1_000 + i));
    }
    return readings;
  }

  private static Reading reading(String asset, String metric, Instant at, double value) {
    return new Reading(asset, metric, at, value, at, "src_1", LitTown.TERRITORY, null);
  }

  private static void keep(List<Reading> readings, Predicate<Instant> which) {
    MEASUREMENT
        .keepMeasurements()
        .keep(readings.stream().filter(reading -> which.test(reading.at())).toList());
    Eventually.within(
        Duration.ofSeconds(60),
        () ->
            Stream.of("seriesMarks", "touched")
                .allMatch(name -> TOWN.database().getCollection(name).countDocuments() == 0));
  }

  private JsonPath savings() {
    var variables =
        Map.of(
            "of", Map.of("targetKind", "CABINET", "targetId", cabinet),
            "from", FROM.toString(),
            "to", TO.toString());
    var answer = TOWN.asks("nadia", QUERY, variables);
    assertThat(answer.<Object>get("errors")).isNull();
    answer.setRootPath("data.lightingSavings");
    return answer;
  }

  private void assertMeasured(double kwh) {
    var savings = savings();
    assertThat(savings.getString("total.methodAfter")).isEqualTo("MEASURED");
    assertThat(savings.getDouble("total.kwhAfter")).isCloseTo(kwh, within(1e-3));
    assertThat(savings.<Number>getList("months.figures.kwhAfter"))
        .hasSize(2)
        .satisfies(months ->
            assertThat(months.stream().mapToDouble(Number::doubleValue).sum())
                .isCloseTo(kwh, within(1e-3)));
    assertThat(savings.getList("gaps")).doesNotContain("METER_NOT_READ");
  }

  private void assertNotMeasured() {
    var savings = savings();
    assertThat(savings.getString("total.methodAfter")).isEqualTo("COMPUTED");
    assertThat(savings.getDouble("total.kwhAfter")).isGreaterThan(0);
    assertThat(savings.getList("gaps")).contains("METER_NOT_READ");
  }

  @Test
  void what_the_meter_below_a_cabinet_counted_goes_before_what_is_computed() {
    keep(index(meter()), _ -> true);
    // Is counted by the meter already.
    keep(index(lamp), _ -> true);

    assertMeasured(HOURS);
    var savings = savings();
    assertThat(savings.getDouble("total.kwhSaved"))
        .isCloseTo(savings.getDouble("total.kwhBefore") - HOURS, within(1e-3));
  }

  @Test
  void a_meter_that_is_set_back_goes_on_from_zero() {
    var setBackAt = at(AUTUMN.minusDays(1)).plus(Duration.ofHours(12));
    var readings =
        index(meter()).stream()
            .map(r -> r.at().isBefore(setBackAt) ? r : setBack(r, setBackAt))
            .toList();
    keep(readings, _ -> true);

    assertMeasured(HOURS - 0.75);
  }

  private static Reading setBack(Reading reading, Instant since) {
    var hours = Duration.between(since, reading.at()).toHours();
    return reading(reading.asset(), reading.metric(), reading.at(), 0.25 + hours);
  }

  @Test
  void where_nothing_was_read_at_the_end_of_a_month_nothing_is_measured_until_it_comes_late() {
    var readings = index(meter());
    Predicate<Instant> missing =
        at -> Duration.between(at, NOVEMBER).abs().compareTo(Duration.ofHours(20)) < 0;

    keep(readings, missing.negate());
    assertNotMeasured();

    keep(readings, missing);
    assertMeasured(HOURS);
  }

  @Test
  void an_index_tells_of_a_gap_what_was_taken_in_it_unless_it_was_set_back() {
    var readings = index(meter());
    var begins = at(AUTUMN.minusDays(1));
    Predicate<Instant> missing =
        at -> at.isAfter(begins) && at.isBefore(begins.plus(Duration.ofHours(60)));
    keep(readings, missing.negate());

    assertMeasured(HOURS);

    cabinet = "";
    a_cabinet_was_written_down();
    var after = begins.plus(Duration.ofHours(60));
    keep(
        index(meter()).stream().map(r -> r.at().isBefore(after) ? r : setBack(r, after)).toList(),
        missing.negate());
    assertNotMeasured();
  }

  @Test
  void intervals_that_a_cabinet_tells_itself_are_summed_when_none_lacks() {
    var readings = new ArrayList<Reading>();
    for (var i = -1; i <= HOURS; i++) {
      readings.add(reading(cabinet, "energy", at(FROM).plus(Duration.ofHours(i)), 0.5));
    }
    Predicate<Instant> missing =
        at -> !at.isBefore(NOVEMBER) && at.isBefore(NOVEMBER.plus(Duration.ofHours(5)));

    keep(readings, missing.negate());
    assertNotMeasured();
    var months = savings().getList("months.figures.methodAfter");
    assertThat(months).containsExactly("MEASURED", "COMPUTED");

    keep(readings, missing);
    assertMeasured(HOURS * 0.5);
  }
}
