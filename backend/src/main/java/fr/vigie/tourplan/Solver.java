package fr.vigie.tourplan;

/// Looks for a short order of the stops of a trip, each of which could be visited by itself.
interface Solver {

  /// An order that can be kept, perhaps without some of the stops; the same for the same trip.
  Order solve(Trip trip);
}
