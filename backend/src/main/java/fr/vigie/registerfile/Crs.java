package fr.vigie.registerfile;

/// How a register writes places.
enum Crs {
  /// Degrees of WGS 84.
  DEGREES("EPSG:4326"),
  /// Metres of Lambert-93.
  LAMBERT_93("EPSG:2154");

  private final String code;

  Crs(String code) {
    this.code = code;
  }

  /// Its name in a mapping.
  String code() {
    return code;
  }
}
