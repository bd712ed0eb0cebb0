package fr.vigie.situation;

import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An alarm or a report, as far as it may be a sign of something greater.
///
/// @param id of the alarm or the report
/// @param at when it began, or was filed
/// @param place null for what has none, such as a feed
/// @param commune the INSEE code; null for what has no place
/// @param category the code of what a report is of; null of an alarm
/// @param person the same for reports of the same person, as far as that is known; null for alarms
/// @param asset the id of the equipment; null of a report of none
/// @param isOfLamp whether it tells that a lamp does not burn, or of a lamp in any way that people
///   may
/// @param ancestors the ids of all that the equipment stands below, the top first
public record Sign(
    String id,
    String territory,
    Instant at,
    @Nullable GeoPoint place,
    @Nullable String commune,
    @Nullable String category,
    @Nullable String person,
    @Nullable String asset,
    boolean isOfLamp,
    List<String> ancestors) {

  public Sign {
    ancestors = List.copyOf(ancestors);
  }

  public boolean isReport() {
    return id.startsWith(Situation.REPORT);
  }

  /// Whether Vigie has learnt of it at an instant or later.
  public boolean isKnownSince(Instant instant) {
    return id.compareTo(Ids.firstAt(isReport() ? "rep" : "alm", instant)) >= 0;
  }
}
