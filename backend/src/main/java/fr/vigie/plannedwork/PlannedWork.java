package fr.vigie.plannedwork;

import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Domain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Works of a territory, as it tells the public of them.
///
/// @param clientPlannedWorkId the name that the app gave it, so that it is set once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param domain what they may explain; null for everything
/// @param until when they end, at the latest
/// @param sentence what the public reads
/// @param by the member of staff who set them
public record PlannedWork(
    String id,
    String clientPlannedWorkId,
    String fingerprint,
    String territory,
    Where where,
    @Nullable Domain domain,
    Instant from,
    Instant until,
    String sentence,
    String by,
    Instant setAt) {

  /// A commune, a circle or a piece of equipment.
  ///
  /// @param commune the INSEE code
  /// @param radiusMetres around the centre
  /// @param asset the id of the equipment; what stands below it is meant too
  public record Where(
      @Nullable String commune,
      @Nullable GeoPoint centre,
      int radiusMetres,
      @Nullable String asset) {}

  /// Whether they are at a place, or at a piece of equipment.
  boolean areAt(Spot spot) {
    return (where.commune() != null && where.commune().equals(spot.commune()))
        || (where.centre() != null && where.centre().metresTo(spot.place()) <= where.radiusMetres())
        || (where.asset() != null && spot.assets().contains(where.asset()));
  }

  /// What somebody asks about.
  ///
  /// @param assets the ids of a piece of equipment and of all that it stands below
  public record Spot(
      String territory,
      String commune,
      GeoPoint place,
      java.util.List<String> assets,
      Domain domain) {}
}
