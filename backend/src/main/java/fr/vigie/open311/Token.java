package fr.vigie.open311;

import fr.vigie.shared.Xml;

/// The report that a token stands for. As a report has its id at once, its token is its id.
public record Token(String serviceRequestId, String token) implements Shown {

  @Override
  public void write(Xml xml) {
    xml.begin("request").text("service_request_id", serviceRequestId).text("token", token).end();
  }
}
