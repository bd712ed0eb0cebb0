package fr.vigie.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alarm.AlarmLifecycle.Act;
import fr.vigie.alarm.AlarmLifecycle.State;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AlarmLifecycleTest {

  @Test
  void what_is_over_is_not_cleared_and_what_is_seen_not_acknowledged_again() {
    for (var isActive : List.of(true, false)) {
      for (var isAcknowledged : List.of(true, false)) {
        var state = new State(isActive, isAcknowledged);
        assertThat(AlarmLifecycle.after(state, Act.CLEAR).isPresent()).isEqualTo(isActive);
        assertThat(AlarmLifecycle.after(state, Act.ACKNOWLEDGE).isPresent())
            .isEqualTo(!isAcknowledged);
        assertThat(AlarmLifecycle.after(state, Act.RAISE)).isEmpty();
        assertThat(AlarmLifecycle.after(state, Act.COMMENT)).contains(state);
      }
    }
  }

  @Test
  void only_active_alarms_get_worse_or_are_rolled_up() {
    for (var act : Set.of(Act.WORSEN, Act.CONFIRM, Act.JOIN, Act.LEAVE)) {
      assertThat(AlarmLifecycle.after(new State(false, false), act)).isEmpty();
      assertThat(AlarmLifecycle.after(new State(false, true), act)).isEmpty();
      assertThat(AlarmLifecycle.after(new State(true, false), act)).isPresent();
    }
  }
}
