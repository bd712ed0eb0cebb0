package fr.vigie.contractor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A company that does work for a territory. One that works for two is a contractor of each:
/// neither learns of the other's, renames it or ends it.
///
/// @param clientContractorId the name that the app gave it, so that it is added once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param name what staff knows it by; no other of the territory has it while it works there
/// @param siret the fourteen digits of its establishment; null when nobody said
/// @param endedAt since when it works there no longer; null while it does
public record Contractor(
    String id,
    String clientContractorId,
    String fingerprint,
    String territory,
    String name,
    @Nullable Siret siret,
    Instant addedAt,
    String by,
    @Nullable Instant endedAt) {

  boolean isActive() {
    return endedAt == null;
  }

  boolean worksFor(String other) {
    return isActive() && territory.equals(other);
  }

  Contractor named(String other) {
    return new Contractor(
        id, clientContractorId, fingerprint, territory, other, siret, addedAt, by, endedAt);
  }

  Contractor ended(Instant at) {
    return new Contractor(
        id, clientContractorId, fingerprint, territory, name, siret, addedAt, by, at);
  }
}
