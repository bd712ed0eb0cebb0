package fr.vigie.opendata;

import fr.vigie.report.PublicReport;
import fr.vigie.shared.JsonBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Public reports as GeoJSON (RFC 7946): a collection of points, which is valid only when it is
/// whole.
record ReportsGeoJson(Export export, ReportNames names) {

  static final String TYPE = "application/geo+json";

  private static final int USUAL_SIZE = 512;

  void writeTo(OutputStream out) throws IOException {
    write(out, "{\"type\":\"FeatureCollection\",\"license\":\"" + OpenData.LICENCE + "\",");
    write(out, "\"features\":[");
    export.forEach((report, isFirst) -> {
      write(out, isFirst ? "\n" : ",\n");
      out.write(new JsonBuffer(USUAL_SIZE).value(feature(report)).toBytes());
    });
    write(out, "\n]}\n");
  }

  private static void write(OutputStream out, String ascii) throws IOException {
    out.write(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  private Map<String, @Nullable Object> feature(PublicReport report) {
    var place = List.of(report.location().longitude(), report.location().latitude());
    var feature = new LinkedHashMap<String, @Nullable Object>();
    feature.put("type", "Feature");
    feature.put("id", report.id());
    feature.put("geometry", Map.of("type", "Point", "coordinates", place));
    feature.put("properties", properties(report));
    return feature;
  }

  private Map<String, @Nullable Object> properties(PublicReport report) {
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("category_code", report.category());
    properties.put("category", names.category(report));
    properties.put("domain", report.domain());
    properties.put("status", report.status());
    properties.put("description", report.note());
    properties.put("insee_code", report.commune());
    properties.put("commune", names.commune(report));
    properties.put("responsible", names.responsible(report));
    properties.put("filed_at", report.filedAt());
    properties.put("due_at", report.dueAt());
    properties.put("changed_at", report.changedAt());
    return properties;
  }
}
