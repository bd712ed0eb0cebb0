package fr.vigie.alarm;

import static fr.vigie.alarm.AlarmWorld.NOON;
import static fr.vigie.alarm.AlarmWorld.failure;
import static fr.vigie.alarm.AlarmWorld.lamp;
import static fr.vigie.alarm.AlarmWorld.raise;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AlarmActsTest {

  private static final List<Alarms.Key> KEY = List.of(new Alarms.Key("ast_1", "lampFailure"));

  private final AlarmWorld world = new AlarmWorld(Clock.fixed(NOON, ZoneOffset.UTC));
  private final AlarmActs acts = world.alarm.acts();

  private String raised() {
    world.alarm.raiseAlarm().raise(failure("ast_1"));
    return world.alarm.alarms().active(KEY).getFirst().id();
  }

  @Test
  void who_has_no_right_there_is_told_as_of_an_alarm_that_there_is_not() {
    var id = raised();

    assertThat(acts.acknowledge(Viewer.ANONYMOUS, id))
        .isEqualTo(new AlarmActs.Outcome.AlarmNotFound(id));
    assertThat(acts.clear(world.paul, id, null)).isEqualTo(new AlarmActs.Outcome.AlarmNotFound(id));
  }

  @Test
  void agents_and_administrators_see_alarms_and_leave_them_to_dispatchers() {
    var id = raised();

    for (var viewer : List.of(world.sami, world.anne)) {
      assertThat(acts.acknowledge(viewer, id))
          .isEqualTo(new AlarmActs.Outcome.NotAllowed(Right.HANDLE_ALARMS));
    }
    assertThat(world.only().isAcknowledged()).isFalse();
  }

  @Test
  void the_second_to_acknowledge_is_told_who_was_first() {
    var id = raised();
    acts.acknowledge(world.nadia, id);

    assertThat(acts.acknowledge(world.nadia, id)).isInstanceOf(AlarmActs.Outcome.Changed.class);
    var second = (AlarmActs.Outcome.AlreadyDone) acts.acknowledge(world.rita, id);
    assertThat(second.alarm().acknowledged().by()).isEqualTo("per_nadia");
    assertThat(world.events("AlarmChanged", "ACKNOWLEDGE")).hasSize(1);
  }

  @Test
  void acknowledged_and_cleared_are_two_flags() {
    var id = raised();
    acts.acknowledge(world.nadia, id);
    assertThat(world.only().isActive()).isTrue();
    acts.clear(world.nadia, id, "changée");
    var other = raised();

    world.alarm.endAlarm().end(KEY, NOON, ClearedBecause.CONDITION_ENDED);

    assertThat(other).isNotEqualTo(id);
    var cleared = world.alarm.alarms().find(other).orElseThrow();
    assertThat(cleared.isActive()).isFalse();
    assertThat(cleared.isAcknowledged()).isFalse();
    assertThat(acts.acknowledge(world.nadia, other)).isInstanceOf(AlarmActs.Outcome.Changed.class);
  }

  @Test
  void what_vigie_has_cleared_nobody_clears_again() {
    var id = raised();
    world.alarm.endAlarm().end(KEY, NOON, ClearedBecause.CONDITION_ENDED);

    assertThat(acts.clear(world.nadia, id, null)).isInstanceOf(AlarmActs.Outcome.AlreadyDone.class);
  }

  @Test
  void a_comment_is_kept_once_and_no_more_than_a_hundred_are() {
    var id = raised();
    acts.comment(world.nadia, id, "comment-1", "vu");

    assertThat(acts.comment(world.nadia, id, "comment-1", "vu"))
        .isInstanceOf(AlarmActs.Outcome.Changed.class);
    assertThat(acts.comment(world.nadia, id, "comment-1", "autre"))
        .isEqualTo(new AlarmActs.Outcome.ClientIdReused("comment-1"));
    IntStream.rangeClosed(2, 100)
        .forEach(i -> acts.comment(world.nadia, id, "comment-" + i, "encore"));
    assertThat(acts.comment(world.nadia, id, "comment-101", "trop"))
        .isInstanceOf(AlarmActs.Outcome.TooManyComments.class);
    assertThat(world.only().comments()).hasSize(100);
    assertThat(world.events("AlarmChanged", "COMMENT")).hasSize(100);
  }

  @Test
  void an_alarm_that_gets_worse_is_to_be_acknowledged_again() {
    var id = raised();
    acts.acknowledge(world.nadia, id);
    world
        .alarm
        .raiseAlarm()
        .raise(raise(lamp("ast_1"), "lampFailure", Severity.CRITICAL, NOON.plusSeconds(60)));

    var alarm = world.alarm.alarms().find(id).orElseThrow();
    assertThat(alarm.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(alarm.occurrences()).isEqualTo(2);
    assertThat(alarm.isAcknowledged()).isFalse();
    assertThat(world.events("AlarmChanged", "WORSEN")).hasSize(1);
  }

  @Test
  void a_storm_of_5000_is_raised_by_few_commands() {
    var raises = IntStream.range(0, 5_000).mapToObj(i -> failure("ast_" + i % 4_000)).toList();
    var start = System.nanoTime();
    for (var from = 0; from < raises.size(); from += 500) {
      world.alarm.raiseAlarm().raiseAll(raises.subList(from, from + 500));
    }
    System.getLogger("test")
        .log(
            System.Logger.Level.INFO,
            "a storm of 5,000 raises took {0} ms",
            (System.nanoTime() - start) / 1_000_000);

    assertThat(world.stored()).hasSize(4_000);
    assertThat(world.stored().stream().mapToDouble(a -> a.getDouble("occurrences")).sum())
        .isEqualTo(5_000);
    assertThat(world.events("AlarmRaised", "RAISE")).hasSize(4_000);
  }
}
