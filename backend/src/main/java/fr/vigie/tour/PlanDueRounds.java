package fr.vigie.tour;

import fr.vigie.round.Planning;
import fr.vigie.round.Round;
import fr.vigie.round.Round.Act;
import fr.vigie.round.Round.Failure;
import fr.vigie.round.RoundEvents;
import fr.vigie.round.RoundLifecycle;
import fr.vigie.round.Rounds;
import fr.vigie.shared.Transactions;
import fr.vigie.tour.FindCourse.Found;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Plans the rounds that wait for it, one at a time in this backend and on a thread of its own, so
/// that requests wait for none of it. A round that a backend had taken up when it stopped is taken
/// up again when its lease is over.
final class PlanDueRounds implements AutoCloseable {

  static final Duration LEASE = Duration.ofSeconds(90);

  private static final System.Logger LOG = System.getLogger(PlanDueRounds.class.getName());
  private static final Duration LONGEST = Duration.ofSeconds(75);
  private static final int MOST_ATTEMPTS = 3;

  private final Rounds rounds;
  private final FindCourse findCourse;
  private final RoundEvents events;
  private final Transactions transactions;
  private final Clock clock;
  // Not a virtual thread: one that computes for seconds would keep a carrier from all others.
  private final ExecutorService planner =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("round planner").daemon().factory());

  PlanDueRounds(
      Rounds rounds,
      FindCourse findCourse,
      RoundEvents events,
      Transactions transactions,
      Clock clock) {
    this.rounds = rounds;
    this.findCourse = findCourse;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Whether there may be more to do.
  boolean planNext() {
    var claimed = rounds.claim(clock.instant(), LEASE);
    claimed.ifPresent(this::plan);
    return claimed.isPresent() && !Thread.currentThread().isInterrupted();
  }

  private void plan(Round round) {
    var planning = round.planning();
    if (planning == null) {
      return;
    }
    var running = planner.submit(() -> findCourse.find(round, planning));
    try {
      settle(round.id(), planning, running.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(Level.ERROR, round.id() + " could not be planned", e);
      giveUp(round.id(), planning);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.cancel(true);
    }
  }

  private void settle(String id, Planning planned, Found found) {
    var settlement = new Settlement(found, clock.instant());
    transactions.run(() -> {
      var round = asPlanned(id, planned);
      var settled = round == null ? null : settlement.of(round).orElse(null);
      if (settled != null) {
        rounds.change(settled);
        var act = settled.status() == Round.Status.FAILED ? Act.FAIL : Act.SETTLE;
        events.append(settled, act, settled.by(), clock.instant());
      }
      return id;
    });
  }

  /// The round as it is by now; null when something else was asked for meanwhile.
  private @Nullable Round asPlanned(String id, Planning planned) {
    return rounds
        .find(id)
        .filter(
            round -> round.planning() != null && round.planning().ticket().equals(planned.ticket()))
        .orElse(null);
  }

  /// It stays due until it was tried often enough.
  private void giveUp(String id, Planning planned) {
    if (planned.attempts() + 1 < MOST_ATTEMPTS) {
      return;
    }
    transactions.run(() -> {
      var round = asPlanned(id, planned);
      if (round != null) {
        var next = RoundLifecycle.after(round.status(), Act.FAIL);
        var given =
            next.filter(status -> status == Round.Status.FAILED).isPresent()
                ? round.failed(Failure.PLANNER_FAILED)
                : round.with((Planning) null);
        rounds.change(given);
        events.append(given, Act.FAIL, given.by(), clock.instant());
      }
      return id;
    });
  }

  @Override
  public void close() {
    planner.shutdownNow();
  }
}
