package fr.vigie.energy;

/// How a figure was found, the surest first. A figure made of several is as sure as the least.
public enum Method {
  /// Counted by meters.
  MEASURED,
  /// Of powers and burn hours.
  COMPUTED,
  /// Said by someone, with a source.
  DECLARED;

  Method and(Method other) {
    return compareTo(other) < 0 ? other : this;
  }
}
