package fr.vigie.report;

import fr.vigie.abuse.Marks;
import fr.vigie.moderation.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the public may read and see of a report, and what tells its sender apart from others.
///
/// @param isPlaceBlurred whether the public sees only about where it is, as it is private ground
/// @param hiddenPhotos ids of photos that the public does not see any more
/// @param marks of the sender's device and network
public record Moderation(
    PublicWords words, boolean isPlaceBlurred, List<String> hiddenPhotos, Marks marks) {

  public static final Moderation NONE =
      new Moderation(PublicWords.NONE, false, List.of(), Marks.NONE);

  public Moderation {
    hiddenPhotos = List.copyOf(hiddenPhotos);
  }

  /// Of a report that was just filed.
  ///
  /// @param verdict null when it has no free words
  public static Moderation first(
      @Nullable String note, @Nullable Verdict verdict, boolean isPlaceBlurred, Marks marks) {
    var words =
        note == null || verdict == null ? PublicWords.NONE : PublicWords.first(note, verdict);
    return new Moderation(words, isPlaceBlurred, List.of(), marks);
  }

  public boolean isHeld() {
    return words.standing() == PublicWords.Standing.HELD;
  }

  public Moderation with(PublicWords changed) {
    return new Moderation(changed, isPlaceBlurred, hiddenPhotos, marks);
  }

  public Moderation blurred(boolean isBlurred) {
    return new Moderation(words, isBlurred, hiddenPhotos, marks);
  }

  public Moderation hidingPhotos(List<String> photos) {
    return new Moderation(words, isPlaceBlurred, photos, marks);
  }
}
