package fr.vigie.alarmrule;

import static fr.vigie.alarm.AlarmWorld.BELLEVILLE;
import static fr.vigie.alarm.AlarmWorld.NOON;
import static fr.vigie.alarmrule.RuleWorld.BIN;
import static fr.vigie.alarmrule.RuleWorld.above;
import static fr.vigie.alarmrule.RuleWorld.request;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Where nothing more is said: by an asset that fell silent, or by a rule that is gone.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoneAndSilentTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final RuleWorld world = new RuleWorld();

  @AfterEach
  void stop() throws Exception {
    world.close();
  }

  @Test
  void silence_raises_an_alarm_and_the_next_measurement_clears_it() {
    var condition =
        new Condition(
            Condition.Kind.SILENCE, "fillLevel", null, null, HOUR.multipliedBy(24), 1, null);
    world.set(request("WASTE_CONTAINER", "noData", condition));
    world.filled(0, 0.3);
    world.watchAt(NOON.plus(Duration.ofHours(23)));
    assertThat(world.alarms()).isEmpty();
    world.watchAt(NOON.plus(Duration.ofHours(24)));
    world.watchAt(NOON.plus(Duration.ofHours(25)));
    assertThat(world.alarms()).containsExactly("noData active 1");

    world.filled(25 * 60, 0.3);
    assertThat(world.alarms()).containsExactly("noData over 1");
    world.watchAt(NOON.plus(Duration.ofHours(50)));
    assertThat(world.alarms()).containsExactly("noData over 1", "noData active 1");
  }

  private static final SetAlarmRule.Request NO_DATA =
      request(
          "WASTE_CONTAINER",
          "noData",
          new Condition(
              Condition.Kind.SILENCE, "fillLevel", null, null, HOUR.multipliedBy(24), 1, null));

  @Test
  void a_backlog_that_ends_long_ago_breaks_no_silence() {
    world.set(NO_DATA);
    world.filled(0, 0.3);
    world.watchAt(NOON.plus(Duration.ofHours(24)));
    world.watchAt(NOON.plus(Duration.ofHours(48)));
    world.filled(10 * 60, 0.3);
    assertThat(world.alarms()).containsExactly("noData active 1");

    world.filled(47 * 60, 0.3);
    assertThat(world.alarms()).containsExactly("noData over 1");
  }

  @Test
  void what_begins_with_something_old_is_silent_at_once() {
    world.set(NO_DATA);
    world.watchAt(NOON.plus(Duration.ofHours(48)));
    world.filled(0, 0.3);

    assertThat(world.alarms()).containsExactly("noData active 1");
  }

  @Test
  void what_fell_silent_under_a_rule_of_its_own_is_found_when_that_is_removed() {
    world.set(NO_DATA);
    var own = world.set(RuleWorld.own(NO_DATA, BIN, true));
    world.filled(0, 0.3);
    world.watchAt(NOON.plus(Duration.ofHours(25)));
    assertThat(world.alarms()).isEmpty();

    world.rule.removeRule().remove(world.world.anne, own.id());
    world.watchAt(NOON.plus(Duration.ofHours(26)));
    assertThat(world.alarms()).containsExactly("noData active 1");
  }

  @Test
  void what_is_out_of_service_raises_nothing_and_its_alarms_end() {
    world.set(request("WASTE_CONTAINER", "full", above(0.8, null, null)));
    var lamp = request("LIGHT_POINT", "lampFailure", RuleWorld.event(null, 1, null));
    world.set(RuleWorld.own(lamp, RuleWorld.LAMP, false));
    world.filled(0, 0.9);
    world.setLifecycle(BIN, "OUT_OF_SERVICE");
    world.setLifecycle(RuleWorld.LAMP, "OUT_OF_SERVICE");
    world.world.alarm.endRemoved().end();
    world.filled(1, 0.9);
    world.said(true, NOON);

    assertThat(world.alarms()).containsExactly("full over 1");
  }

  @Test
  void what_a_backend_raises_that_has_not_heard_of_a_removal_is_ended() {
    var rule = world.set(request("WASTE_CONTAINER", "full", above(0.8, null, null)));
    var other = world.module(world.measurement.evaluationQueue());
    world.measured(BIN, "fillLevel", NOON, 0.3);
    other.evaluation().measurements().evaluate();
    world.rule.removeRule().remove(world.world.anne, rule.id());
    world.measured(BIN, "fillLevel", NOON.plusSeconds(60), 0.9);
    other.evaluation().measurements().evaluate();
    assertThat(world.alarms()).containsExactly("full active 1");

    world.rule.evaluation().gone().end();

    assertThat(world.alarms()).containsExactly("full over 1");
  }

  @Test
  void what_the_rule_of_a_kind_raised_ends_when_an_asset_gets_a_rule_of_its_own() {
    world.set(request("WASTE_CONTAINER", "full", above(0.8, null, null)));
    world.filled(0, 0.9);
    assertThat(world.alarms()).containsExactly("full active 1");

    world.set(
        new SetAlarmRule.Request(
            BELLEVILLE,
            "WASTE_CONTAINER",
            BIN,
            "full",
            Severity.MINOR,
            above(0.8, null, null),
            Moments.ALWAYS,
            true,
            true,
            null));
    assertThat(world.alarms()).containsExactly("full over 1");
    world.filled(1, 0.95);

    assertThat(world.alarms()).containsExactly("full over 1");
  }

  @Test
  void the_alarms_of_what_is_removed_end() {
    world.set(request("WASTE_CONTAINER", "full", above(0.8, null, null)));
    world.filled(0, 0.9);
    world.world.alarm.endRemoved().end();
    assertThat(world.alarms()).containsExactly("full active 1");

    world
        .world
        .database
        .getCollection("assets")
        .updateOne(
            new Document("_id", BIN), new Document("$set", new Document("lifecycle", "REMOVED")));
    world.world.alarm.endRemoved().end();

    assertThat(world.alarms()).containsExactly("full over 1");
    assertThat(world.world.stored().getFirst().getString("clearedBecause"))
        .isEqualTo("ASSET_REMOVED");
  }

  @Test
  void what_was_removed_does_not_fall_silent() {
    var condition =
        new Condition(
            Condition.Kind.SILENCE, "fillLevel", null, null, HOUR.multipliedBy(24), 1, null);
    world.set(request("WASTE_CONTAINER", "noData", condition));
    world.filled(0, 0.3);
    world
        .world
        .database
        .getCollection("assets")
        .updateOne(
            new Document("_id", BIN), new Document("$set", new Document("lifecycle", "REMOVED")));

    world.watchAt(NOON.plus(Duration.ofHours(25)));

    assertThat(world.alarms()).isEmpty();
  }

  @Test
  void of_many_that_fall_silent_at_one_instant_none_is_forgotten() {
    var condition =
        new Condition(
            Condition.Kind.SILENCE, "fillLevel", null, null, HOUR.multipliedBy(24), 1, null);
    world.set(request("WASTE_CONTAINER", "noData", condition));
    for (var i = 0; i < 1_050; i++) {
      world.addAsset("ast_silent" + i, "WASTE_CONTAINER");
      world.measured("ast_silent" + i, "fillLevel", NOON, 0.3);
    }
    world.evaluate();

    world.watchAt(NOON.plus(Duration.ofHours(25)));

    assertThat(world.alarms()).hasSize(1_050).containsOnly("noData active 1");
  }
}
