package fr.vigie.measurement;

import java.util.List;

/// The one way in for measurements.
public interface KeepMeasurements {

  /// Keeps measurements; one verdict for each, in their order. When it returns they are on a
  /// majority's disk.
  ///
  /// Throws {@link fr.vigie.shared.Unavailable} when they are not, perhaps: then the same may be
  /// handed over again.
  List<Verdict> keep(List<Reading> readings);
}
