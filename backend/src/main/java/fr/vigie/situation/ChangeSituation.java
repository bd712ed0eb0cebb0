package fr.vigie.situation;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import fr.vigie.situation.SituationLifecycle.Act;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// How people act on situations: on one as it is within a transaction. Of two at once the second
/// finds it as the first has left it.
final class ChangeSituation {

  private final Situations situations;
  private final SituationEvents events;
  private final Transactions transactions;
  private final Clock clock;

  ChangeSituation(
      Situations situations, SituationEvents events, Transactions transactions, Clock clock) {
    this.situations = situations;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What the act makes of the situation, if the viewer may act on it; run again when something is
  /// kept at the same moment under the same name.
  SituationOutcome of(
      Viewer viewer, String id, Right right, Function<Situation, SituationOutcome> act) {
    return transactions.runTwice(() -> {
      var found = situations.find(id).filter(s -> viewer.may(Right.SEE_ALARMS, s.territory()));
      if (found.isEmpty()) {
        return new SituationOutcome.SituationNotFound(id);
      }
      return viewer.may(right, found.get().territory())
          ? act.apply(found.get())
          : new SituationOutcome.NotAllowed(right);
    });
  }

  /// Lets a person decide; decided again by the same person, because the answer was lost, it is
  /// answered the same.
  SituationOutcome decide(Situation before, Act act, String by, UnaryOperator<Situation> change) {
    if (SituationLifecycle.after(before.status(), act).isPresent()) {
      return keep(change.apply(before), act, by);
    }
    return before.isDoneBy(act, by)
        ? new SituationOutcome.Changed(before)
        : new SituationOutcome.StatusForbids(before);
  }

  SituationOutcome keep(Situation after, Act act, String by) {
    return keep(after, act, by, now());
  }

  SituationOutcome keep(Situation after, Act act, String by, Instant at) {
    situations.put(after);
    events.append(after, act, by, at);
    return new SituationOutcome.Changed(after);
  }

  Instant now() {
    return clock.instant();
  }
}
