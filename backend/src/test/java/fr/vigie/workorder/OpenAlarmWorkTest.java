package fr.vigie.workorder;

import static fr.vigie.alarm.AlarmWorld.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alarm.Alarm;
import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.Alarm.Work;
import fr.vigie.alarm.AlarmWorld;
import fr.vigie.alarm.Alarms;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.event.EventModule;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenAlarmWorkTest {

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final AlarmWorld world = new AlarmWorld(clock);
  private final MongoWorkOrders workOrders = new MongoWorkOrders(world.database);
  private final Instant later = NOON.plus(Duration.ofMinutes(6));
  private final OpenAlarmWork open = backend(later);

  OpenAlarmWorkTest() {
    MongoWorkOrders.createIndexes(world.database);
  }

  private OpenAlarmWork backend(Instant now) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    var ids = new Ids(clock);
    var log = EventModule.on(world.database, clock).log();
    var followWork = ReportModule.followWork(world.database, log, ids);
    return new OpenAlarmWork(
        world.alarm.work(),
        followWork,
        new KeepWorkOrder(
            workOrders,
            ReportModule.reports(world.database),
            followWork,
            new WorkOrderEvents(log, List.of(), ids),
            clock),
        world.transactions,
        ids,
        clock);
  }

  private void raised(Subject subject, @Nullable Work work) {
    world
        .alarm
        .raiseAlarm()
        .raise(
            new RaiseAlarm.Request(
                subject,
                "lampFailure",
                Severity.MAJOR,
                null,
                new Sighting(NOON, null),
                true,
                false,
                work));
  }

  private Alarm alarm() {
    return world.alarm.alarms().find(world.stored().getFirst().getString("_id")).orElseThrow();
  }

  @Test
  void no_work_is_opened_that_no_rule_asks_for_or_that_has_no_place() {
    raised(AlarmWorld.lamp("ast_1"), null);
    raised(Subject.nowhere("src_1", AlarmWorld.BELLEVILLE), new Work("voir", 24, "per_anne"));
    open.open();

    assertThat(world.database.getCollection("workOrders").countDocuments()).isZero();
  }

  private long opened() {
    return world.database.getCollection("workOrders").countDocuments();
  }

  private void add(String id, String kind, String... ancestors) {
    world
        .database
        .getCollection("assets")
        .insertOne(
            new Document("_id", id)
                .append("kind", kind)
                .append("territory", AlarmWorld.BELLEVILLE)
                .append("commune", "55043")
                .append("latitude", 49.17)
                .append("longitude", 5.38)
                .append("ancestors", List.of(ancestors)));
  }

  @Test
  void lamps_that_fail_together_are_one_work_order_at_their_cabinet() {
    add("ast_cabinet", "CONTROL_CABINET");
    for (var lamp : List.of("ast_1", "ast_2", "ast_3")) {
      add(lamp, "LIGHT_POINT", "ast_cabinet");
      raised(AlarmWorld.lamp(lamp, "ast_cabinet"), new Work("voir", 24, "per_anne"));
    }
    backend(NOON.plusSeconds(60)).open();
    assertThat(opened()).isZero();
    while (world.alarm.rollUp().rollUp()) {
      // There is more.
    }
    open.open();

    assertThat(opened()).isEqualTo(1);
    var whole = world.alarm.alarms().active(List.of(new Alarms.Key("ast_cabinet", "supplyLoss")));
    assertThat(whole).singleElement().satisfies(a -> assertThat(a.workOrder()).isNotNull());
  }

  @Test
  void what_is_over_before_anybody_was_asked_is_no_work() {
    raised(AlarmWorld.lamp("ast_1"), new Work("voir", 24, "per_anne"));
    world
        .alarm
        .endAlarm()
        .end(List.of(new Alarms.Key("ast_1", "lampFailure")), NOON, ClearedBecause.CONDITION_ENDED);
    open.open();

    assertThat(opened()).isZero();
  }

  @Test
  void one_work_order_is_opened_for_an_alarm_whoever_looks_how_often() {
    raised(AlarmWorld.lamp("ast_1"), new Work("changer la lampe", 24, "per_anne"));
    var asIfNoneWere = alarm();
    open.open();
    open.open();
    backend(later).open();

    assertThat(world.database.getCollection("workOrders").countDocuments()).isEqualTo(1);
    var workOrder = workOrders.find(alarm().workOrder()).orElseThrow();
    assertThat(workOrder.alarm()).isEqualTo(asIfNoneWere.id());
    assertThat(workOrder.reports()).isEqualTo(List.of());
    assertThat(workOrder.instructions()).isEqualTo("changer la lampe");
    assertThat(workOrder.dueAt()).isEqualTo(later.plus(Duration.ofHours(24)));
    assertThat(world.events("AlarmChanged", "OPEN_WORK")).hasSize(1);
    assertThat(world.events("WorkOrderChanged", "PLAN")).hasSize(1);
    assertThat(alarm().isActive()).isTrue();
  }
}
