package fr.vigie.open311;

import fr.vigie.shared.Xml;

/// Why a request was refused.
///
/// @param code the status of the answer
public record GeoReportError(int code, String description) implements Shown {

  @Override
  public void write(Xml xml) {
    xml.begin("error").text("code", code).text("description", description).end();
  }
}
