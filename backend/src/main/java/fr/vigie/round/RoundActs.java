package fr.vigie.round;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.round.Round.Act;
import fr.vigie.round.RoundStop.Status;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.workorder.WorkOrderOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happens to a round once it is asked for. An act said again by the same person, because its
/// answer was lost, changes nothing and is answered the same.
public final class RoundActs {

  public sealed interface Outcome {
    record Changed(Round round) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record RoundNotFound(String roundId) implements Outcome {}

    record StopNotFound(String stopId) implements Outcome {}

    record StatusForbids(Round round) implements Outcome {}

    /// The work order that the stop is for cannot be finished, so the stop stays open.
    record WorkUnfinished(WorkOrderOutcome why) implements Outcome {}
  }

  private final Rounds rounds;
  private final FinishStop finishStop;
  private final RoundEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  RoundActs(
      Rounds rounds,
      FinishStop finishStop,
      RoundEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.rounds = rounds;
    this.finishStop = finishStop;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// What is said of a stop.
  ///
  /// @param note why; null where none is asked for
  /// @param place where the agent is; null for at the stop
  public record Said(
      String roundId,
      String stopId,
      RoundStop.Act act,
      @Nullable String note,
      @Nullable GeoPoint place) {}

  public Outcome say(Viewer viewer, Said said) {
    return transactions.run(() ->
        visible(viewer, said.roundId())
            .map(round -> say(viewer, round, said))
            .orElseGet(() -> new Outcome.RoundNotFound(said.roundId())));
  }

  public Outcome cancel(Viewer viewer, String roundId, String reason) {
    return transactions.run(() ->
        visible(viewer, roundId)
            .map(round -> cancel(viewer, round, reason))
            .orElseGet(() -> new Outcome.RoundNotFound(roundId)));
  }

  private Optional<Round> visible(Viewer viewer, String id) {
    return rounds.find(id).filter(round -> RoundRights.maySee(viewer, round));
  }

  private Outcome say(Viewer viewer, Round round, Said said) {
    if (!RoundRights.mayDrive(viewer, round)) {
      return new Outcome.NotAllowed(Right.DO_WORK);
    }
    var stop = round.stop(said.stopId());
    if (stop.isEmpty()) {
      return new Outcome.StopNotFound(said.stopId());
    }
    if (isSaidAgain(viewer, stop.get(), said)) {
      return new Outcome.Changed(round);
    }
    var next = StopLifecycle.after(stop.get().status(), said.act());
    if (next.isEmpty() || !RoundLifecycle.isDriven(round)) {
      return new Outcome.StatusForbids(round);
    }
    return finishStop
        .unfinished(viewer, stop.get(), said.act())
        .<Outcome>map(Outcome.WorkUnfinished::new)
        .orElseGet(() -> new Outcome.Changed(change(viewer, round, stop.get(), next.get(), said)));
  }

  private static boolean isSaidAgain(Viewer viewer, RoundStop stop, Said said) {
    return viewer.is(stop.by())
        && StopLifecycle.actTo(stop.status()).filter(act -> act == said.act()).isPresent();
  }

  private Round change(Viewer viewer, Round round, RoundStop stop, Status next, Said said) {
    var now = clock.instant();
    var by = viewer.staff().id();
    var after = stop.after(next, now, by, said.note());
    var begun =
        round
            .with(RoundLifecycle.after(round.status(), Act.BEGIN).orElse(round.status()))
            .with(DrivenOrder.of(round.stops(), after));
    var changed =
        RoundLifecycle.finished(
            next == Status.BLOCKED ? replanned(begun, after, said, now) : begun);
    rounds.change(changed);
    events.append(changed, said.act(), by, now);
    return changed;
  }

  /// Asks for another order of what is left, if anything is.
  private Round replanned(Round round, RoundStop blocked, Said said, Instant now) {
    var place = said.place() == null ? blocked.stop().place() : said.place();
    return round.stops().stream().anyMatch(stop -> stop.status() == Status.PENDING)
        ? round.with(Planning.ofRest(ids.next("pln"), now, place))
        : round;
  }

  private Outcome cancel(Viewer viewer, Round round, String reason) {
    if (!RoundRights.mayPlan(viewer, round)) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    if (round.status() == Round.Status.CANCELLED) {
      return new Outcome.Changed(round);
    }
    if (RoundLifecycle.after(round.status(), Act.CANCEL).isEmpty()) {
      return new Outcome.StatusForbids(round);
    }
    var cancelled = round.cancelled(reason);
    rounds.change(cancelled);
    events.append(cancelled, Act.CANCEL, viewer.staff().id(), clock.instant());
    return new Outcome.Changed(cancelled);
  }
}
