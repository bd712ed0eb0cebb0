package fr.vigie.team;

import fr.vigie.identity.People;
import fr.vigie.identity.Right;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.team.Absence.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// A dispatcher records that an agent is absent.
final class RecordAbsence {

  private static final Duration FARTHEST = Duration.ofDays(731);

  record Request(
      String clientAbsenceId,
      String territory,
      String person,
      Instant from,
      Instant until,
      Kind kind) {

    String fingerprint() {
      return Fingerprint.of(territory, person, from, until, kind);
    }
  }

  sealed interface Outcome {
    record Recorded(Absence absence) implements Outcome {}

    record AgentNotFound(String agentId) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final People people;
  private final Rosters rosters;
  private final Absences absences;
  private final TeamEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  RecordAbsence(
      People people,
      Rosters rosters,
      Absences absences,
      TeamEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.people = people;
    this.rosters = rosters;
    this.absences = absences;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for a time that is none, is too long or far away, or meets another
  /// absence of theirs.
  Outcome record(Viewer viewer, Request request) {
    if (!viewer.may(Right.PLAN_WORK, request.territory())) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    var agent = people.find(request.person()).filter(p -> p.is(Role.AGENT, request.territory()));
    if (agent.isEmpty()) {
      return new Outcome.AgentNotFound(request.person());
    }
    var now = clock.instant();
    InvalidInput.unless(
        request.from().isAfter(now.minus(FARTHEST)) && request.from().isBefore(now.plus(FARTHEST)),
        "from",
        "within two years of today");
    var absence = absence(viewer, request, now);
    return transactions.runTwice(() -> keep(absence));
  }

  private Outcome keep(Absence absence) {
    var before = absences.findByClientId(absence.clientAbsenceId());
    if (before.isPresent()) {
      return before.get().fingerprint().equals(absence.fingerprint())
          ? new Outcome.Recorded(before.get())
          : new Outcome.ClientIdReused(absence.clientAbsenceId());
    }
    rosters.hold(absence.territory(), absence.person());
    InvalidInput.unless(
        absences.notOver(absence.territory(), absence.person(), absence.from()).stream()
            .noneMatch(absence::meets),
        "from",
        "a time without another absence of theirs");
    absences.add(absence);
    events.absence(absence, "RECORD", absence.by(), absence.recordedAt());
    return new Outcome.Recorded(absence);
  }

  private Absence absence(Viewer viewer, Request request, Instant now) {
    return new Absence(
        ids.next("abs"),
        request.clientAbsenceId(),
        request.fingerprint(),
        request.territory(),
        request.person(),
        request.from(),
        request.until(),
        request.kind(),
        viewer.staff().id(),
        now);
  }
}
