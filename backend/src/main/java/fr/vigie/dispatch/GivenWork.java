package fr.vigie.dispatch;

import fr.vigie.shared.GeoPoint;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Work that is planned for a day, as far as it matters to who has time.
///
/// @param minutes how long it should take
/// @param isOpen whether it is still to be done
public record GivenWork(
    String id,
    @Nullable String agent,
    @Nullable String team,
    LocalDate day,
    int minutes,
    GeoPoint location,
    boolean isOpen) {

  /// How long work takes of which nobody has said it.
  public static final int USUAL_MINUTES = 60;
}
