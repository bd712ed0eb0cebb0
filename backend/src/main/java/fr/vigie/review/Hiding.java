package fr.vigie.review;

import fr.vigie.report.Moderation;
import fr.vigie.report.Report;
import fr.vigie.review.Removal.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What becomes of a report when something of it is asked to be removed, and when that is decided.
final class Hiding {

  private Hiding() {}

  static Moderation hide(Report report, Removal removal) {
    var moderation = report.moderation();
    return switch (removal.what()) {
      case TEXT -> moderation.with(moderation.words().withdrawn());
      case PHOTO -> moderation.hidingPhotos(with(moderation.hiddenPhotos(), removal));
      case PLACE -> moderation.blurred(true);
    };
  }

  static Moderation decide(Report report, Removal removal, Decision decision) {
    return decision.isAccepted()
        ? accept(report, removal, decision)
        : refuse(report, removal, decision);
  }

  private static Moderation accept(Report report, Removal removal, Decision decision) {
    var moderation = report.moderation();
    return switch (removal.what()) {
      case TEXT -> moderation.with(moderation.words().hidden(decision.by(), decision.at()));
      case PHOTO, PLACE -> hide(report, removal);
    };
  }

  /// Shown again if it was hidden meanwhile.
  private static Moderation refuse(Report report, Removal removal, Decision decision) {
    var moderation = report.moderation();
    if (!removal.isHiddenMeanwhile()) {
      return moderation;
    }
    return switch (removal.what()) {
      case TEXT -> moderation.with(moderation.words().restored(decision.by(), decision.at()));
      case PHOTO -> moderation.hidingPhotos(without(moderation.hiddenPhotos(), removal));
      case PLACE -> moderation.blurred(false);
    };
  }

  private static List<String> with(List<String> photos, Removal removal) {
    var all = new ArrayList<>(without(photos, removal));
    all.add(Objects.requireNonNull(removal.photo(), "a removal of a photo names it"));
    return all;
  }

  private static List<String> without(List<String> photos, Removal removal) {
    return photos.stream().filter(photo -> !photo.equals(removal.photo())).toList();
  }
}
