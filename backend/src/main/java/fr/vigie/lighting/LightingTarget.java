package fr.vigie.lighting;

/// What a schedule is set for; the nearest to a lamp holds: its cabinet's before its commune's
/// before its territory's.
///
/// @param id of the territory or the cabinet, or the INSEE code of the commune
public record LightingTarget(Kind kind, String id) {

  public enum Kind {
    TERRITORY,
    COMMUNE,
    CABINET
  }
}
