package fr.vigie.review;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Moderation;
import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Staff decides what the public may read of a report, and how exactly it is told where it is. Said
/// twice it changes nothing.
public final class ModerationActs {

  public sealed interface Outcome {
    record Moderated(Report report) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record ReportNotFound(String reportId) implements Outcome {}
  }

  private final Reports reports;
  private final ReviewEvents events;
  private final Transactions transactions;
  private final Clock clock;

  ModerationActs(Reports reports, ReviewEvents events, Transactions transactions, Clock clock) {
    this.reports = reports;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Lets everyone read the words of a report.
  ///
  /// @param text other words than those of the citizen; null for those
  public Outcome publishText(Viewer viewer, String reportId, @Nullable String text) {
    return act(
        viewer,
        reportId,
        "PUBLISH_TEXT",
        report -> {
          var shown = text == null ? report.note() : text;
          InvalidInput.unless(shown != null, "publicNote", "words, as the report has none");
          var before = report.moderation();
          return isShown(before, shown)
              ? before
              : before.with(
                  before
                      .words()
                      .published(
                          Objects.requireNonNull(shown), viewer.staff().id(), clock.instant()));
        });
  }

  private static boolean isShown(Moderation before, @Nullable String text) {
    return before.words().isApproved() && Objects.equals(before.words().note(), text);
  }

  public Outcome keepTextHidden(Viewer viewer, String reportId) {
    return act(
        viewer,
        reportId,
        "HIDE_TEXT",
        report -> {
          var before = report.moderation();
          return before.words().isHidden()
              ? before
              : before.with(before.words().hidden(viewer.staff().id(), clock.instant()));
        });
  }

  public Outcome blurPlace(Viewer viewer, String reportId, boolean isBlurred) {
    return act(
        viewer,
        reportId,
        isBlurred ? "BLUR_PLACE" : "SHOW_PLACE",
        report -> report.moderation().blurred(isBlurred));
  }

  private Outcome act(Viewer viewer, String id, String act, Function<Report, Moderation> decision) {
    var found = reports.find(id);
    if (found.isEmpty()) {
      return new Outcome.ReportNotFound(id);
    }
    if (!viewer.may(Right.MODERATE, found.get().territory())) {
      return new Outcome.NotAllowed(Right.MODERATE);
    }
    return transactions.run(() -> keep(viewer, id, act, decision));
  }

  private Outcome keep(
      Viewer viewer, String id, String act, Function<Report, Moderation> decision) {
    var report = reports.find(id).orElseThrow();
    var moderation = decision.apply(report);
    if (moderation.equals(report.moderation())) {
      return new Outcome.Moderated(report);
    }
    reports.moderate(report, moderation);
    events.moderated(report, act, viewer.staff().id(), clock.instant());
    return new Outcome.Moderated(report.moderated(moderation));
  }
}
