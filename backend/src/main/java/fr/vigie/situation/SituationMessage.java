package fr.vigie.situation;

import fr.vigie.event.Event;
import java.time.Instant;

/// What was told all who follow the reports of a situation.
///
/// @param id by which it is known in the story of each report
/// @param clientMessageId the name that the app gave it, so that it is told once
/// @param text what everybody reads, 1 to 2,000 characters
/// @param by the id of who said it
/// @param reportCount in the stories of how many reports it is
public record SituationMessage(
    String id, String clientMessageId, String text, Instant at, String by, int reportCount) {

  private static final String PREFIX = "sim_";

  SituationMessage toMore(int reports) {
    return new SituationMessage(id, clientMessageId, text, at, by, reportCount + reports);
  }

  /// Of the event that tells of it.
  public static String idOf(Event event) {
    return PREFIX + event.id().substring(event.id().indexOf('_') + 1);
  }

  /// Whether this names a message to all of a situation, among all that was said of a report.
  public static boolean isId(String key) {
    return key.startsWith(PREFIX);
  }
}
