package fr.vigie.routing;

/// Where distances come from.
public enum DistanceMethod {
  /// A router that knows the roads.
  ROAD,
  /// The great circle, made longer by what roads usually go round, at a usual speed.
  ESTIMATE
}
