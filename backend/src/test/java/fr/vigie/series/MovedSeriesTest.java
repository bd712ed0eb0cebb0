package fr.vigie.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
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
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What was measured by equipment that is moved is counted where it stands by now.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovedSeriesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant HOUR = Instant.parse("2026-11-01T10:00:00Z");
  private static final String HERE = "55043";
  private static final String THERE = "51237";

  private final MongoDatabase database = TestMongo.fresh();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Transactions transactions = new MongoTransactions(TestMongo.mongo().client());
  private final AssetModule asset =
      AssetModule.on(database, TerritoryModule.on(database, new LiveEvents()).territories());
  private final Asset cabinet = asset("ast_cabinet", AssetKind.CONTROL_CABINET, List.of());
  private final Asset other = asset("ast_other", AssetKind.CONTROL_CABINET, List.of());
  private final Asset feeder = asset("ast_feeder", AssetKind.FEEDER, cabinet.path());
  private final Asset lamp = asset("ast_lamp", AssetKind.LIGHT_POINT, feeder.path());
  private MeasurementModule measurement;
  private @Nullable RollupModule rollup;
  private SeeSeries seeSeries;

  @BeforeEach
  void a_lamp_has_measured() {
    Stream.of(AssetModule.MIGRATIONS, MeasurementModule.MIGRATIONS, RollupModule.MIGRATIONS)
        .flatMap(List::stream)
        .forEach(m -> m.apply().accept(database));
    asset.assets().addAll(List.of(cabinet, other, feeder, lamp));
    measurement =
        MeasurementModule.on(database, transactions, asset.assets(), new Ids(clock), clock);
    seeSeries = SeriesModule.on(database, measurement.metrics()).seeSeries();
    rollUp();
    measured("energy", HOUR, 3);
    measured("energy", HOUR.plus(Duration.ofDays(2)), 4);
  }

  @AfterEach
  void stop() {
    measurement.workers().close();
    stopRollUp();
  }

  private void rollUp() {
    rollup = RollupModule.on(database, measurement, asset.moves(), clock);
  }

  private void stopRollUp() {
    if (rollup != null) {
      rollup.close();
      rollup = null;
    }
  }

  private static Asset asset(String id, AssetKind kind, List<String> ancestors) {
    return new Asset(
        id,
        kind,
        null,
        id,
        site("ter_1", HERE),
        ancestors,
        Asset.Condition.UNKNOWN,
        AssetLifecycle.INSTALLED,
        null,
        AssetAttributes.NONE,
        false);
  }

  private static Asset.Site site(String territory, String commune) {
    return new Asset.Site(new GeoPoint(49.17, 5.38), commune, territory, "org_1");
  }

  private void measured(String metric, Instant at, double value) {
    measurement
        .keepMeasurements()
        .keep(List.of(new Reading("ast_lamp", metric, at, value, NOW, "src_1", "ter_1", null)));
    allIsDone();
  }

  private void allIsDone() {
    Eventually.within(
        Duration.ofSeconds(20),
        () -> Stream.of("seriesMarks", "touched", "assetMoves").allMatch(this::isEmpty));
  }

  private boolean isEmpty(String collection) {
    return database.getCollection(collection).countDocuments() == 0;
  }

  private void change(Asset after) {
    transactions.run(() -> {
      asset.assets().changeAll(List.of(after));
      return after;
    });
  }

  private double sum(Where where, Bucket.Size size) {
    var grants = List.of(new Grant(Role.DISPATCHER, "ter_1"), new Grant(Role.DISPATCHER, "ter_2"));
    var nadia = new Viewer("per_1", new Person("per_1", "nadia", "issuer", "nadia", grants));
    var request =
        new SeeSeries.Request(
            List.of(new SeeSeries.Wish("energy", Aggregation.SUM)),
            new SeriesScope(where, null),
            size,
            HOUR,
            HOUR.plus(Duration.ofDays(3)));
    return seeSeries.see(nadia, request).getFirst().buckets().stream()
        .map(MetricSeries.Value::value)
        .filter(Objects::nonNull)
        .mapToDouble(value -> value)
        .sum();
  }

  private void assertSums(Where where, double expected) {
    for (var size : Bucket.Size.values()) {
      assertThat(sum(where, size)).as("%s by %s", where, size).isEqualTo(expected);
    }
  }

  @Test
  void what_moved_counts_in_its_new_commune_and_territory_with_all_it_ever_measured() {
    assertSums(new Where.OfCommune(HERE), 7);

    change(lamp.with(site("ter_2", THERE)));
    allIsDone();
    measured("energy", HOUR.plus(Duration.ofDays(1)), 5);

    assertSums(new Where.OfCommune(HERE), 0);
    assertSums(new Where.OfTerritory("ter_1"), 0);
    assertSums(new Where.OfCommune(THERE), 12);
    assertSums(new Where.OfTerritory("ter_2"), 12);
    assertSums(new Where.Tree("ast_cabinet"), 12);
  }

  @Test
  void what_hangs_below_follows_what_is_attached_elsewhere() {
    assertSums(new Where.Tree("ast_cabinet"), 7);

    change(feeder.below(other.path()));
    allIsDone();
    assertSums(new Where.Tree("ast_cabinet"), 0);
    assertSums(new Where.Tree("ast_other"), 7);
    assertSums(new Where.Tree("ast_feeder"), 7);

    change(feeder.below(List.of()));
    allIsDone();
    assertSums(new Where.Tree("ast_other"), 0);
    assertSums(new Where.Tree("ast_feeder"), 7);
    assertSums(new Where.OfCommune(HERE), 7);
  }

  @Test
  void a_move_that_nobody_followed_yet_is_followed_by_who_comes_next() {
    stopRollUp();
    change(lamp.with(site("ter_1", THERE)));
    // As left by one that died after the roll-ups and before the series.
    for (var rollups : List.of("rollupsHourly", "rollupsDaily")) {
      database
          .getCollection(rollups)
          .updateMany(
              new Document("commune", HERE), new Document("$set", new Document("commune", THERE)));
    }

    itsLeaseEnds();
    rollUp();
    allIsDone();
    measured("energy", HOUR.plus(Duration.ofDays(1)), 5);

    assertSums(new Where.OfCommune(HERE), 0);
    assertSums(new Where.OfCommune(THERE), 12);
  }

  private void itsLeaseEnds() {
    database.getCollection("leases").deleteMany(new Document());
  }

  @Test
  void what_did_not_come_to_be_moves_nothing() {
    stopRollUp();

    assertThatThrownBy(() ->
            transactions.run(() -> {
              asset.assets().changeAll(List.of(lamp.with(site("ter_1", THERE))));
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    change(lamp.labelled("L 12"));

    assertThat(isEmpty("assetMoves")).isTrue();
  }

  @Test
  void a_series_that_begins_while_its_asset_moves_ends_where_the_asset_does() {
    var metrics = measurement.metrics().list();
    for (var i = 0; i < metrics.size(); i++) {
      var metric = metrics.get(i);
      var commune = i % 2 == 0 ? THERE : HERE;
      var thread =
          Thread.startVirtualThread(() ->
              measurement
                  .keepMeasurements()
                  .keep(
                      List.of(
                          new Reading(
                              "ast_lamp",
                              metric.name(),
                              NOW,
                              metric.highest(),
                              NOW,
                              "src_1",
                              "ter_1",
                              null))));
      change(lamp.with(site("ter_1", commune)));
      join(thread);
    }
    change(lamp.with(site("ter_1", THERE)));
    allIsDone();

    for (var collection : List.of("series", "rollupsHourly", "rollupsDaily")) {
      assertThat(database.getCollection(collection).distinct("commune", String.class))
          .as(collection)
          .containsExactly(THERE);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void series_of_before_moves_were_followed_are_looked_at_once() {
    database
        .getCollection("series")
        .updateMany(
            new Document(), new Document("$set", new Document("ancestors", List.of("ast_gone"))));

    MeasurementModule.MIGRATIONS.getLast().apply().accept(database);
    allIsDone();

    assertSums(new Where.Tree("ast_gone"), 0);
    assertSums(new Where.Tree("ast_cabinet"), 7);
  }
}
