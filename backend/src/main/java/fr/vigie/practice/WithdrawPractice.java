package fr.vigie.practice;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.practice.PracticeLifecycle.Act;
import fr.vigie.shared.Transactions;
import java.time.Clock;

/// An administrator tells of a practice no more; twice changes nothing. Where it was adopted all
/// stays as it is.
final class WithdrawPractice {

  sealed interface Outcome {
    record Withdrawn(Practice practice) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record NotFound(String practiceId) implements Outcome {}
  }

  private final Practices practices;
  private final PracticeEvents events;
  private final Transactions transactions;
  private final Clock clock;

  WithdrawPractice(
      Practices practices, PracticeEvents events, Transactions transactions, Clock clock) {
    this.practices = practices;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  Outcome withdraw(Viewer viewer, String practiceId) {
    return transactions.run(() ->
        practices
            .find(practiceId)
            .filter(practice -> FindPractices.mayKnow(viewer, practice))
            .map(practice -> withdraw(viewer, practice))
            .orElseGet(() -> new Outcome.NotFound(practiceId)));
  }

  private Outcome withdraw(Viewer viewer, Practice practice) {
    if (!viewer.may(Right.SET_UP, practice.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    if (practice.status()
        == PracticeLifecycle.after(practice.status(), Act.WITHDRAW).orElseThrow()) {
      return new Outcome.Withdrawn(practice);
    }
    var after = practice.withdrawn();
    practices.put(after);
    events.append(after, "WITHDRAW", viewer.staff().id(), clock.instant());
    return new Outcome.Withdrawn(after);
  }
}
