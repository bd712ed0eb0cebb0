package fr.vigie.opendata;

import fr.vigie.report.PublicReport;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Language;
import fr.vigie.shared.Xml;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// The newest public reports as an Atom feed (RFC 4287), each with its place in GeoRSS.
///
/// @param self the path of the feed
record ReportsAtom(String self, Ground ground, List<PublicReport> reports, ReportNames names) {

  static final String TYPE = "application/atom+xml; charset=utf-8";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String GEORSS = "http://www.georss.org/georss";

  /// When something last happened to one of them; 1970 when there is none.
  Instant changedAt() {
    return reports.stream()
        .map(PublicReport::changedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH)
        .truncatedTo(ChronoUnit.SECONDS);
  }

  /// Another for each content.
  String tag() {
    var language = Language.ofReader().tag();
    return "W/\""
        + Fingerprint.of(self, language, reports.stream().map(Object::toString).toList())
        + "\"";
  }

  void writeTo(OutputStream out) {
    var xml = new Xml(out);
    xml.begin("feed", "xmlns", ATOM, "xmlns:georss", GEORSS, "xml:lang", Language.ofReader().tag());
    xml.text("id", "urn:vigie:reports:" + name());
    xml.text("title", ground.territory().name());
    xml.text("updated", changedAt().toString());
    xml.text("rights", OpenData.LICENCE);
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
    xml.empty("link", "rel", "license", "href", OpenData.LICENCE_URL);
    reports.forEach(report -> entry(report, xml));
    xml.end();
    xml.finish();
  }

  private String name() {
    var commune = ground.commune();
    return commune == null ? ground.territory().id() : commune;
  }

  private void entry(PublicReport report, Xml xml) {
    var commune = names.commune(report);
    xml.begin("entry");
    xml.text("id", "urn:vigie:report:" + report.id());
    xml.text("title", names.category(report) + ", " + commune);
    xml.text("published", report.filedAt().toString());
    xml.text("updated", report.changedAt().toString());
    xml.begin("author");
    xml.text("name", names.responsible(report));
    xml.end();
    xml.empty("category", "term", report.category(), "label", names.category(report));
    xml.text("summary", names.status(report));
    if (report.note() != null) {
      xml.text("content", report.note());
    }
    xml.text("georss:point", report.location().latitude() + " " + report.location().longitude());
    xml.end();
  }
}
