package fr.vigie.opendata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a territory lets everybody take its public reports away.
///
/// @param territory the id of the territory
/// @param changedAt when that was said last; null when nobody has, and then it does not
record OpenData(String territory, boolean isOn, @Nullable Instant changedAt) {

  static final String LICENCE = "Licence Ouverte 2.0";
  static final String LICENCE_URL =
      "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf";

  /// Where the files are on this server; null while they are not given.
  @Nullable String path() {
    return isOn ? "/opendata/" + territory : null;
  }
}
