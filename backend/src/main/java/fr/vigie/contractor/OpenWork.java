package fr.vigie.contractor;

/// Says what contractors still have to do.
@FunctionalInterface
public interface OpenWork {

  /// How many work orders that are still to be done are given to a contractor.
  int of(String contractor);
}
