package fr.vigie.open311;

import fr.vigie.shared.Xml;

/// Something that GeoReport shows: its members in JSON, by JSON Binding; in XML as it writes
/// itself.
public interface Shown {

  void write(Xml xml);
}
