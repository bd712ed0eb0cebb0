package fr.vigie.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdmissionTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int FEW = 32;
  private static final int ALL = 64;
  private static final int ACTS = 64;

  /// One at once; acts have two places more.
  private final Admission admission = new Admission(1, LONG);

  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final LinkedBlockingQueue<Urgency> order = new LinkedBlockingQueue<>();
  private final List<Future<?>> waiters = new ArrayList<>();

  @AfterEach
  void end() {
    clients.shutdownNow();
  }

  @Test
  void who_comes_when_many_wait_is_refused_soon() {
    try (var _ = admission.enter(Urgency.SCREEN, "map")) {
      wait(Urgency.SCREEN, ALL);
      clients.submit(this::keepManyWaiting);
      var since = System.nanoTime();

      assertThatThrownBy(() -> admission.enter(Urgency.SCREEN, "map"))
          .isInstanceOf(Overloaded.class);
      assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void who_waits_when_few_do_is_refused_in_the_end() {
    var admission = new Admission(1, Duration.ofMillis(50));
    try (var _ = admission.enter(Urgency.SCREEN, "map")) {
      assertThatThrownBy(() -> admission.enter(Urgency.SCREEN, "map"))
          .isInstanceOf(Overloaded.class);
    }
  }

  @Test
  void of_many_who_wait_some_are_refused_soon() {
    try (var _ = admission.enter(Urgency.SCREEN, "map")) {
      wait(Urgency.SCREEN, ALL);

      awaitWaiting(count -> count == FEW);
    }
  }

  @Test
  void acts_wait_for_each_other_until_their_queue_is_full() throws Exception {
    try (var one = act();
        var two = act();
        var three = act()) {
      assertThat(List.of(one, two, three)).doesNotContainNull();
      for (var i = 0; i < ACTS; i++) {
        waiters.add(clients.submit(() -> enter(Urgency.ACT)));
      }
      awaitWaiting(count -> count == ACTS);
      assertThatThrownBy(this::act).isInstanceOf(Overloaded.class);
    }

    allHaveRun();
    assertThat(order).hasSize(ACTS);
  }

  @Test
  void few_may_wait_as_when_a_page_opens() throws Exception {
    try (var _ = admission.enter(Urgency.SCREEN, "map")) {
      wait(Urgency.SCREEN, FEW);
    }

    allHaveRun();
    assertThat(order).hasSize(FEW);
  }

  @Test
  void acts_go_before_phones_and_phones_before_screens() throws Exception {
    try (var one = act();
        var two = act();
        var three = act()) {
      assertThat(List.of(one, two, three)).doesNotContainNull();
      wait(Urgency.SCREEN, 1);
      wait(Urgency.PHONE, 1);
      wait(Urgency.ACT, 1);
    }

    allHaveRun();
    assertThat(order).containsExactly(Urgency.ACT, Urgency.PHONE, Urgency.SCREEN);
  }

  @Test
  void acts_do_not_wait_for_slow_screens() {
    try (var screen = admission.enter(Urgency.SCREEN, "export");
        var act = act()) {
      assertThat(List.of(screen, act)).doesNotContainNull();
      assertThat(admission.waiting()).isZero();
    }
  }

  @Test
  void an_act_takes_the_place_of_a_screen_that_waits() throws Exception {
    try (var one = act();
        var two = act();
        var three = act()) {
      assertThat(List.of(one, two, three)).doesNotContainNull();
      wait(Urgency.SCREEN, ALL);
      waiters.clear();
      waiters.add(clients.submit(() -> enter(Urgency.ACT)));
      awaitWaiting(count -> count <= FEW + 1);
    }

    allHaveRun();
    assertThat(order.peek()).isEqualTo(Urgency.ACT);
  }

  @Test
  void room_is_there_again_once_one_has_left() {
    admission.enter(Urgency.SCREEN, "map").close();

    admission.enter(Urgency.SCREEN, "map").close();

    assertThat(admission.limit()).isEqualTo(1);
  }

  private Permit act() {
    return admission.enter(Urgency.ACT, "report");
  }

  private void wait(Urgency urgency, int count) {
    var before = admission.waiting();
    for (var i = 0; i < count; i++) {
      waiters.add(clients.submit(() -> enter(urgency)));
    }
    awaitWaiting(now -> now >= Math.min(before + count, FEW));
  }

  /// Of those who wait some are refused soon, so others come in their place.
  private void keepManyWaiting() {
    while (!Thread.currentThread().isInterrupted()) {
      if (admission.waiting() < ALL) {
        clients.submit(() -> enter(Urgency.SCREEN));
      }
      LockSupport.parkNanos(100_000);
    }
  }

  private void enter(Urgency urgency) {
    try (var _ = admission.enter(urgency, "next")) {
      order.add(urgency);
    }
  }

  private void allHaveRun() throws Exception {
    for (var waiter : waiters) {
      waiter.get(5, TimeUnit.SECONDS);
    }
  }

  private void awaitWaiting(IntPredicate isEnough) {
    var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!isEnough.test(admission.waiting())) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(100_000);
    }
  }
}
