package fr.vigie.rollup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The hours of series whose roll-up must be done again.
interface Touched {

  /// An hour of a series.
  ///
  /// @param times how often it was touched, as far as is known here
  record Hour(String id, String series, Instant hour, long times) {}

  List<Hour> some(int most);

  /// Those that were not touched meanwhile are done with.
  void done(Collection<Hour> hours);
}
