package fr.vigie.bench.limit;

import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import fr.vigie.mongo.Mongo;
import fr.vigie.mongo.Places;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// `fileReport` of W1: the two inserts of Vigie, as long as Vigie's, in a transaction; nothing is
/// looked up or checked before.
final class ReportFiling {

  private static final long DUE_MILLIS = TimeUnit.DAYS.toMillis(7);
  private static final TransactionOptions DURABLE =
      TransactionOptions.builder()
          .writeConcern(WriteConcern.MAJORITY.withJournal(true))
          .readConcern(ReadConcern.SNAPSHOT)
          .timeout(3L, TimeUnit.SECONDS)
          .build();

  private final MongoClient client;
  private final MongoCollection<Document> reports;
  private final MongoCollection<Document> events;
  private final Ids ids;
  private final Clock clock;

  ReportFiling(Mongo mongo, Clock clock) {
    this.client = mongo.client();
    this.reports = mongo.database().getCollection("reports");
    this.events = mongo.database().getCollection("events");
    this.ids = new Ids(clock);
    this.clock = clock;
  }

  JsonOut write(JsonObject variables) {
    var now = new Date(clock.millis());
    var report = report(variables.getJsonObject("input"), now);
    var event = event(report.getString("_id"), now);
    try (var session = client.startSession()) {
      session.withTransaction(
          () -> {
            reports.insertOne(session, report);
            return events.insertMany(session, List.of(event));
          },
          DURABLE);
    }
    return new JsonOut()
        .raw(
            "{\"data\":{\"fileReport\":{\"__typename\":\"FileReportSuccess\",\"report\":{\"id\":\"")
        .raw(report.getString("_id"))
        .raw("\",\"status\":\"RECEIVED\"}}");
  }

  private Document report(JsonObject input, Date now) {
    var answer = input.getJsonArray("answers").getJsonObject(0);
    var stored =
        new Document("_id", ids.next("rep"))
            .append("clientReportId", input.getString("clientReportId"))
            .append("fingerprint", "00112233445566778899aabbccddeeff")
            .append("category", input.getString("categoryCode"))
            .append("domain", "LIGHTING")
            .append("status", "RECEIVED")
            .append("note", input.getString("note"))
            .append("answers", List.of(answer(answer)))
            .append("commune", "88383")
            .append("territory", "ter_200068377")
            .append("responsible", "org_218803836")
            .append("assetId", null)
            .append("channel", "MOBILE")
            .append("reporter", null)
            .append("filedAt", now)
            .append("dueAt", new Date(now.getTime() + DUE_MILLIS))
            .append("timeline", List.of(step(now)))
            .append("workOrder", null)
            .append("isGenerated", false);
    return Places.append(stored, place(input.getJsonObject("location")));
  }

  private static Document answer(JsonObject answer) {
    return new Document("question", answer.getString("question"))
        .append("label", "Combien de lampes sont éteintes ?")
        .append("value", answer.getString("value"));
  }

  private static Document step(Date now) {
    return new Document("at", now).append("act", "FILE").append("status", "RECEIVED");
  }

  private static GeoPoint place(JsonObject place) {
    return new GeoPoint(
        place.getJsonNumber("latitude").doubleValue(),
        place.getJsonNumber("longitude").doubleValue());
  }

  private Document event(String report, Date now) {
    return new Document("_id", ids.next("evt"))
        .append("type", "ReportFiled")
        .append("territory", "ter_200068377")
        .append("subject", report)
        .append("act", "FILE")
        .append("by", null)
        .append("at", now);
  }
}
