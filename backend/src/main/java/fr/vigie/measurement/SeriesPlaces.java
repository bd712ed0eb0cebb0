package fr.vigie.measurement;

import fr.vigie.measurement.AssetPlaces.AssetPlace;
import java.util.Collection;
import java.util.List;

/// Where series belong, which is where their assets do.
public interface SeriesPlaces {

  /// The series of assets, and of all that stands below these, that are not kept where they belong.
  List<Misplaced> misplaced(Collection<String> assets);

  /// Keeps them where they belong.
  void put(Collection<Misplaced> misplaced);

  /// A series that is kept where it does not belong.
  ///
  /// @param place where it belongs
  /// @param isElsewhere whether in another commune or territory, not only below something else
  record Misplaced(String series, AssetPlace place, boolean isElsewhere) {}
}
