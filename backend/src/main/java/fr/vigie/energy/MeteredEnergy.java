package fr.vigie.energy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/// What the meters of cabinets have counted.
public interface MeteredEnergy {

  /// What cabinets took between days, by a fixed number of commands.
  ///
  /// @param cuts at least two, in order
  Counts between(Collection<String> cabinets, List<LocalDate> cuts);

  /// What some cabinets took.
  interface Counts {

    /// Where no cabinet has a meter that is read.
    Counts NONE =
        new Counts() {
          @Override
          public OptionalDouble kwh(String cabinet, LocalDate from) {
            return OptionalDouble.empty();
          }

          @Override
          public boolean isRead(String cabinet) {
            return false;
          }

          @Override
          public boolean isRead(String cabinet, LocalDate from, LocalDate to) {
            return false;
          }
        };

    /// The kWh that a cabinet took from the beginning of one cut to the beginning of the next, in
    /// Paris; empty unless its meters were read over the whole of it.
    OptionalDouble kwh(String cabinet, LocalDate from);

    /// Whether anything was read of it, on whichever day.
    boolean isRead(String cabinet);

    /// Whether anything was read of it from one cut to another.
    boolean isRead(String cabinet, LocalDate from, LocalDate to);
  }
}
