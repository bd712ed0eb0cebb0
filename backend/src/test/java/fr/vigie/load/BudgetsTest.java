package fr.vigie.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BudgetsTest {

  private final AtomicLong now = new AtomicLong(-Duration.ofSeconds(1).toNanos());
  private final Budgets budgets = new Budgets(10, now::get);

  @Test
  void who_spent_five_seconds_worth_is_refused() {
    assertThat(answered("one", 80)).isEqualTo(50);
  }

  @Test
  void a_second_later_a_second_s_worth_is_there_again() {
    answered("one", 80);
    now.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(answered("one", 80)).isEqualTo(10);
  }

  @Test
  void no_more_than_five_seconds_worth_is_ever_saved_up() {
    answered("one", 80);
    now.addAndGet(Duration.ofDays(1).toNanos());

    assertThat(answered("one", 80)).isEqualTo(50);
  }

  @Test
  void each_client_has_its_own() {
    answered("one", 80);

    assertThat(answered("other", 80)).isEqualTo(50);
  }

  @Test
  void without_a_bound_all_are_answered() {
    var unbounded = new Budgets(0, now::get);

    assertThat(IntStream.range(0, 1_000).allMatch(_ -> unbounded.take("one"))).isTrue();
  }

  private long answered(String client, int times) {
    return IntStream.range(0, times).filter(_ -> budgets.take(client)).count();
  }
}
