package fr.vigie.report;

import fr.vigie.category.Answer;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Channel;
import fr.vigie.report.Report.Status;
import fr.vigie.report.Report.Step;
import fr.vigie.territory.Domain;
import fr.vigie.view.Row;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// How reports are stored.
final class MongoReportDocuments {

  private MongoReportDocuments() {}

  static Document of(Report report) {
    var document =
        new Document("_id", report.id())
            .append("clientReportId", report.clientReportId())
            .append("fingerprint", report.fingerprint())
            .append("category", report.category())
            .append("domain", report.domain().name())
            .append("status", report.status().name())
            .append("statusAt", Date.from(report.timeline().getLast().at()))
            .append("note", report.note())
            .append("answers", of(report.answers()))
            .append("commune", report.commune())
            .append("territory", report.territory())
            .append("responsible", report.responsible())
            .append("assetId", report.assetId())
            .append("channel", report.channel().name())
            .append("reporter", report.reporter())
            .append("filedAt", Date.from(report.filedAt()))
            .append("dueAt", Date.from(report.dueAt()))
            .append("timeline", report.timeline().stream().map(MongoReportDocuments::of).toList())
            .append("workOrder", report.workOrder())
            .append("isGenerated", report.isGenerated())
            .append("filing", MongoReportParts.of(report.filing()))
            .append("photos", report.photos().stream().map(MongoReportParts::of).toList())
            .append("handling", MongoReportParts.of(report.handling()))
            .append("moderation", MongoReportParts.of(report.moderation()));
    if (report.moderation().isPlaceBlurred()) {
      document
          .append("isPlaceBlurred", true)
          .append("exactPlace", MongoReportParts.of(report.location()));
    }
    return Places.append(document, report.publicLocation());
  }

  /// Brings a stored report to another moderation, and so its public place.
  static Bson change(Report report, Moderation moderation) {
    var exact = report.location();
    var shown = moderation.isPlaceBlurred() ? PublicPlace.about(exact) : exact;
    var place = Places.append(new Document("moderation", MongoReportParts.of(moderation)), shown);
    return moderation.isPlaceBlurred()
        ? new Document(
            "$set",
            place.append("isPlaceBlurred", true).append("exactPlace", MongoReportParts.of(exact)))
        : new Document("$set", place)
            .append("$unset", new Document("isPlaceBlurred", "").append("exactPlace", ""));
  }

  static Row row(Report report) {
    return Documents.row(of(report));
  }

  static Document of(Step step) {
    return new Document("at", Date.from(step.at()))
        .append("act", step.act().name())
        .append("status", step.status().name())
        .append("text", step.text())
        .append("key", step.key());
  }

  static List<Document> of(List<Answer> answers) {
    return answers.stream().map(MongoReportDocuments::of).toList();
  }

  private static Document of(Answer answer) {
    return new Document("question", answer.question())
        .append("label", answer.label())
        .append("value", answer.value());
  }

  static Report report(Document document) {
    return new Report(
        document.getString("_id"),
        document.getString("clientReportId"),
        document.getString("fingerprint"),
        document.getString("category"),
        Domain.valueOf(document.getString("domain")),
        Status.valueOf(document.getString("status")),
        document.getString("note"),
        document.getList("answers", Document.class).stream()
            .map(MongoReportDocuments::answer)
            .toList(),
        MongoReportParts.place(document),
        document.getString("commune"),
        document.getString("territory"),
        document.getString("responsible"),
        document.getString("assetId"),
        Channel.valueOf(document.getString("channel")),
        document.getString("reporter"),
        document.getDate("filedAt").toInstant(),
        document.getDate("dueAt").toInstant(),
        document.getList("timeline", Document.class).stream()
            .map(MongoReportDocuments::step)
            .toList(),
        document.getString("workOrder"),
        document.getBoolean("isGenerated"),
        MongoReportParts.filing(document.get("filing", Document.class)),
        MongoReportParts.photos(document.getList("photos", Document.class)),
        MongoReportParts.handling(document.get("handling", Document.class)),
        MongoReportParts.moderation(document));
  }

  private static Step step(Document document) {
    return new Step(
        document.getDate("at").toInstant(),
        Act.valueOf(document.getString("act")),
        Status.valueOf(document.getString("status")),
        document.getString("text"),
        document.getString("key"));
  }

  private static Answer answer(Document document) {
    return new Answer(
        document.getString("question"), document.getString("label"), document.getString("value"));
  }
}
