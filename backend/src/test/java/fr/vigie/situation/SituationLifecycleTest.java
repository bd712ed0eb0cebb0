package fr.vigie.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.situation.Situation.Status;
import fr.vigie.situation.SituationLifecycle.Act;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SituationLifecycleTest {

  private static Set<Act> allowed(Status from) {
    return Arrays.stream(Act.values())
        .filter(act -> SituationLifecycle.after(from, act).isPresent())
        .collect(Collectors.toSet());
  }

  @Test
  void what_is_dismissed_allows_nothing_and_what_is_over_only_a_last_word() {
    assertThat(allowed(Status.DISMISSED)).isEmpty();
    assertThat(allowed(Status.ENDED)).containsExactly(Act.MESSAGE);
  }

  @Test
  void nobody_is_told_of_what_nobody_has_confirmed() {
    assertThat(allowed(Status.PROPOSED)).doesNotContain(Act.MESSAGE, Act.END);
    assertThat(allowed(Status.CONFIRMED)).doesNotContain(Act.CONFIRM, Act.DISMISS, Act.LAPSE);
  }

  @Test
  void each_judgement_leads_where_it_says() {
    assertThat(
            Map.of(
                Act.CONFIRM, SituationLifecycle.after(Status.PROPOSED, Act.CONFIRM).orElseThrow(),
                Act.DISMISS, SituationLifecycle.after(Status.PROPOSED, Act.DISMISS).orElseThrow(),
                Act.LAPSE, SituationLifecycle.after(Status.PROPOSED, Act.LAPSE).orElseThrow(),
                Act.END, SituationLifecycle.after(Status.CONFIRMED, Act.END).orElseThrow()))
        .isEqualTo(
            Map.of(
                Act.CONFIRM, Status.CONFIRMED,
                Act.DISMISS, Status.DISMISSED,
                Act.LAPSE, Status.ENDED,
                Act.END, Status.ENDED));
  }
}
