package fr.vigie.review;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Reports;
import fr.vigie.review.Removal.Decision;
import fr.vigie.shared.Transactions;
import java.time.Clock;

/// Staff decides whether the public shall see something no more, and says why.
public final class DecideRemoval {

  /// What is decided.
  ///
  /// @param sentence as whoever asked is told
  public record Request(String removal, boolean isAccepted, String sentence) {}

  public sealed interface Outcome {
    record Decided(Removal removalRequest) implements Outcome {}

    record AlreadyDecided(Removal removalRequest) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record RemovalNotFound(String requestId) implements Outcome {}
  }

  private final Reports reports;
  private final Removals removals;
  private final HidePhotos photos;
  private final ReviewEvents events;
  private final Transactions transactions;
  private final Clock clock;

  DecideRemoval(
      Reports reports,
      Removals removals,
      HidePhotos photos,
      ReviewEvents events,
      Transactions transactions,
      Clock clock) {
    this.reports = reports;
    this.removals = removals;
    this.photos = photos;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Outcome decide(Viewer viewer, Request request) {
    var found = removals.find(request.removal());
    if (found.isEmpty()) {
      return new Outcome.RemovalNotFound(request.removal());
    }
    if (!viewer.may(Right.MODERATE, found.get().territory())) {
      return new Outcome.NotAllowed(Right.MODERATE);
    }
    return transactions.run(() -> keep(viewer, request));
  }

  private Outcome keep(Viewer viewer, Request request) {
    var removal = removals.find(request.removal()).orElseThrow();
    var by = viewer.staff().id();
    if (removal.decision() != null) {
      return isSame(removal.decision(), request, by)
          ? new Outcome.Decided(removal)
          : new Outcome.AlreadyDecided(removal);
    }
    var decision = new Decision(request.isAccepted(), request.sentence(), by, clock.instant());
    var decided = removal.decided(decision);
    removals.put(decided);
    var report = reports.find(removal.report()).orElseThrow();
    reports.moderate(report, Hiding.decide(report, removal, decision));
    photos.decide(removal, decision);
    var act = request.isAccepted() ? "ACCEPT_REMOVAL" : "REFUSE_REMOVAL";
    events.removal(decided, act, by, decision.at());
    return new Outcome.Decided(decided);
  }

  private static boolean isSame(Decision made, Request request, String by) {
    return made.by().equals(by)
        && made.isAccepted() == request.isAccepted()
        && made.sentence().equals(request.sentence());
  }
}
