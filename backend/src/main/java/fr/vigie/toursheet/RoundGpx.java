package fr.vigie.toursheet;

import fr.vigie.round.Round;
import fr.vigie.round.RoundStop;
import fr.vigie.routing.DistanceMethod;
import fr.vigie.routing.RoadPath;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.PlainText;
import fr.vigie.shared.Xml;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// A round as devices show it, in GPX 1.1: each stop as a waypoint, all as a route from the start
/// to the end, and as a track the road between them where a router knows it.
///
/// @param name of the round
/// @param path along its stops
record RoundGpx(Round round, String name, RoadPath path) {

  static final String TYPE = "application/gpx+xml";
  private static final String GPX = "http://www.topografix.com/GPX/1/1";

  /// The stops that are still to be visited or were; not those left out.
  static List<RoundStop> stops(Round round) {
    return round.stops().stream().filter(stop -> stop.leftOut() == null).toList();
  }

  void writeTo(OutputStream out) {
    var xml = new Xml(out);
    xml.begin("gpx", "version", "1.1", "creator", "Vigie", "xmlns", GPX);
    xml.begin("metadata").text("name", name).end();
    stops(round).forEach(stop -> waypoint(xml, stop));
    route(xml);
    if (path.method() == DistanceMethod.ROAD) {
      track(xml);
    }
    xml.end();
    xml.finish();
  }

  private static void waypoint(Xml xml, RoundStop stop) {
    begin(xml, "wpt", stop.stop().place());
    var visit = stop.visit();
    if (visit != null) {
      xml.text("time", visit.arrives().toString());
    }
    xml.text("name", plain(stop.label())).end();
  }

  private void route(Xml xml) {
    xml.begin("rte").text("name", name);
    begin(xml, "rtept", round.shift().start());
    xml.end();
    for (var stop : stops(round)) {
      begin(xml, "rtept", stop.stop().place());
      xml.text("name", plain(stop.label())).end();
    }
    begin(xml, "rtept", round.shift().end());
    xml.end();
    xml.end();
  }

  private void track(Xml xml) {
    xml.begin("trk").text("name", name).begin("trkseg");
    for (var point : path.points()) {
      begin(xml, "trkpt", point);
      xml.end();
    }
    xml.end().end();
  }

  private static void begin(Xml xml, String element, GeoPoint place) {
    xml.begin(element, "lat", degrees(place.latitude()), "lon", degrees(place.longitude()));
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static String plain(String text) {
    return PlainText.inReadingOrder(text);
  }
}
