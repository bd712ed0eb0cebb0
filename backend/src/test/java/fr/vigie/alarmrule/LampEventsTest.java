package fr.vigie.alarmrule;

import static fr.vigie.alarm.AlarmWorld.NOON;
import static fr.vigie.alarmrule.RuleWorld.LAMP;
import static fr.vigie.alarmrule.RuleWorld.event;
import static fr.vigie.alarmrule.RuleWorld.request;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alarmrule.AlarmRule.Moments;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What lamps say, by night and by day.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LampEventsTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final RuleWorld world = new RuleWorld();

  @AfterEach
  void stop() throws Exception {
    world.close();
  }

  @Test
  void an_event_begins_and_ends_an_alarm_and_told_again_changes_nothing() {
    world.set(request("LIGHT_POINT", "lampFailure", event(null, 1, null)));
    world.said(true, NOON);
    world.handedOverAgain();
    assertThat(world.alarms()).containsExactly("lampFailure active 1");
    world.said(true, NOON.plusSeconds(60));
    assertThat(world.alarms()).containsExactly("lampFailure active 2");
    world.said(false, NOON.plusSeconds(120));
    assertThat(world.alarms()).containsExactly("lampFailure over 2");
  }

  @Test
  void an_event_must_be_repeated_within_the_time() {
    world.set(request("LIGHT_POINT", "flickers", event(null, 3, HOUR)));
    world.said(true, NOON);
    world.said(true, NOON.plus(Duration.ofMinutes(50)));
    world.said(true, NOON.plus(Duration.ofMinutes(100)));
    assertThat(world.alarms()).isEmpty();
    world.said(true, NOON.plus(Duration.ofMinutes(105)));
    assertThat(world.alarms()).containsExactly("flickers active 1");
  }

  @Test
  void a_lamp_that_is_dark_by_day_has_no_fault_and_at_dusk_is_judged_later() {
    var rule = world.set(request("LIGHT_POINT", "lampFailure", event(null, 1, null)));
    world.verdicts.put(NOON, ExpectedLight.Verdict.EXPECTED);
    world.said(true, NOON);
    assertThat(world.alarms()).isEmpty();

    var dusk = NOON.plus(HOUR);
    var later = dusk.plus(Duration.ofMinutes(45));
    world.verdicts.put(dusk, ExpectedLight.Verdict.UNDECIDED);
    world.verdicts.put(later, ExpectedLight.Verdict.FAULT);
    world.said(true, dusk);
    assertThat(world.state(rule, LAMP).dueAt()).isEqualTo(later);
    assertThat(world.alarms()).isEmpty();
    world.watchAt(later);
    assertThat(world.alarms()).containsExactly("lampFailure active 1");
  }

  @Test
  void a_lamp_that_failed_at_night_is_not_mended_by_day() {
    world.set(request("LIGHT_POINT", "lampFailure", event(null, 1, null)));
    world.said(true, NOON);
    var morning = NOON.plus(Duration.ofHours(12));
    world.verdicts.put(morning, ExpectedLight.Verdict.EXPECTED);
    world.said(true, morning);
    assertThat(world.alarms()).containsExactly("lampFailure active 1");

    world.said(false, morning.plusSeconds(60));
    assertThat(world.alarms()).containsExactly("lampFailure over 1");
  }

  @Test
  void what_a_lamp_says_by_day_makes_nothing_late_that_it_said_at_night() {
    world.set(request("LIGHT_POINT", "lampFailure", event(null, 1, null)));
    world.verdicts.put(NOON, ExpectedLight.Verdict.EXPECTED);
    world.said(true, NOON);
    world.said(true, NOON.minus(Duration.ofHours(6)));

    assertThat(world.alarms()).containsExactly("lampFailure active 1");
  }

  @Test
  void an_event_outside_of_the_times_of_its_rule_ends_nothing() {
    var always = request("LIGHT_POINT", "lampFailure", event(null, 1, null));
    var afternoon = new Moments(Moments.Kind.LOCAL_TIMES, LocalTime.of(13, 0), LocalTime.of(18, 0));
    world.set(RuleWorld.at(always, afternoon));
    world.said(true, NOON);
    world.said(true, NOON.plus(Duration.ofHours(10)));
    assertThat(world.alarms()).containsExactly("lampFailure active 1");
  }

  @Test
  void what_is_judged_after_dusk_holds_since_dusk() {
    var two = HOUR.plus(HOUR);
    var rule = world.set(request("LIGHT_POINT", "lampFailure", event(two, 1, null)));
    world.verdicts.put(NOON, ExpectedLight.Verdict.UNDECIDED);
    world.said(true, NOON);
    world.watchAt(NOON.plus(RuleSigns.UNDECIDED_FOR));
    assertThat(world.alarms()).isEmpty();
    assertThat(world.state(rule, LAMP).dueAt()).isEqualTo(NOON.plus(two));

    world.watchAt(NOON.plus(two));
    assertThat(world.alarms()).containsExactly("lampFailure active 1");
  }
}
