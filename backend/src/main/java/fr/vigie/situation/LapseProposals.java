package fr.vigie.situation;

import fr.vigie.shared.Transactions;
import fr.vigie.situation.Situation.Mark;
import fr.vigie.situation.SituationLifecycle.Act;
import java.time.Clock;

/// Ends proposals that nobody has looked at, a day after their last sign.
public final class LapseProposals {

  private static final int MOST_AT_ONCE = 50;

  private final Situations situations;
  private final SituationEvents events;
  private final Transactions transactions;
  private final Clock clock;

  LapseProposals(
      Situations situations, SituationEvents events, Transactions transactions, Clock clock) {
    this.situations = situations;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Whether there may be more.
  boolean lapse() {
    var now = clock.instant();
    var due = situations.proposedUntil(now.minus(ProposeSituation.JOINS), MOST_AT_ONCE);
    due.forEach(each -> transactions.run(() -> lapse(each.id())));
    return due.size() == MOST_AT_ONCE;
  }

  private boolean lapse(String id) {
    var now = clock.instant();
    var due =
        situations
            .find(id)
            .filter(each -> SituationLifecycle.after(each.status(), Act.LAPSE).isPresent())
            .filter(each -> !each.freshAt().plus(ProposeSituation.JOINS).isAfter(now));
    due.ifPresent(situation -> {
      situations.put(situation.ended(new Mark(now, null)));
      events.append(situation, Act.LAPSE, null, now);
    });
    return due.isPresent();
  }
}
