package fr.vigie.situation;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situation.Situation.Mark;
import fr.vigie.situation.Situation.Opening;
import fr.vigie.situation.Situation.Status;
import fr.vigie.situation.SituationLifecycle.Act;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// A person takes alarms and reports of a territory for one situation; that person believes in it.
public final class OpenSituation {

  /// What is asked for.
  ///
  /// @param clientSituationId the name that the app gave it
  /// @param members the ids of alarms and reports of the territory
  public record Request(
      String clientSituationId, String territory, Kind kind, String title, List<String> members) {

    public Request {
      members = List.copyOf(members);
    }

    String fingerprint(String by) {
      return Fingerprint.of(by, territory, kind, title, members);
    }
  }

  private final Territories territories;
  private final Situations situations;
  private final Members members;
  private final SituationEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  OpenSituation(
      Territories territories,
      Situations situations,
      Members members,
      SituationEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.situations = situations;
    this.members = members;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for members that are none of the territory.
  public SituationOutcome open(Viewer viewer, Request request) {
    if (!viewer.may(Right.HANDLE_ALARMS, request.territory())) {
      return new SituationOutcome.NotAllowed(Right.HANDLE_ALARMS);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new SituationOutcome.TerritoryNotFound(request.territory());
    }
    return transactions.runTwice(() -> open(request, viewer.staff().id()));
  }

  private SituationOutcome open(Request request, String by) {
    return situations
        .findByClientId(request.clientSituationId())
        .map(before -> again(before, request, by))
        .orElseGet(() -> keep(situation(request, by)));
  }

  private static SituationOutcome again(Situation before, Request request, String by) {
    var opening = before.opening();
    return opening != null && opening.fingerprint().equals(request.fingerprint(by))
        ? new SituationOutcome.Changed(before)
        : new SituationOutcome.ClientIdReused(request.clientSituationId());
  }

  private SituationOutcome keep(Situation situation) {
    situations.add(situation);
    events.append(situation, Act.OPEN, situation.openedBy(), situation.openedAt());
    return new SituationOutcome.Changed(situation);
  }

  private Situation situation(Request request, String by) {
    var signs = members.named(request.territory(), request.members(), "memberIds");
    var now = clock.instant();
    return new Situation(
        ids.next("sit"),
        request.territory(),
        request.kind(),
        Status.CONFIRMED,
        request.title(),
        request.members(),
        List.of(),
        signs.size(),
        Extent.of(signs),
        null,
        new Opening(request.clientSituationId(), request.fingerprint(by)),
        now,
        by,
        new Mark(now, by),
        null,
        null,
        List.of());
  }
}
