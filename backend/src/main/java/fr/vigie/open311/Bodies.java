package fr.vigie.open311;

import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Body;
import fr.vigie.shared.Xml;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.config.PropertyOrderStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Writes what GeoReport shows, in the form that is asked for, one thing after the other.
final class Bodies {

  private static final Jsonb JSON =
      JsonbBuilder.create(
          new JsonbConfig()
              .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
              .withPropertyOrderStrategy(PropertyOrderStrategy.ANY)
              .withNullValues(true));

  private Bodies() {}

  /// A list: an array in JSON, an element of this name in XML.
  static Answer list(Format format, String name, List<? extends Shown> all) {
    return new Answer(200, format.contentType(), body(format, name, all));
  }

  static Answer one(Format format, Shown shown) {
    Body body = format == Format.XML ? out -> xml(out, shown) : out -> json(out, shown);
    return new Answer(200, format.contentType(), body);
  }

  /// What is refused: a list of one error.
  static Answer error(Format format, int status, Map<String, String> headers, String description) {
    var body = body(format, "errors", List.of(new GeoReportError(status, description)));
    return new Answer(status, format.contentType(), headers, body);
  }

  private static Body body(Format format, String name, List<? extends Shown> all) {
    return format == Format.XML ? out -> xml(out, name, all) : out -> json(out, all);
  }

  private static void xml(OutputStream out, Shown shown) {
    var xml = new Xml(out);
    shown.write(xml);
    xml.finish();
  }

  private static void xml(OutputStream out, String name, List<? extends Shown> all) {
    var xml = new Xml(out);
    xml.begin(name);
    all.forEach(shown -> shown.write(xml));
    xml.end();
    xml.finish();
  }

  private static void json(OutputStream out, Shown shown) throws IOException {
    out.write(JSON.toJson(shown).getBytes(StandardCharsets.UTF_8));
  }

  private static void json(OutputStream out, List<? extends Shown> all) throws IOException {
    out.write('[');
    var isFirst = true;
    for (var shown : all) {
      if (!isFirst) {
        out.write(',');
      }
      isFirst = false;
      json(out, shown);
    }
    out.write(']');
  }
}
