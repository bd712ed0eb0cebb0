package fr.vigie.alarm;

import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something is wrong with equipment or a feed, as a rule or a device says. At most one of a type
/// is active at a subject. That somebody has seen it and that it is over are told apart: either may
/// come first.
///
/// @param type TALQ's name of the fault, such as `lampFailure`, or that of the rule
/// @param rule what raised it; null for what was found by looking at other alarms
/// @param isSuspected whether it was concluded from other alarms, and nobody has said so
/// @param startedAt the device's instant when it began
/// @param occurrences how often it was raised while it was active; at least 1
/// @param last the last value or event that told of it
/// @param acknowledged null until somebody says that they have seen it
/// @param cleared null while it is active
/// @param partOf the id of the alarm that it was rolled up into
/// @param work what its rule asks for; null when it asks for no work
/// @param workOrder the id of the work order that was opened for it
public record Alarm(
    String id,
    Subject subject,
    String type,
    Severity severity,
    @Nullable RuleVersion rule,
    boolean isSuspected,
    Instant startedAt,
    int occurrences,
    Sighting last,
    @Nullable Acknowledged acknowledged,
    @Nullable Cleared cleared,
    List<Comment> comments,
    @Nullable String partOf,
    @Nullable Work work,
    @Nullable String workOrder) {

  public static final int MOST_COMMENTS = 100;

  public Alarm {
    comments = List.copyOf(comments);
  }

  public enum Severity {
    /// People are in danger, or a service is lost.
    CRITICAL(0),
    /// A service is much worse.
    MAJOR(1),
    /// A service is a little worse.
    MINOR(2),
    /// Nothing yet.
    WARNING(3);

    private final int rank;

    Severity(int rank) {
      this.rank = rank;
    }

    /// 0 for the worst.
    public int rank() {
      return rank;
    }

    /// What sorts the alarms of greater severity after the others, and of these the newer.
    String urgency(String alarmId) {
      return (WARNING.rank - rank) + alarmId;
    }
  }

  /// What it is about, as it was when the alarm was raised.
  ///
  /// @param id of an asset, or of the source for a feed
  /// @param kind the kind of asset; null for a feed
  /// @param commune the INSEE code; null for a feed
  /// @param ancestors the ids of all that the asset stands below, the top first
  public record Subject(
      String id,
      String territory,
      @Nullable String kind,
      @Nullable Domain domain,
      @Nullable String commune,
      @Nullable GeoPoint location,
      List<String> ancestors) {

    public Subject {
      ancestors = List.copyOf(ancestors);
    }

    /// What has no place, such as a feed.
    public static Subject nowhere(String id, String territory) {
      return new Subject(id, territory, null, null, null, null, List.of());
    }
  }

  public record RuleVersion(String id, int version) {}

  /// What told of it.
  ///
  /// @param value in the metric's unit; null for an event
  public record Sighting(Instant at, @Nullable Double value) {}

  public record Acknowledged(Instant at, String by) {}

  /// That it is over.
  ///
  /// @param at when it was cleared
  /// @param endedAt the device's instant when it was over
  /// @param by the person; null when Vigie did
  public record Cleared(
      Instant at,
      Instant endedAt,
      ClearedBecause because,
      @Nullable String by,
      @Nullable String note) {}

  public enum ClearedBecause {
    /// What it was raised for is over.
    CONDITION_ENDED,
    /// A person says so.
    BY_PERSON,
    /// Its rule was removed or changed.
    RULE_GONE,
    /// All alarms that it was concluded from are over.
    PARTS_CLEARED,
    /// Its equipment was removed or put out of service.
    ASSET_REMOVED
  }

  /// What somebody wrote about it.
  ///
  /// @param id the name that the app gave it, so that it is kept once
  public record Comment(String id, Instant at, String by, String text) {}

  /// A work order to be opened.
  ///
  /// @param dueHours within so many hours
  /// @param by the administrator whose rule asks for it
  public record Work(String instructions, int dueHours, String by) {}

  public boolean isActive() {
    return cleared == null;
  }

  public boolean isAcknowledged() {
    return acknowledged != null;
  }
}
