package fr.vigie.bench;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.descending;

import java.io.IOException;
import org.bson.conversions.Bson;

/// What the write path leaves in the data, taken out again so that later runs find the same data.
final class Filings {

  static final String PREFIX = "bench-";

  private Filings() {}

  /// Where the log of events ends.
  static String lastEvent(Stage stage) {
    var last = stage.collection("events").find().sort(descending("_id")).first();
    return last == null ? "" : last.getString("_id");
  }

  /// Takes out what was filed, what was told of it after an event, and what was counted of it.
  static void remove(Stage stage, String afterEvent) throws IOException, InterruptedException {
    stage.collection("reports").deleteMany(filed());
    stage.collection("events").deleteMany(gt("_id", afterEvent));
    stage.readModels().computeAnew();
  }

  static long count(Stage stage) {
    return stage.collection("reports").countDocuments(filed());
  }

  private static Bson filed() {
    return regex("clientReportId", "^" + PREFIX);
  }
}
