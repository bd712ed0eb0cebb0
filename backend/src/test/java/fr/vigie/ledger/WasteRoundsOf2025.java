package fr.vigie.ledger;

import com.mongodb.client.MongoCollection;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Waste rounds of a territory as they are stored: in October two that were driven, one that nobody
/// finished and one that was called off; in November one of which nobody said what the vehicle
/// burns.
record WasteRoundsOf2025(MongoCollection<Document> rounds, String territory) {

  void add() {
    round("2025-10-02", "DONE", 40, 50.0, "ROAD");
    round("2025-10-09", "DONE", 60, 50.0, "ESTIMATE");
    round("2025-10-16", "PLANNED", 70, 50.0, "ROAD");
    round("2025-10-23", "CANCELLED", 80, 50.0, "ROAD");
    round("2025-11-06", "DONE", 40, null, "ROAD");
  }

  /// One that is driven in place of 100 km.
  private void round(
      String day, String status, double kilometres, @Nullable Double burns, String method) {
    var comparison =
        new Document("planned", effort(kilometres, burns))
            .append("fixed", effort(100, burns))
            .append("method", method)
            .append(
                "factor",
                new Document("kind", "DIESEL")
                    .append("kgCo2e", 3.1)
                    .append("edition", "Gazole routier")
                    .append("source", "ADEME, Base Empreinte")
                    .append("validFrom", "2000-01-01"));
    if (burns != null) {
      comparison.append(
          "burns", new Document("litresPer100Kilometres", burns).append("source", "carnet"));
    }
    rounds.insertOne(
        new Document("_id", "rnd_" + UUID.randomUUID())
            .append("clientRoundId", UUID.randomUUID().toString())
            .append("territory", territory)
            .append("day", day)
            .append("status", status)
            .append("waste", new Document("comparison", comparison)));
  }

  private static Document effort(double kilometres, @Nullable Double burns) {
    var effort = new Document("stops", 10).append("kilometres", kilometres);
    if (burns != null) {
      var litres = kilometres * burns / 100;
      effort.append("litres", litres).append("kgCo2e", litres * 3.1);
    }
    return effort;
  }
}
