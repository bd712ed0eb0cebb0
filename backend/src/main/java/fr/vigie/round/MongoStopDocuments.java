package fr.vigie.round;

import fr.vigie.round.RoundStop.Status;
import fr.vigie.tourplan.DayPlan.Visit;
import fr.vigie.tourplan.LeftOut.Reason;
import fr.vigie.tourplan.Stop;
import fr.vigie.tourplan.Urgency;
import fr.vigie.tourplan.Urgency.Level;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How the stops of rounds are stored.
final class MongoStopDocuments {

  private MongoStopDocuments() {}

  static Document of(RoundStop stop) {
    var document =
        new Document("id", stop.id())
            .append("label", stop.label())
            .append("place", MongoRoundDocuments.of(stop.stop().place()))
            .append("serviceSeconds", stop.stop().service().toSeconds())
            .append("litres", stop.stop().litres())
            .append("skills", stop.stop().skills().stream().sorted().toList())
            .append("status", stop.status().name());
    document.append("level", stop.stop().urgency().level().name());
    append(document, "dueAt", MongoRoundDocuments.date(stop.stop().urgency().dueAt()));
    append(document, "opens", MongoRoundDocuments.date(stop.stop().opens()));
    append(document, "closes", MongoRoundDocuments.date(stop.stop().closes()));
    append(document, "workOrder", stop.workOrder());
    append(document, "asset", stop.asset());
    append(document, "visit", stop.visit() == null ? null : of(stop.visit()));
    append(document, "leftOut", stop.leftOut() == null ? null : stop.leftOut().name());
    append(document, "at", MongoRoundDocuments.date(stop.at()));
    append(document, "by", stop.by());
    append(document, "note", stop.note());
    return document;
  }

  private static void append(Document document, String name, @Nullable Object value) {
    MongoRoundDocuments.append(document, name, value);
  }

  private static Document of(Visit visit) {
    return new Document("arrives", Date.from(visit.arrives()))
        .append("begins", Date.from(visit.begins()))
        .append("leaves", Date.from(visit.leaves()))
        .append("metres", visit.metres());
  }

  static RoundStop stop(Document document) {
    var id = document.getString("id");
    var visit = document.get("visit", Document.class);
    var leftOut = document.getString("leftOut");
    return new RoundStop(
        id,
        document.getString("workOrder"),
        document.getString("asset"),
        document.getString("label"),
        new Stop(
            id,
            MongoRoundDocuments.place(document.get("place", Document.class)),
            MongoRoundDocuments.instant(document, "opens"),
            MongoRoundDocuments.instant(document, "closes"),
            Duration.ofSeconds(document.getLong("serviceSeconds")),
            document.getInteger("litres"),
            new HashSet<>(document.getList("skills", String.class, List.of())),
            new Urgency(
                Level.valueOf(document.getString("level")),
                MongoRoundDocuments.instant(document, "dueAt"))),
        Status.valueOf(document.getString("status")),
        visit == null ? null : visit(id, visit),
        leftOut == null ? null : Reason.valueOf(leftOut),
        MongoRoundDocuments.instant(document, "at"),
        document.getString("by"),
        document.getString("note"));
  }

  private static Visit visit(String stop, Document document) {
    return new Visit(
        stop,
        document.getDate("arrives").toInstant(),
        document.getDate("begins").toInstant(),
        document.getDate("leaves").toInstant(),
        document.getDouble("metres"));
  }
}
