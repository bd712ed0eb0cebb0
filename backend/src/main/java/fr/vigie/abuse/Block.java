package fr.vigie.abuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Someone who may not file for a while.
///
/// @param mark the pseudonym of who or what is blocked
/// @param of the territory in which it has that pseudonym
/// @param territory where it is blocked; null for everywhere
/// @param report the report for which it was blocked
/// @param answering the territory that deals with that report, whose staff sees it too
/// @param reason as whoever is blocked is told
/// @param by the member of staff who last decided
public record Block(
    String id,
    Kind kind,
    String mark,
    String of,
    @Nullable String territory,
    String report,
    String answering,
    String reason,
    String by,
    Instant at,
    Instant until) {

  /// What is blocked.
  public enum Kind {
    /// Whoever signs in as the reporter did, or gives the same contact.
    PERSON,
    /// The installed app.
    DEVICE,
    /// Everyone in the same small part of the network.
    ADDRESS
  }

  boolean holdsIn(String where) {
    return territory == null || territory.equals(where);
  }

  public Block endedBy(String staff, Instant now) {
    return new Block(id, kind, mark, of, territory, report, answering, reason, staff, at, now);
  }
}
