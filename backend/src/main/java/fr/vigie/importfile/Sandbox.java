package fr.vigie.importfile;

import fr.vigie.shared.GeoBox;

/// A territory that is not in the region, to try data of elsewhere in.
///
/// @param siren of the organisation that answers there
/// @param box outside of which an entry is refused
public record Sandbox(
    String key,
    String name,
    String siren,
    String inseeCode,
    String department,
    int population,
    GeoBox box) {}
