package fr.vigie.review;

import fr.vigie.abuse.Block;
import fr.vigie.graphql.Connection;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.moderation.Reason;
import fr.vigie.moderation.Texts;
import fr.vigie.report.PublicWords.Standing;
import fr.vigie.review.Removal.Decision;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the types of `review.graphqls` are read, and who may see what.
final class ReviewView {

  private final Texts texts;

  ReviewView(Texts texts) {
    this.texts = texts;
  }

  /// A removal as the viewer may see it.
  ///
  /// @param reason null for those who may not moderate the report
  record RemovalRequest(Removal removal, @Nullable String reason) {

    static RemovalRequest by(Viewer viewer, Removal removal) {
      var may = viewer.may(Right.MODERATE, removal.territory());
      return new RemovalRequest(removal, may ? removal.reason() : null);
    }

    @Nullable Object decision(Function<Decision, Object> what) {
      return removal.decision() == null ? null : what.apply(removal.decision());
    }
  }

  /// What staff knows and has decided.
  record Known(
      Standing standing,
      List<Reason> reasons,
      @Nullable String suggestion,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      List<String> hiddenPhotoIds) {}

  void declare(Views views) {
    views
        .stored("Report")
        .where(
            Set.of("territory"),
            ReviewView::mayModerate,
            known -> known.part("moderation", Set.of("moderation", "note"), (r, _) -> known(r)))
        .flag("viewerCanModerate", Set.of("territory"), ReviewView::mayModerate);
    views
        .of("ReportModeration", Known.class)
        .value("standing", Known::standing)
        .value("reasons", Known::reasons)
        .value("suggestion", Known::suggestion)
        .reference("decidedBy", "person", Known::decidedBy)
        .value("decidedAt", Known::decidedAt)
        .value("hiddenPhotoIds", Known::hiddenPhotoIds);
    declareRemovals(views);
    declareBlocks(views);
  }

  private static void declareRemovals(Views views) {
    views
        .of("RemovalRequest", RemovalRequest.class)
        // Whoever acts has the reason from themselves, or finds it in the list.
        .from(Removal.class, removal -> new RemovalRequest(removal, null))
        .value("id", seen -> seen.removal().id())
        .reference("report", "visibleReport", seen -> seen.removal().report())
        .value("subject", seen -> seen.removal().what())
        .value("photoId", seen -> seen.removal().photo())
        .value("status", seen -> seen.removal().status())
        .value("isHiddenMeanwhile", seen -> seen.removal().isHiddenMeanwhile())
        .value("requestedAt", seen -> seen.removal().requestedAt())
        .value("reason", RemovalRequest::reason)
        .value("sentence", seen -> seen.decision(Decision::sentence))
        .value("decidedAt", seen -> seen.decision(Decision::at));
    Connection.declare(views, "RemovalRequest");
  }

  private static void declareBlocks(Views views) {
    views
        .of("Block", Block.class)
        .value("id", Block::id)
        .value("kind", Block::kind)
        .value("isEverywhere", block -> block.territory() == null)
        .reference("report", "visibleReport", Block::report)
        .value("reason", Block::reason)
        .reference("by", "person", Block::by)
        .value("at", Block::at)
        .value("until", Block::until);
    Connection.declare(views, "Block");
  }

  private static boolean mayModerate(Row report, Circumstances circumstances) {
    return circumstances.context(Viewer.class).may(Right.MODERATE, report.required("territory"));
  }

  private Known known(Row report) {
    var moderation = report.within("moderation");
    var note = report.text("note");
    return new Known(
        Standing.valueOf(Objects.requireNonNullElse(moderation.text("words"), "NONE")),
        moderation.texts("reasons").stream().map(Reason::valueOf).sorted().toList(),
        note == null ? null : texts.judge(note).masked(),
        moderation.text("decidedBy"),
        moderation.instant("decidedAt"),
        moderation.texts("hiddenPhotos"));
  }
}
