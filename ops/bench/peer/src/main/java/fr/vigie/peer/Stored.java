package fr.vigie.peer;

import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/// What documents hold; null for what was not asked for.
final class Stored {

  private Stored() {}

  static Instant instant(Document document, String field) {
    var date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }

  static GeoPoint place(Document document) {
    var latitude = document.getDouble("latitude");
    return latitude == null ? null : new GeoPoint(latitude, document.getDouble("longitude"));
  }

  static <T> List<T> each(Document document, String field, Function<Document, T> read) {
    var parts = document.getList(field, Document.class);
    return parts == null ? null : parts.stream().map(read).toList();
  }
}
