package fr.vigie.registerfile;

import java.util.Optional;
import java.util.stream.Stream;

/// The formats of registers.
public enum RegisterFormat {
  /// With a mapping.
  CSV("csv"),
  /// A FeatureCollection, with a mapping.
  GEOJSON("geojson"),
  /// `etalab/schema-irve-statique` 2.3.1.
  IRVE_STATIC("irve-static"),
  /// `etalab/schema-irve-dynamique` 2.3.1: the status of charging points that are known.
  IRVE_DYNAMIC("irve-dynamic"),
  /// Entities of Smart Data Models, as key-values or normalized, in a list or one a line.
  NGSI_LD("ngsi-ld");

  private final String word;

  RegisterFormat(String word) {
    this.word = word;
  }

  /// Its name for who imports.
  public String word() {
    return word;
  }

  /// By its name.
  public static Optional<RegisterFormat> of(String word) {
    return Stream.of(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /// The name of registers that come in it without a mapping.
  public String standardSource() {
    return this == NGSI_LD ? "ngsi-ld" : "irve";
  }

  /// Whether it says nothing without a mapping.
  public boolean needsMapping() {
    return this == CSV || this == GEOJSON;
  }
}
