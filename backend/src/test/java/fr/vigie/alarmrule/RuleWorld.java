package fr.vigie.alarmrule;

import static com.mongodb.client.model.Filters.eq;
import static fr.vigie.alarm.AlarmWorld.BELLEVILLE;
import static fr.vigie.alarm.AlarmWorld.NOON;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.AlarmWorld;
import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.asset.AssetModule;
import fr.vigie.asset.Assets;
import fr.vigie.deviceevent.DeviceEvent;
import fr.vigie.deviceevent.DeviceEventModule;
import fr.vigie.deviceevent.DeviceEvents;
import fr.vigie.event.LiveEvents;
import fr.vigie.measurement.EvaluationQueue;
import fr.vigie.measurement.MeasurementModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Rules of a database of its own, and a container and lamps in Belleville that say what a test
/// lets them say, at the time that it sets.
final class RuleWorld {

  static final String BIN = "ast_bin";
  static final String LAMP = "ast_lamp";

  final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  final Clock clock = new SetClock();
  final AlarmWorld world = new AlarmWorld(clock);
  final DeviceEvents deviceEvents;
  final Map<Instant, ExpectedLight.Verdict> verdicts = new HashMap<>();
  final MeasurementModule measurement;
  final AlarmRuleModule rule;

  private final class SetClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }

  private final class Schedule implements ExpectedLight {
    @Override
    public Optional<Verdict> judge(String asset, String event, Instant at) {
      return Optional.ofNullable(verdicts.get(at));
    }

    @Override
    public Optional<Boolean> isLit(String asset, Instant at) {
      return Optional.empty();
    }
  }

  RuleWorld() {
    var database = world.database;
    MeasurementModule.MIGRATIONS.forEach(migration -> migration.apply().accept(database));
    AlarmRuleModule.MIGRATIONS.forEach(migration -> migration.apply().accept(database));
    DeviceEventModule.createIndexes(database);
    List.of("alarmRules", "alarmRuleVersions", "alarmStates", "silences")
        .forEach(name -> create(name));
    measurement =
        MeasurementModule.on(database, world.transactions, assets(), new Ids(clock), clock);
    deviceEvents = DeviceEventModule.on(database, clock).deviceEvents();
    rule = module(measurement.evaluationQueue());
    addAsset(BIN, "WASTE_CONTAINER");
    addAsset(LAMP, "LIGHT_POINT");
  }

  private Assets assets() {
    var territories = TerritoryModule.on(world.database, new LiveEvents()).territories();
    return AssetModule.on(world.database, territories).assets();
  }

  private void create(String name) {
    if (!world.database.listCollectionNames().into(new ArrayList<>()).contains(name)) {
      world.database.createCollection(name);
    }
  }

  /// Another backend on the same database.
  AlarmRuleModule module(EvaluationQueue queue) {
    return AlarmRuleModule.on(
        world.database,
        world.transactions,
        TerritoryModule.on(world.database, new LiveEvents()).territories(),
        world.alarm,
        new AlarmRuleModule.Sources(measurement.metrics(), queue, deviceEvents, new Schedule()),
        new Ids(clock),
        clock);
  }

  void addAsset(String id, String kind, String... ancestors) {
    world
        .database
        .getCollection("assets")
        .insertOne(
            new Document("_id", id)
                .append("kind", kind)
                .append("territory", BELLEVILLE)
                .append("commune", "55043")
                .append("latitude", 49.17)
                .append("longitude", 5.38)
                .append("ancestors", List.of(ancestors)));
  }

  static SetAlarmRule.Request request(String kind, String type, Condition condition) {
    return new SetAlarmRule.Request(
        BELLEVILLE, kind, null, type, Severity.MINOR, condition, Moments.ALWAYS, true, false, null);
  }

  /// The same, at some moments only.
  static SetAlarmRule.Request at(SetAlarmRule.Request request, Moments moments) {
    return like(request, null, request.severity(), moments, request.isMuted());
  }

  /// The same, of another severity.
  static SetAlarmRule.Request of(SetAlarmRule.Request request, Severity severity) {
    return like(request, null, severity, request.moments(), request.isMuted());
  }

  /// The same, for one asset.
  static SetAlarmRule.Request own(SetAlarmRule.Request request, String asset, boolean isMuted) {
    return like(request, asset, request.severity(), request.moments(), isMuted);
  }

  private static SetAlarmRule.Request like(
      SetAlarmRule.Request request,
      @Nullable String asset,
      Severity severity,
      Moments moments,
      boolean isMuted) {
    return new SetAlarmRule.Request(
        request.territory(),
        request.assetKind(),
        asset,
        request.type(),
        severity,
        request.condition(),
        moments,
        request.clearsItself(),
        isMuted,
        request.work());
  }

  void setLifecycle(String asset, String lifecycle) {
    world
        .database
        .getCollection("assets")
        .updateOne(eq("_id", asset), Updates.set("lifecycle", lifecycle));
  }

  static Condition above(double threshold, @Nullable Double clearAt, @Nullable Duration atLeast) {
    return new Condition(Condition.Kind.ABOVE, "fillLevel", threshold, clearAt, atLeast, 1, null);
  }

  static Condition event(@Nullable Duration atLeast, int times, @Nullable Duration within) {
    return new Condition(Condition.Kind.EVENT, "lampFailure", null, null, atLeast, times, within);
  }

  AlarmRule set(SetAlarmRule.Request request) {
    return ((SetAlarmRule.Outcome.Done) rule.setRule().set(world.anne, request)).alarmRule();
  }

  /// Kept as the measurement package does, without waiting for its folds.
  void measured(String asset, String metric, Instant at, double value) {
    var series = asset + "/" + metric;
    world
        .database
        .getCollection("measurements" + (metric.equals("batteryLevel") ? 90 : 400))
        .insertOne(
            new Document("at", Date.from(at))
                .append("series", series)
                .append("value", value)
                .append("arrivedAt", Date.from(now.get()))
                .append("source", "src_1"));
    world
        .database
        .getCollection("series")
        .updateOne(
            eq("_id", series),
            Updates.combine(
                Updates.max("lastAt", Date.from(at)),
                Updates.set("last", value),
                Updates.set("isPending", true),
                Updates.inc("marks", 1L),
                Updates.setOnInsert("asset", asset),
                Updates.setOnInsert("metric", metric),
                Updates.setOnInsert("territory", BELLEVILLE)),
            new UpdateOptions().upsert(true));
  }

  void filled(int minute, double level) {
    measured(BIN, "fillLevel", NOON.plus(Duration.ofMinutes(minute)), level);
    evaluate();
  }

  void said(boolean isOn, Instant at) {
    deviceEvents.keep(
        List.of(DeviceEvent.of(LAMP, BELLEVILLE, "lampFailure", isOn, at, now.get(), "src_1")));
    evaluate();
  }

  /// As after a crash before it was said that they were dealt with.
  void handedOverAgain() {
    world
        .database
        .getCollection("deviceEvents")
        .updateMany(new Document(), Updates.set("isPending", true));
    evaluate();
  }

  void evaluate() {
    while (rule.evaluation().measurements().evaluate()) {
      // There is more.
    }
    while (rule.evaluation().deviceEvents().evaluate()) {
      // There is more.
    }
  }

  void watchAt(Instant instant) {
    now.set(instant);
    while (rule.evaluation().time().watch()) {
      // There is more.
    }
  }

  /// The alarms, oldest first, as `type active occurrences`.
  List<String> alarms() {
    return world.stored().stream()
        .map(a ->
            a.getString("type")
                + (a.getBoolean("isActive") ? " active " : " over ")
                + a.getDouble("occurrences").intValue())
        .toList();
  }

  RuleState state(AlarmRule of, String asset) {
    var states = new MongoRuleStates(world.database);
    return states.list(List.of(RuleState.id(of.id(), asset))).values().iterator().next();
  }

  void close() throws Exception {
    measurement.workers().close();
  }
}
