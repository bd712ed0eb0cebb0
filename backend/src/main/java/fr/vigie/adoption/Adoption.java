package fr.vigie.adoption;

import fr.vigie.energy.Foreseen;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A practice that a territory took over from another; it never changes.
///
/// @param clientAdoptionId the name that the app gave it, so that it is done once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param practice the id of the practice
/// @param territory the id of the territory that took it over
/// @param from the first day, of a schedule the first evening
/// @param changes how many settings changed
/// @param kept how many settings stayed, as they had been changed by hand
/// @param expected what is to be saved; null where nothing of it is lighting, or nothing changed
/// @param by the member of staff
public record Adoption(
    String id,
    String clientAdoptionId,
    String fingerprint,
    String practice,
    String territory,
    LocalDate from,
    int changes,
    int kept,
    @Nullable Foreseen expected,
    String by,
    Instant adoptedAt) {

  /// For those who may not see the figures of the territory.
  Adoption withoutFigures() {
    return new Adoption(
        id,
        clientAdoptionId,
        fingerprint,
        practice,
        territory,
        from,
        changes,
        kept,
        null,
        by,
        adoptedAt);
  }
}
