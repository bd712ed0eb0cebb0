package fr.vigie.workorder;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a work order asks of those who do it.
///
/// @param category the code of the category of its first report; null when it deals with none
/// @param skills codes of what they must be qualified for
/// @param estimatedMinutes how long it should take, 1 to 10,080; null when nobody said
/// @param isPhotoAfterRequired whether it is not done without a photo of the place afterwards
public record Needs(
    Priority priority,
    @Nullable String category,
    List<String> skills,
    Set<Means> means,
    @Nullable Integer estimatedMinutes,
    boolean isPhotoAfterRequired) {

  public static final int MOST_MINUTES = 7 * 24 * 60;

  static final Needs NONE = new Needs(Priority.NORMAL, null, List.of(), Set.of(), null, false);

  public Needs {
    skills = skills.stream().distinct().sorted().toList();
    means = java.util.Collections.unmodifiableSet(new TreeSet<>(means));
    if (estimatedMinutes != null && (estimatedMinutes < 1 || estimatedMinutes > MOST_MINUTES)) {
      throw new IllegalArgumentException("minutes " + estimatedMinutes);
    }
  }

  /// The same, of a category.
  public Needs of(@Nullable String code, boolean isPhotoRequired) {
    return new Needs(priority, code, skills, means, estimatedMinutes, isPhotoRequired);
  }

  public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    /// Before all else, and without delay.
    URGENT
  }

  /// What must be brought along.
  public enum Means {
    AERIAL_LIFT,
    LADDER,
    VAN,
    TRUCK,
    CRANE_TRUCK,
    TRAILER,
    EXCAVATOR,
    SWEEPER,
    GENERATOR,
    TRAFFIC_SIGNS
  }
}
