package fr.vigie.measurement;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// How far each series is known.
public interface SeriesStates {

  /// The last instant of each series that has one.
  Map<String, Instant> lastAt(Collection<String> series);

  /// Takes in what happened to series; those that are new get the place of their asset.
  void fold(Collection<SeriesMark> marks);
}
