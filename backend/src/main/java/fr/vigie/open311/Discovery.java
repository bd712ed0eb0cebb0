package fr.vigie.open311;

import fr.vigie.shared.Xml;
import java.util.Arrays;
import java.util.List;

/// Where GeoReport is spoken, and how to get a key.
public record Discovery(
    String changeset, String contact, String keyService, List<Endpoint> endpoints)
    implements Shown {

  /// When what this server speaks changed last.
  private static final String CHANGED = "2026-11-29T00:00:00Z";

  /// One way in.
  public record Endpoint(
      String specification, String url, String changeset, String type, List<String> formats) {

    void write(Xml xml) {
      xml.begin("endpoint")
          .text("specification", specification)
          .text("url", url)
          .text("changeset", changeset)
          .text("type", type)
          .begin("formats");
      formats.forEach(format -> xml.text("format", format));
      xml.end().end();
    }
  }

  /// @param contact whom to ask for help and for keys, for people
  static Discovery at(String url, String contact) {
    var formats = Arrays.stream(Format.values()).map(Format::mediaType).toList();
    var endpoint =
        new Endpoint("http://wiki.open311.org/GeoReport_v2", url, CHANGED, "production", formats);
    return new Discovery(CHANGED, contact, contact, List.of(endpoint));
  }

  @Override
  public void write(Xml xml) {
    xml.begin("discovery")
        .text("changeset", changeset)
        .text("contact", contact)
        .text("key_service", keyService)
        .begin("endpoints");
    endpoints.forEach(endpoint -> endpoint.write(xml));
    xml.end().end();
  }
}
