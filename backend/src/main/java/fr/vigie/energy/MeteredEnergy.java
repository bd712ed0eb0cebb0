package fr.vigie.energy;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// What the meters of cabinets have counted.
public interface MeteredEnergy {

  /// Where no cabinet has a meter that is read.
  MeteredEnergy NONE = (_, _, _) -> OptionalDouble.empty();

  /// The kWh that a cabinet took from the beginning of one day to the beginning of another, in
  /// Paris; empty unless its meter was read over the whole of it.
  OptionalDouble kwh(String cabinet, LocalDate from, LocalDate to);
}
