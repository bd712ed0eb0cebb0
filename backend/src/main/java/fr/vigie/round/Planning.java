package fr.vigie.round;

import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is still to be planned of a round; kept with it, so that nothing is forgotten when a
/// backend stops.
///
/// @param ticket what was asked for when; what is found for an older one is of no use
/// @param dueAt when somebody may take it up; who does so puts it to the end of their lease
/// @param attempts how often somebody took it up
/// @param from where the rest of the round begins; null for all of it
/// @param since when the rest of the round begins; null for all of it
public record Planning(
    String ticket, Instant dueAt, int attempts, @Nullable GeoPoint from, @Nullable Instant since) {

  public static Planning ofAll(String ticket, Instant now) {
    return new Planning(ticket, now, 0, null, null);
  }

  static Planning ofRest(String ticket, Instant now, GeoPoint from) {
    return new Planning(ticket, now, 0, from, now);
  }
}
