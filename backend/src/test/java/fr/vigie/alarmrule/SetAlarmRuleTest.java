package fr.vigie.alarmrule;

import static fr.vigie.alarmrule.RuleWorld.above;
import static fr.vigie.alarmrule.RuleWorld.event;
import static fr.vigie.alarmrule.RuleWorld.request;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alarm.AlarmWorld;
import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.identity.Right;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetAlarmRuleTest {

  private final RuleWorld world = new RuleWorld();

  @AfterEach
  void stop() throws Exception {
    world.close();
  }

  private RuleFault fault(Condition condition) {
    var outcome =
        world.rule.setRule().set(world.world.anne, request("LIGHT_POINT", "t", condition));
    return ((SetAlarmRule.Outcome.Unusable) outcome).fault();
  }

  private static Condition of(Condition.Kind kind, String name) {
    return new Condition(kind, name, null, null, null, 1, null);
  }

  @Test
  void a_dispatcher_sets_no_rule() {
    var request = request("WASTE_CONTAINER", "full", above(0.8, null, null));

    assertThat(world.rule.setRule().set(world.world.nadia, request))
        .isEqualTo(new SetAlarmRule.Outcome.NotAllowed(Right.MANAGE_ALARM_RULES));
    assertThat(world.rule.setRule().set(world.world.paul, request))
        .isEqualTo(new SetAlarmRule.Outcome.NotAllowed(Right.MANAGE_ALARM_RULES));
  }

  @Test
  void what_can_never_hold_or_never_end_is_refused() {
    assertThat(fault(above(1, null, null))).isEqualTo(RuleFault.THRESHOLD_OUT_OF_RANGE);
    assertThat(fault(above(Double.NaN, null, null))).isEqualTo(RuleFault.THRESHOLD_OUT_OF_RANGE);
    assertThat(fault(of(Condition.Kind.BELOW, "fillLevel")))
        .isEqualTo(RuleFault.THRESHOLD_OUT_OF_RANGE);
    assertThat(fault(above(0.8, 0.9, null))).isEqualTo(RuleFault.CLEARS_ON_WRONG_SIDE);
    assertThat(fault(above(0.8, null, Duration.ZERO))).isEqualTo(RuleFault.DURATION_OUT_OF_RANGE);
    assertThat(fault(of(Condition.Kind.SILENCE, "fillLevel")))
        .isEqualTo(RuleFault.DURATION_OUT_OF_RANGE);
    assertThat(fault(event(null, 0, null))).isEqualTo(RuleFault.REPETITION_OUT_OF_RANGE);
    assertThat(fault(event(null, 3, null))).isEqualTo(RuleFault.REPETITION_OUT_OF_RANGE);
    assertThat(fault(of(Condition.Kind.EVENT, "happiness"))).isEqualTo(RuleFault.UNKNOWN_EVENT);
    assertThat(fault(of(Condition.Kind.ABOVE, "happiness"))).isEqualTo(RuleFault.UNKNOWN_METRIC);
  }

  private RuleFault fault(SetAlarmRule.Request request) {
    var outcome = world.rule.setRule().set(world.world.anne, request);
    return ((SetAlarmRule.Outcome.Unusable) outcome).fault();
  }

  @Test
  void what_is_no_kind_of_equipment_and_silence_at_some_moments_are_refused() {
    var full = above(0.8, null, null);
    assertThat(fault(request("ZORK", "full", full))).isEqualTo(RuleFault.UNKNOWN_ASSET_KIND);
    assertThat(fault(request("", "full", full))).isEqualTo(RuleFault.UNKNOWN_ASSET_KIND);
    assertThat(world.set(request("FEED", "failing", event(null, 1, null))).assetKind())
        .isEqualTo("FEED");
    var day = Duration.ofHours(24);
    var silence = new Condition(Condition.Kind.SILENCE, "fillLevel", null, null, day, 1, null);
    var lit = new AlarmRule.Moments(AlarmRule.Moments.Kind.WHEN_LIT, null, null);
    assertThat(fault(RuleWorld.at(request("WASTE_CONTAINER", "noData", silence), lit)))
        .isEqualTo(RuleFault.MOMENTS_OF_SILENCE);
  }

  @Test
  void the_same_said_again_changes_nothing_and_something_else_makes_a_version() {
    var first = world.set(request("WASTE_CONTAINER", "full", above(0.8, null, null)));

    assertThat(world.set(request("WASTE_CONTAINER", "full", above(0.8, null, null))))
        .isEqualTo(first);
    var second = world.set(request("WASTE_CONTAINER", "full", above(0.9, null, null)));
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.version()).isEqualTo(2);
    assertThat(world.world.database.getCollection("alarmRuleVersions").countDocuments())
        .isEqualTo(2);
  }

  @Test
  void more_than_two_hundred_rules_of_a_territory_are_refused() {
    for (var i = 0; i < 200; i++) {
      world.set(request("WASTE_CONTAINER", "full" + i, above(0.8, null, null)));
    }
    assertThat(
            world
                .rule
                .setRule()
                .set(world.world.anne, request("WASTE_CONTAINER", "more", above(0.8, null, null))))
        .isEqualTo(new SetAlarmRule.Outcome.TooMany(200));
  }

  @Test
  void the_alarms_of_a_rule_that_is_removed_are_over() {
    var rule = world.set(request("WASTE_CONTAINER", "full", above(0.8, null, null)));
    world.filled(0, 0.9);

    assertThat(world.rule.removeRule().remove(world.world.nadia, rule.id()))
        .isEqualTo(new RemoveAlarmRule.Outcome.NotAllowed(Right.MANAGE_ALARM_RULES));
    world.rule.removeRule().remove(world.world.anne, rule.id());
    world.filled(1, 0.9);
    assertThat(world.alarms()).containsExactly("full over 1");
    assertThat(world.world.stored().getFirst().getString("clearedBecause")).isEqualTo("RULE_GONE");
  }

  @Test
  void the_shipped_rules_can_all_be_used_and_set_again_change_nothing() {
    for (var request : world.rule.defaults().in(AlarmWorld.BELLEVILLE)) {
      assertThat(world.set(request)).isEqualTo(world.set(request));
    }
  }
}
