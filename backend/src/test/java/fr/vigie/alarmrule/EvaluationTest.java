package fr.vigie.alarmrule;

import static fr.vigie.alarm.AlarmWorld.NOON;
import static fr.vigie.alarmrule.RuleWorld.BIN;
import static fr.vigie.alarmrule.RuleWorld.above;
import static fr.vigie.alarmrule.RuleWorld.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.measurement.EvaluationQueue;
import fr.vigie.measurement.Measurements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluationTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private static final SetAlarmRule.Request FULL_FOR_AN_HOUR =
      request("WASTE_CONTAINER", "full", above(0.8, null, HOUR));

  private final RuleWorld world = new RuleWorld();

  @AfterEach
  void stop() throws Exception {
    world.close();
  }

  private void fullAbove(@Nullable Double clearAt, @Nullable Duration atLeast) {
    world.set(request("WASTE_CONTAINER", "full", above(0.8, clearAt, atLeast)));
  }

  @Test
  void a_value_that_flaps_between_the_thresholds_raises_one_alarm() {
    fullAbove(0.5, null);
    for (var minute = 0; minute < 20; minute++) {
      world.filled(minute, minute % 2 == 0 ? 0.9 : 0.6);
    }
    assertThat(world.alarms()).containsExactly("full active 1");

    world.filled(20, 0.4);
    assertThat(world.alarms()).containsExactly("full over 1");
    world.filled(21, 0.6);
    assertThat(world.alarms()).hasSize(1);
    world.filled(22, 0.9);
    assertThat(world.alarms()).containsExactly("full over 1", "full active 1");
  }

  @Test
  void a_value_must_hold_for_the_duration() {
    fullAbove(null, HOUR);
    world.filled(0, 0.9);
    world.filled(30, 0.7);
    world.filled(40, 0.9);
    world.filled(90, 0.9);
    assertThat(world.alarms()).isEmpty();
    world.filled(100, 0.9);

    assertThat(world.alarms()).containsExactly("full active 1");
    assertThat(world.world.stored().getFirst().getDate("startedAt"))
        .isEqualTo(NOON.plus(Duration.ofMinutes(40)));
  }

  @Test
  void what_holds_while_nothing_new_is_measured_is_raised_by_time() {
    fullAbove(null, HOUR);
    world.filled(0, 0.9);
    world.watchAt(NOON.plus(HOUR).minusSeconds(1));
    assertThat(world.alarms()).isEmpty();
    world.watchAt(NOON.plus(HOUR));
    assertThat(world.alarms()).containsExactly("full active 1");
    world.watchAt(NOON.plus(HOUR).plus(HOUR));
    assertThat(world.alarms()).containsExactly("full active 1");
  }

  @Test
  void another_severity_makes_nothing_begin_anew() {
    world.set(FULL_FOR_AN_HOUR);
    world.filled(0, 0.9);
    world.set(RuleWorld.of(FULL_FOR_AN_HOUR, Severity.MAJOR));
    world.watchAt(NOON.plus(HOUR));

    assertThat(world.alarms()).containsExactly("full active 1");
    assertThat(world.world.stored().getFirst().getString("severity")).isEqualTo("MAJOR");
  }

  @Test
  void another_threshold_makes_it_begin_anew() {
    world.set(FULL_FOR_AN_HOUR);
    world.filled(0, 0.9);
    world.set(request("WASTE_CONTAINER", "full", above(0.95, null, HOUR)));
    world.watchAt(NOON.plus(HOUR));

    assertThat(world.alarms()).isEmpty();
  }

  @Test
  void what_has_held_for_long_enough_only_when_the_rule_does_not_count_is_none() {
    var until = LocalTime.of(14, 30);
    world.set(
        RuleWorld.at(
            FULL_FOR_AN_HOUR, new Moments(Moments.Kind.LOCAL_TIMES, LocalTime.of(13, 0), until)));
    world.filled(0, 0.9);
    world.watchAt(NOON.plus(HOUR));

    assertThat(world.alarms()).isEmpty();
  }

  @Test
  void what_came_late_raises_nothing_in_the_past_and_is_noted() {
    var rule = world.set(request("WASTE_CONTAINER", "full", above(0.8, null, null)));
    world.filled(10, 0.3);
    world.filled(5, 0.95);

    assertThat(world.alarms()).isEmpty();
    assertThat(world.state(rule, BIN).lateCount()).isEqualTo(1);
  }

  @Test
  void the_rule_of_an_asset_holds_instead_of_that_of_its_kind() {
    fullAbove(null, null);
    var ofKind = request("WASTE_CONTAINER", "full", above(0.95, null, null));
    world.set(
        new SetAlarmRule.Request(
            ofKind.territory(),
            ofKind.assetKind(),
            BIN,
            "full",
            Severity.MAJOR,
            ofKind.condition(),
            Moments.ALWAYS,
            true,
            false,
            null));
    world.filled(0, 0.9);
    assertThat(world.alarms()).isEmpty();
    world.filled(1, 0.97);
    assertThat(world.world.stored().getFirst().getString("severity")).isEqualTo("MAJOR");
  }

  @Test
  void who_dies_before_the_series_is_marked_leaves_nothing_behind() {
    fullAbove(null, null);
    world.measured(BIN, "fillLevel", NOON, 0.9);
    var dying = world.module(new DyingQueue(world.measurement.evaluationQueue()));

    assertThatThrownBy(dying.evaluation().measurements()::evaluate)
        .isInstanceOf(IllegalStateException.class);
    assertThat(world.alarms()).isEmpty();
    assertThat(world.world.events("AlarmRaised", "RAISE")).isEmpty();

    world.now.set(NOON.plusSeconds(31));
    world.evaluate();
    assertThat(world.alarms()).containsExactly("full active 1");
    assertThat(world.world.events("AlarmRaised", "RAISE")).hasSize(1);
  }

  private record DyingQueue(EvaluationQueue queue) implements EvaluationQueue {
    @Override
    public List<Claim> claim(int most, Duration lease) {
      return queue.claim(most, lease);
    }

    @Override
    public List<Measurements.Point> measurementsAfter(
        String series, @Nullable Instant after, int most) {
      return queue.measurementsAfter(series, after, most);
    }

    @Override
    public boolean evaluated(Claim claim, Instant upTo) {
      throw new IllegalStateException("killed");
    }
  }

  @Test
  void two_backends_at_once_raise_each_alarm_once() throws Exception {
    fullAbove(0.5, null);
    for (var bin = 0; bin < 120; bin++) {
      world.addAsset("ast_" + bin, "WASTE_CONTAINER");
      for (var minute = 0; minute < 5; minute++) {
        var at = NOON.plusSeconds(60L * minute);
        world.measured("ast_" + bin, "fillLevel", at, minute % 2 == 0 ? 0.9 : 0.4);
      }
    }
    var backends = List.of(world.rule, world.module(world.measurement.evaluationQueue()));
    var work = new ArrayList<Callable<Void>>();
    backends.forEach(b ->
        work.add(() -> {
          for (var round = 0; round < 6; round++) {
            b.evaluation().measurements().evaluate();
          }
          return null;
        }));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    world.evaluate();
    assertThat(world.alarms()).hasSize(120).containsOnly("full active 1");
    assertThat(world.world.events("AlarmRaised", "RAISE")).hasSize(120);
  }

  @Test
  void local_times_are_those_of_paris_also_when_clocks_change() {
    var request = request("WASTE_CONTAINER", "full", above(0.8, null, null));
    world.set(
        new SetAlarmRule.Request(
            request.territory(),
            request.assetKind(),
            null,
            "full",
            Severity.MINOR,
            request.condition(),
            new Moments(Moments.Kind.LOCAL_TIMES, LocalTime.of(22, 0), LocalTime.of(6, 0)),
            true,
            false,
            null));
    world.now.set(Instant.parse("2026-10-26T12:00:00Z"));
    // 05:59 in summer time, and 06:01 in winter time the day after.
    world.measured(BIN, "fillLevel", Instant.parse("2026-10-24T03:59:00Z"), 0.9);
    world.evaluate();
    assertThat(world.alarms()).containsExactly("full active 1");
    world.measured(BIN, "fillLevel", Instant.parse("2026-10-24T04:01:00Z"), 0.9);
    world.evaluate();
    assertThat(world.alarms()).containsExactly("full over 1");
    world.measured(BIN, "fillLevel", Instant.parse("2026-10-25T04:59:00Z"), 0.9);
    world.evaluate();
    assertThat(world.alarms()).containsExactly("full over 1", "full active 1");
    world.measured(BIN, "fillLevel", Instant.parse("2026-10-25T05:01:00Z"), 0.9);
    world.evaluate();
    assertThat(world.alarms()).containsExactly("full over 1", "full over 1");
  }

  @Test
  void what_ends_and_begins_within_one_look_is_another_alarm() {
    fullAbove(0.5, null);
    world.filled(0, 0.9);
    var id = world.world.stored().getFirst().getString("_id");
    world.world.alarm.acts().acknowledge(world.world.nadia, id);
    world.measured(BIN, "fillLevel", NOON.plusSeconds(60), 0.3);
    world.filled(2, 0.9);

    assertThat(world.alarms()).containsExactly("full over 1", "full active 1");
    assertThat(world.world.stored().getLast().getBoolean("isAcknowledged")).isFalse();
  }

  @Test
  void what_a_person_has_cleared_is_raised_anew_while_it_goes_on() {
    fullAbove(0.5, null);
    world.filled(0, 0.9);
    var id = world.world.stored().getFirst().getString("_id");
    world.world.alarm.acts().clear(world.world.nadia, id, "vidée");
    world.filled(1, 0.9);

    assertThat(world.alarms()).containsExactly("full over 1", "full active 1");
  }
}
