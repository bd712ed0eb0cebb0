package fr.vigie.alarmrule;

import fr.vigie.alarm.Alarm.RuleVersion;
import fr.vigie.alarm.Alarm.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What raises an alarm at equipment of a kind in a territory, or at one piece of it: then it holds
/// instead of the kind's rule of the same type.
///
/// @param version from 1 on; every change makes another
/// @param assetKind the kind of asset, as in the schema; `FEED` for feeds
/// @param asset the id of the one asset that it is for; null for all of the kind
/// @param type of the alarm
/// @param clearsItself whether the alarm is cleared when the condition is over
/// @param isMuted whether nothing is raised, such as at one asset whose sensor is known to lie
/// @param isRemoved whether it was removed; kept so that its alarms can tell what raised them
/// @param work null when no work order is to be opened
/// @param setBy the id of the administrator
public record AlarmRule(
    String id,
    int version,
    String territory,
    String assetKind,
    @Nullable String asset,
    String type,
    Severity severity,
    Condition condition,
    Moments moments,
    boolean clearsItself,
    boolean isMuted,
    boolean isRemoved,
    @Nullable Work work,
    String setBy,
    Instant setAt) {

  /// The kind of what is no asset.
  static final String FEED = "FEED";

  /// What must hold.
  ///
  /// @param name of the metric, or of the event in TALQ's words
  /// @param threshold in the metric's unit; null unless it is about values
  /// @param clearAt from where on the other side it is over; null for the threshold
  /// @param atLeast for so long; null for at once. Of silence, how long
  /// @param times how often it must begin within `within`; 1 for at once
  public record Condition(
      Condition.Kind kind,
      String name,
      @Nullable Double threshold,
      @Nullable Double clearAt,
      @Nullable Duration atLeast,
      int times,
      @Nullable Duration within) {

    public enum Kind {
      ABOVE,
      BELOW,
      /// A device says that something happens.
      EVENT,
      /// Nothing is measured.
      SILENCE
    }

    public boolean isOfMetric() {
      return kind != Condition.Kind.EVENT;
    }
  }

  /// When the condition counts.
  ///
  /// @param from the local time in Paris; null unless the kind is LOCAL_TIMES
  /// @param until the local time in Paris; earlier than `from` for a span over midnight
  public record Moments(Moments.Kind kind, @Nullable LocalTime from, @Nullable LocalTime until) {

    public static final Moments ALWAYS = new Moments(Moments.Kind.ALWAYS, null, null);

    public enum Kind {
      ALWAYS,
      LOCAL_TIMES,
      /// While lamps there are to burn.
      WHEN_LIT,
      /// While lamps there are to be dark.
      WHEN_DARK
    }
  }

  /// The work order to open.
  public record Work(String instructions, int dueHours) {}

  /// Whether it can raise anything.
  public boolean isInForce() {
    return !isMuted && !isRemoved;
  }

  public RuleVersion asVersion() {
    return new RuleVersion(id, version);
  }

  AlarmRule removed(String by, Instant at) {
    return new AlarmRule(
        id,
        version + 1,
        territory,
        assetKind,
        asset,
        type,
        severity,
        condition,
        moments,
        clearsItself,
        isMuted,
        true,
        work,
        by,
        at);
  }
}
