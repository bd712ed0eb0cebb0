package fr.vigie.team;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import java.time.Clock;

/// A dispatcher takes back that an agent is absent; nothing of it is kept. Those who may not know
/// of it are told the same as of one that there is not.
final class WithdrawAbsence {

  sealed interface Outcome {
    record Withdrawn(Absence absence) implements Outcome {}

    record AbsenceNotFound(String absenceId) implements Outcome {}
  }

  private final Absences absences;
  private final TeamEvents events;
  private final Transactions transactions;
  private final Clock clock;

  WithdrawAbsence(Absences absences, TeamEvents events, Transactions transactions, Clock clock) {
    this.absences = absences;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  Outcome withdraw(Viewer viewer, String id) {
    return transactions.run(() ->
        absences
            .find(id)
            .filter(absence -> viewer.may(Right.PLAN_WORK, absence.territory()))
            .map(absence -> withdraw(viewer, absence))
            .orElseGet(() -> new Outcome.AbsenceNotFound(id)));
  }

  private Outcome withdraw(Viewer viewer, Absence absence) {
    absences.remove(absence.id());
    events.absence(absence, "WITHDRAW", viewer.staff().id(), clock.instant());
    return new Outcome.Withdrawn(absence);
  }
}
