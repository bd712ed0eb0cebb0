package fr.vigie.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.AssetModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.identity.Grant;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.measurement.MeasurementModule;
import fr.vigie.measurement.Metric.Aggregation;
import fr.vigie.measurement.Reading;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.rollup.RollupModule;
import fr.vigie.series.SeriesScope.Where;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeriesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant SPRING = Instant.parse("2026-03-28T23:00:00Z");
  private static final Instant AUTUMN = Instant.parse("2026-10-24T22:00:00Z");

  private final MongoDatabase database = TestMongo.fresh();
  private final Viewer nadia = viewer(Role.DISPATCHER, "ter_1");
  private MeasurementModule measurement;
  private RollupModule rollup;
  private SeeSeries seeSeries;

  @BeforeEach
  void two_meters_hang_on_a_cabinet() {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    MeasurementModule.MIGRATIONS.forEach(m -> m.apply().accept(database));
    RollupModule.MIGRATIONS.forEach(m -> m.apply().accept(database));
    for (var asset : List.of("ast_a", "ast_b")) {
      database
          .getCollection("assets")
          .insertOne(
              new Document("_id", asset)
                  .append("kind", "LIGHT_POINT")
                  .append("territory", "ter_1")
                  .append("commune", asset.equals("ast_a") ? "55043" : "51237")
                  .append("ancestors", List.of("ast_cabinet")));
    }
    var transactions = new MongoTransactions(TestMongo.mongo().client());
    var asset =
        AssetModule.on(database, TerritoryModule.on(database, new LiveEvents()).territories());
    measurement =
        MeasurementModule.on(database, transactions, asset.assets(), new Ids(clock), clock);
    rollup = RollupModule.on(database, measurement, asset.moves(), clock);
    seeSeries = SeriesModule.on(database, measurement.metrics()).seeSeries();
  }

  @AfterEach
  void stop() {
    measurement.workers().close();
    rollup.close();
  }

  private static Viewer viewer(Role role, String territory) {
    var person =
        new Person("per_1", "nadia", "issuer", "nadia", List.of(new Grant(role, territory)));
    return new Viewer("per_1", person);
  }

  private void measured(String asset, String metric, Instant at, double value) {
    measured(List.of(reading(asset, metric, at, value)));
  }

  private static Reading reading(String asset, String metric, Instant at, double value) {
    return new Reading(asset, metric, at, value, NOW, "src_1", "ter_1", null);
  }

  private void measured(List<Reading> readings) {
    measurement.keepMeasurements().keep(readings);
    Eventually.within(
        Duration.ofSeconds(20),
        () ->
            database.getCollection("seriesMarks").countDocuments() == 0
                && database.getCollection("touched").countDocuments() == 0);
  }

  private List<@Nullable Double> values(
      Where where,
      String metric,
      Aggregation aggregation,
      Bucket.Size size,
      Instant from,
      Instant to) {
    var wish = new SeeSeries.Wish(metric, aggregation);
    var request =
        new SeeSeries.Request(List.of(wish), new SeriesScope(where, null), size, from, to);
    return seeSeries.see(nadia, request).getFirst().buckets().stream()
        .map(MetricSeries.Value::value)
        .toList();
  }

  private static double sum(List<@Nullable Double> values) {
    return values.stream().filter(Objects::nonNull).mapToDouble(v -> v).sum();
  }

  private void everyTenMinutes(Instant from, int hours) {
    var readings = new ArrayList<Reading>();
    for (var i = 0; i < hours * 6; i++) {
      var at = from.plusSeconds(600L * i);
      readings.add(reading("ast_a", "energy", at, i % 7 * 0.25));
      readings.add(reading("ast_b", "activeEnergy", at, i % 50 * 1.5));
    }
    measured(readings);
  }

  @Test
  void hours_sum_to_the_day_of_23_hours_and_to_that_of_25() {
    for (var day : List.of(SPRING, AUTUMN)) {
      var hours = day.equals(SPRING) ? 23 : 25;
      var end = day.plus(Duration.ofHours(hours));
      everyTenMinutes(day.minus(Duration.ofHours(3)), hours + 6);
      for (var metric : List.of("energy", "activeEnergy")) {
        var asset = new Where.OneAsset(metric.equals("energy") ? "ast_a" : "ast_b");
        var byHour = values(asset, metric, Aggregation.SUM, Bucket.Size.HOUR, day, end);
        var byDay = values(asset, metric, Aggregation.SUM, Bucket.Size.DAY, day, end);

        assertThat(byHour).hasSize(hours).doesNotContainNull();
        assertThat(byDay).hasSize(1);
        assertThat(sum(byHour)).isCloseTo(Objects.requireNonNull(byDay.getFirst()), within(1e-9));
      }
    }
  }

  @Test
  void gaps_are_null_and_a_month_is_made_of_its_days() {
    measured("ast_a", "energy", Instant.parse("2026-10-03T10:00:00Z"), 2);
    measured("ast_a", "energy", Instant.parse("2026-10-31T22:59:00Z"), 3);
    measured("ast_a", "energy", Instant.parse("2026-10-31T23:00:00Z"), 5);
    var asset = new Where.OneAsset("ast_a");
    var from = Instant.parse("2026-09-15T00:00:00Z");

    var months = values(asset, "energy", Aggregation.SUM, Bucket.Size.MONTH, from, NOW);
    var days =
        values(
            asset,
            "energy",
            Aggregation.SUM,
            Bucket.Size.DAY,
            Instant.parse("2026-10-03T00:00:00Z"),
            Instant.parse("2026-10-05T00:00:00Z"));

    assertThat(months).containsExactly(null, 5.0, 5.0);
    assertThat(days).containsExactly(2.0, null, null);
  }

  @Test
  void a_late_measurement_changes_its_own_hour_and_what_it_holds_into_the_next() {
    var hour = Instant.parse("2026-11-01T10:00:00Z");
    measured("ast_a", "activePower", hour, 1);
    measured("ast_a", "activePower", hour.plusSeconds(5_400), 3);
    var asset = new Where.OneAsset("ast_a");
    var to = hour.plus(Duration.ofHours(2));
    var weighted = Aggregation.TIME_WEIGHTED_AVERAGE;
    assertThat(values(asset, "activePower", weighted, Bucket.Size.HOUR, hour, to))
        .containsExactly(1.0, 3.0);

    measured("ast_a", "activePower", hour.plusSeconds(1_800), 2);

    assertThat(values(asset, "activePower", weighted, Bucket.Size.HOUR, hour, to))
        .containsExactly(1.5, 2.5);
  }

  @Test
  void a_counter_that_is_set_back_loses_nothing() {
    var hour = Instant.parse("2026-11-01T10:00:00Z");
    measured("ast_a", "activeEnergy", hour, 100);
    measured("ast_a", "activeEnergy", hour.plusSeconds(600), 104);
    measured("ast_a", "activeEnergy", hour.plusSeconds(1_200), 1);
    measured("ast_a", "activeEnergy", hour.plusSeconds(3_600), 3);

    assertThat(
            values(
                new Where.OneAsset("ast_a"),
                "activeEnergy",
                Aggregation.SUM,
                Bucket.Size.HOUR,
                hour,
                hour.plusSeconds(7_200)))
        .containsExactly(5.0, 2.0);
  }

  @Test
  void power_is_summed_over_a_tree_and_a_ratio_is_averaged() {
    var hour = Instant.parse("2026-11-01T10:00:00Z");
    var to = hour.plusSeconds(3_600);
    for (var asset : List.of("ast_a", "ast_b")) {
      var isA = asset.equals("ast_a");
      measured(asset, "activePower", hour, isA ? 1 : 3);
      measured(asset, "fillLevel", hour, isA ? 0.2 : 0.6);
    }
    var tree = new Where.Tree("ast_cabinet");
    var last = Aggregation.LAST;

    assertThat(values(tree, "activePower", last, Bucket.Size.HOUR, hour, to)).containsExactly(4.0);
    assertThat(values(tree, "fillLevel", last, Bucket.Size.HOUR, hour, to)).containsExactly(0.4);
    var weighted = Aggregation.TIME_WEIGHTED_AVERAGE;
    assertThat(values(tree, "activePower", weighted, Bucket.Size.DAY, hour, to))
        .containsExactly(4.0);
    var commune = new Where.OfCommune("55043");
    assertThat(values(commune, "activePower", last, Bucket.Size.HOUR, hour, to))
        .containsExactly(1.0);
    var territory = new Where.OfTerritory("ter_1");
    assertThat(values(territory, "activePower", Aggregation.COUNT, Bucket.Size.HOUR, hour, to))
        .containsExactly(2.0);
    assertThat(values(territory, "activePower", Aggregation.MINIMUM, Bucket.Size.MONTH, hour, to))
        .containsExactly(1.0);
  }

  @Test
  void nobody_sees_what_another_territory_measures() {
    var hour = Instant.parse("2026-11-01T10:00:00Z");
    measured("ast_a", "activePower", hour, 1);
    var omar = viewer(Role.ADMINISTRATOR, "ter_2");
    var wish = List.of(new SeeSeries.Wish("activePower", null));
    List<Where> places =
        List.of(
            new Where.OneAsset("ast_a"),
            new Where.Tree("ast_cabinet"),
            new Where.OfCommune("55043"),
            new Where.Everywhere());

    for (var place : places) {
      var scope = new SeriesScope(place, Domain.LIGHTING);
      var request = new SeeSeries.Request(wish, scope, Bucket.Size.HOUR, hour, hour.plusSeconds(1));
      assertThat(seeSeries.see(omar, request).getFirst().buckets().getFirst().value()).isNull();
      assertThat(seeSeries.see(nadia, request).getFirst().buckets().getFirst().value())
          .isEqualTo(1);
      assertThat(seeSeries.see(Viewer.ANONYMOUS, request)).isEmpty();
    }
  }

  @Test
  void too_much_is_refused() {
    var asset = new Where.OneAsset("ast_a");
    var from = NOW.minus(Duration.ofHours(5_001));

    assertThatThrownBy(
            () -> values(asset, "activePower", Aggregation.LAST, Bucket.Size.HOUR, from, NOW))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() ->
            values(asset, "voltage", Aggregation.SUM, Bucket.Size.HOUR, NOW, NOW.plusSeconds(1)))
        .isInstanceOf(InvalidInput.class);
  }
}
