package fr.vigie.view;

import fr.vigie.mongo.Places;
import fr.vigie.shared.GeoPoint;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/// Reports as a read brings them: in BSON, with the fields that a map asks for.
final class StoredReports {

  private static final long MIDNIGHT = 1_795_000_000_000L;

  private StoredReports() {}

  static List<byte[]> stored(int count) {
    return IntStream.range(0, count).mapToObj(StoredReports::document).toList();
  }

  private static byte[] document(int number) {
    var report =
        new Document("_id", "rep_01JD9VZ3M8K2F0001QX7T5%04d".formatted(number))
            .append("category", "lamp-out")
            .append("status", "RECEIVED")
            .append("commune", "88383")
            .append("territory", "ter_200068377")
            .append("filedAt", new Date(MIDNIGHT + number * 61_001L))
            .append("dueAt", new Date(MIDNIGHT + number * 3_600_000L))
            .append("isGenerated", true);
    Places.append(report, new GeoPoint(48.016 + number * 1e-6, 6.59 + number * 1e-6));
    report.remove("cells");
    var buffer = new RawBsonDocument(report, new DocumentCodec()).getByteBuffer();
    var bytes = new byte[buffer.remaining()];
    buffer.asNIO().get(bytes);
    return bytes;
  }

  /// Each time anew: a row keeps what it found.
  static List<Row> rows(List<byte[]> stored) {
    return stored.stream().map(bytes -> new Row(bytes, 0)).toList();
  }
}
