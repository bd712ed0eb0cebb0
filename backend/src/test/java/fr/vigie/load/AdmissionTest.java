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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdmissionTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final Admission admission = new Admission(1);

  @AfterEach
  void end() {
    clients.shutdownNow();
  }

  @Test
  void who_finds_no_room_is_refused_soon() {
    try (var _ = admission.enter(Urgency.SCREEN, "map")) {
      var since = System.nanoTime();

      assertThatThrownBy(() -> admission.enter(Urgency.SCREEN, "map"))
          .isInstanceOf(Overloaded.class);
      assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void room_is_there_again_once_one_has_left() {
    admission.enter(Urgency.SCREEN, "map").close();

    admission.enter(Urgency.SCREEN, "map").close();

    assertThat(admission.limit()).isEqualTo(1);
  }

  @Test
  void acts_go_before_phones_and_phones_before_screens() throws Exception {
    var admission = new Admission(1, LONG, LONG);
    var order = new LinkedBlockingQueue<Urgency>();
    var waiters = new ArrayList<Future<?>>();
    try (var _ = admission.enter(Urgency.ACT, "first")) {
      for (var urgency : List.of(Urgency.SCREEN, Urgency.PHONE, Urgency.ACT)) {
        waiters.add(clients.submit(() -> enter(admission, urgency, order)));
        awaitWaiting(admission, waiters.size());
      }
    }
    for (var waiter : waiters) {
      waiter.get(5, TimeUnit.SECONDS);
    }

    assertThat(order).containsExactly(Urgency.ACT, Urgency.PHONE, Urgency.SCREEN);
  }

  private static void enter(
      Admission admission, Urgency urgency, LinkedBlockingQueue<Urgency> order) {
    try (var _ = admission.enter(urgency, "next")) {
      order.add(urgency);
    }
  }

  private static void awaitWaiting(Admission admission, int count) {
    var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (admission.waiting() < count) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(100_000);
    }
  }
}
