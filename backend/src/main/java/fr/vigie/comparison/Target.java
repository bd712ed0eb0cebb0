package fr.vigie.comparison;

import fr.vigie.indicator.Indicator;
import java.time.Instant;

/// What a territory wants to reach.
///
/// @param clientTargetId the name that the app gave it, so that it is set once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param value as territories are compared by: for 1,000 inhabitants or a light point where that
///   is so
/// @param setBy the id of the administrator
public record Target(
    String id,
    String clientTargetId,
    String fingerprint,
    String territory,
    Indicator indicator,
    double value,
    Instant setAt,
    String setBy) {

  /// What it is the latest of.
  String key() {
    return key(territory, indicator);
  }

  static String key(String territory, Indicator indicator) {
    return territory + "|" + indicator;
  }
}
