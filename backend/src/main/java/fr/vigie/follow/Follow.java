package fr.vigie.follow;

import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Someone wants to hear of something.
///
/// @param holder who: a pseudonym, or the hash of a secret link; never who they are
/// @param seenAt up to when they have seen what is new
/// @param isReporters whether it is of who filed the report that is followed
public record Follow(
    String id,
    String holder,
    Subject subject,
    Instant followedAt,
    Instant seenAt,
    boolean isReporters) {

  public Follow(String id, String holder, Subject subject, Instant followedAt, Instant seenAt) {
    this(id, holder, subject, followedAt, seenAt, false);
  }

  /// What is followed.
  public sealed interface Subject {

    /// The same for the same thing, so that it is followed once.
    String key();
  }

  /// A report is followed.
  ///
  /// @param report the id of the report
  public record OfReport(String report) implements Subject {
    @Override
    public String key() {
      return report;
    }
  }

  public record OfCommune(String inseeCode) implements Subject {
    @Override
    public String key() {
      return "commune " + inseeCode;
    }
  }

  /// What is reported around a place is followed.
  ///
  /// @param metres how far around
  /// @param categories the codes of those that count; none means any
  /// @param commune the INSEE code of the commune that the place is in; null until that is known
  public record Around(
      GeoPoint centre, int metres, List<String> categories, @Nullable String commune)
      implements Subject {

    public Around {
      categories = List.copyOf(categories);
    }

    Around in(String inseeCode) {
      return new Around(centre, metres, categories, inseeCode);
    }

    @Override
    public String key() {
      return "around %.6f %.6f %d".formatted(centre.latitude(), centre.longitude(), metres);
    }

    boolean holds(GeoPoint place, String category) {
      return centre.metresTo(place) <= metres
          && (categories.isEmpty() || categories.contains(category));
    }
  }
}
