package fr.vigie.alarm;

import static fr.vigie.alarm.AlarmWorld.BELLEVILLE;
import static fr.vigie.alarm.AlarmWorld.NOON;
import static fr.vigie.alarm.AlarmWorld.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.Alarm.Severity;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RollUpAlarmsTest {

  private final AlarmWorld world = new AlarmWorld(Clock.fixed(NOON, ZoneOffset.UTC));

  RollUpAlarmsTest() {
    add("ast_cabinet", "CONTROL_CABINET");
    IntStream.range(0, 6).forEach(i -> add("ast_lamp" + i, "LIGHT_POINT", "ast_cabinet"));
  }

  private void add(String id, String kind, String... ancestors) {
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

  private void fails(int lamp, int minute) {
    world
        .alarm
        .raiseAlarm()
        .raise(failure("ast_lamp" + lamp, NOON.plusSeconds(60L * minute), "ast_cabinet"));
  }

  private void works(int lamp) {
    world
        .alarm
        .endAlarm()
        .end(
            List.of(new Alarms.Key("ast_lamp" + lamp, "lampFailure")),
            NOON,
            ClearedBecause.CONDITION_ENDED);
  }

  private void rollUp() {
    while (world.alarm.rollUp().rollUp()) {
      // There is more.
    }
  }

  private Optional<Alarm> whole() {
    return world
        .alarm
        .alarms()
        .active(List.of(new Alarms.Key("ast_cabinet", "supplyLoss")))
        .stream()
        .findFirst();
  }

  private long parts() {
    return world.stored().stream().filter(a -> a.getBoolean("isPart")).count();
  }

  @Test
  void two_lamps_are_two_faults() {
    fails(0, 0);
    fails(1, 1);
    rollUp();
    assertThat(whole()).isEmpty();
    assertThat(parts()).isZero();
  }

  @Test
  void lamps_that_failed_on_different_days_are_as_many_faults() {
    fails(0, 0);
    fails(1, 60);
    fails(2, 120);
    rollUp();
    assertThat(whole()).isEmpty();
  }

  @Test
  void half_of_the_lamps_of_a_cabinet_are_one_fault_and_more_join_it() {
    fails(0, 0);
    fails(1, 1);
    fails(2, 2);
    rollUp();
    assertThat(whole())
        .hasValueSatisfying(alarm -> {
          assertThat(alarm.isSuspected()).isTrue();
          assertThat(alarm.startedAt()).isEqualTo(NOON);
        });
    assertThat(parts()).isEqualTo(3);
    fails(3, 3);
    rollUp();
    assertThat(parts()).isEqualTo(4);
    assertThat(world.events("AlarmChanged", "JOIN")).hasSize(4);
    assertThat(world.events("AlarmRaised", "RAISE")).hasSize(5);
  }

  private void is(int lamp, String type, Severity severity) {
    var subject = AlarmWorld.lamp("ast_lamp" + lamp, "ast_cabinet");
    world.alarm.raiseAlarm().raise(AlarmWorld.raise(subject, type, severity, NOON));
  }

  @Test
  void lamps_that_burn_by_day_or_leak_are_no_loss_of_supply() {
    IntStream.range(0, 4).forEach(i -> is(i, "lampUnexpectedOn", Severity.MINOR));
    rollUp();
    assertThat(whole()).isEmpty();

    IntStream.range(0, 3).forEach(i -> fails(i, i));
    is(5, "leakageDetected", Severity.CRITICAL);
    rollUp();
    assertThat(whole()).isPresent();
    assertThat(parts()).isEqualTo(3);
  }

  @Test
  void what_is_more_severe_than_the_whole_stands_by_itself() {
    IntStream.range(0, 3).forEach(i -> fails(i, i));
    rollUp();
    is(4, "lampFailure", Severity.CRITICAL);
    rollUp();
    assertThat(parts()).isEqualTo(3);
  }

  @Test
  void lamps_that_were_removed_or_put_out_of_service_are_no_sign() {
    setLifecycle(2, "REMOVED");
    setLifecycle(3, "OUT_OF_SERVICE");
    IntStream.range(0, 4).forEach(i -> fails(i, i));
    rollUp();
    assertThat(whole()).isEmpty();
    fails(4, 4);
    rollUp();
    assertThat(whole()).isPresent();
  }

  private void setLifecycle(int lamp, String lifecycle) {
    world
        .database
        .getCollection("assets")
        .updateOne(Filters.eq("_id", "ast_lamp" + lamp), Updates.set("lifecycle", lifecycle));
  }

  @Test
  void when_all_are_over_so_is_the_whole() {
    IntStream.range(0, 3).forEach(i -> fails(i, i));
    rollUp();
    works(0);
    works(1);
    rollUp();
    assertThat(whole()).isPresent();
    works(2);
    rollUp();
    assertThat(whole()).isEmpty();
  }

  @Test
  void what_the_cabinet_says_itself_is_over_when_it_says_so() {
    IntStream.range(0, 3).forEach(i -> fails(i, i));
    rollUp();
    var cabinet = whole().orElseThrow().subject();
    world.alarm.raiseAlarm().raise(AlarmWorld.raise(cabinet, "supplyLoss", Severity.MAJOR, NOON));
    IntStream.range(0, 3).forEach(this::works);
    rollUp();

    assertThat(whole()).hasValueSatisfying(alarm -> assertThat(alarm.isSuspected()).isFalse());
    assertThat(world.events("AlarmChanged", "CONFIRM")).hasSize(1);
  }

  @Test
  void what_was_concluded_wrongly_is_taken_apart_for_good() {
    IntStream.range(0, 3).forEach(i -> fails(i, i));
    rollUp();
    world.alarm.acts().clear(world.nadia, whole().orElseThrow().id(), "trois pannes");
    rollUp();
    assertThat(whole()).isEmpty();
    assertThat(parts()).isZero();
    fails(3, 3);
    rollUp();
    assertThat(whole()).isEmpty();
    assertThat(world.events("AlarmChanged", "LEAVE")).hasSize(3);
  }
}
