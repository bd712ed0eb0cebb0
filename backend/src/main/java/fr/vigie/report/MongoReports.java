package fr.vigie.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.contact.Pseudonyms;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.report.Report.Status;
import fr.vigie.report.Report.Step;
import fr.vigie.report.ReportChange.Reviewed;
import fr.vigie.shared.GeoBox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `reports`; unique `{clientReportId: 1}`; `{cells: 1, status: 1}` for maps and near
/// reports; `{territory: 1, category: 1, _id: 1, status: 1}` for what others are told. For lists
/// and figures, each of `{territory, status}`, `{commune, status}` and `{status}` goes on with
/// `{_id: 1, domain: 1}` in the order of filing and with `{dueAt: 1, _id: 1, domain: 1}` in the
/// order of urgency. Of those concerned only: unique `{filing.reference: 1}`, `{filing.alarm: 1}`,
/// `{filing.address.nextAt: 1}` of those whose address is looked for, `{handling.root: 1}` of
/// duplicates, `{status: 1, statusAt: 1}` of resolved ones, `{territory: 1, _id: 1}` of those whose
/// words are held, `{reporter: 1}` and `{moderation.device: 1}`.
final class MongoReports implements Reports {

  private final Documents reports;

  MongoReports(MongoDatabase database) {
    this.reports = new Documents(database, "reports");
  }

  static void createIndexes(MongoDatabase database) {
    Places.addCells(database, "reports");
    new CollectionIndexes(database, "reports")
        .unique("clientReportId")
        .on("cells", "status")
        .on("territory", "status", "_id", "domain")
        .on("territory", "status", "dueAt", "_id", "domain", "commune")
        .on("territory", "category", "_id", "status")
        .on("commune", "status", "_id", "domain")
        .on("commune", "status", "dueAt", "_id", "domain")
        .on("status", "_id", "domain")
        .on("status", "dueAt", "_id", "domain")
        .where(gt("handling.root", ""), "handling.root")
        .where(eq("status", Status.RESOLVED.name()), "status", "statusAt")
        .uniqueWhere(exists("filing.reference"), "filing.reference")
        .where(exists("filing.alarm"), "filing.alarm")
        .where(eq("filing.address.state", "WAITING"), "filing.address.nextAt")
        .where(eq("moderation.isHeld", true), "territory", "_id")
        .where(gte("reporter", Pseudonyms.PREFIX), "reporter")
        .where(exists("moderation.device"), "moderation.device")
        .make();
  }

  @Override
  public Optional<Report> find(String id) {
    return reports.findOne(eq("_id", id)).map(MongoReportDocuments::report);
  }

  @Override
  public Optional<Report> findByClientReportId(String clientReportId) {
    return reports.findOne(eq("clientReportId", clientReportId)).map(MongoReportDocuments::report);
  }

  @Override
  public List<Report> list(Collection<String> ids) {
    return read(in("_id", ids), ids.size());
  }

  @Override
  public void add(Report report) {
    reports.insert(MongoReportDocuments.of(report));
  }

  @Override
  public List<Report> addMissing(List<Report> given) {
    var clientIds = given.stream().map(Report::clientReportId).toList();
    var there =
        reports
            .find(in("clientReportId", clientIds))
            .map(document -> document.getString("clientReportId"))
            .into(new ArrayList<>());
    var known = new HashSet<>(there);
    var missing = given.stream().filter(report -> known.add(report.clientReportId())).toList();
    if (!missing.isEmpty()) {
      reports.insertAll(missing.stream().map(MongoReportDocuments::of).toList());
    }
    return missing;
  }

  @Override
  public void step(Collection<String> ids, Step step, @Nullable String workOrder) {
    reports.updateAll(
        in("_id", ids), Updates.combine(status(step), Updates.set("workOrder", workOrder)));
  }

  @Override
  public void answerAll(Collection<String> ids, String text, String key, Instant at) {
    var answer =
        new Document("at", Date.from(at))
            .append("act", Report.Act.ANSWER.name())
            .append("status", "$status")
            .append("text", new Document("$literal", text))
            .append("key", new Document("$literal", key));
    var longer = new Document("$concatArrays", List.of("$timeline", List.of(answer)));
    reports.updateAll(
        in("_id", ids), List.of(new Document("$set", new Document("timeline", longer))));
  }

  /// What was loaded is told by its status and by how much has happened to it.
  @Override
  public boolean change(Report before, ReportChange change) {
    var step = change.step();
    return reports.update(
        and(
            eq("_id", before.id()),
            eq("status", before.status().name()),
            size("timeline", before.timeline().size())),
        Updates.combine(
            before.status() == step.status() ? said(step) : status(step),
            Updates.set("handling", MongoHandling.of(change.handling())),
            Updates.set("duplicateOf", root(change.handling())),
            Updates.set("category", change.category()),
            Updates.set("domain", change.domain().name()),
            Updates.set("dueAt", Date.from(change.dueAt())),
            Updates.set("commune", change.commune()),
            Updates.set("territory", change.territory()),
            Updates.set("responsible", change.responsible()),
            change.reviewed() == null ? new Document() : reviewed(change.reviewed())));
  }

  private static Bson reviewed(Reviewed answers) {
    return Updates.combine(
        Updates.set("answers", MongoReportDocuments.of(answers.answers())),
        Updates.set("filing.formVersion", answers.formVersion()),
        Updates.unset("filing.review"));
  }

  private static @Nullable String root(Handling handling) {
    var duplicate = handling.duplicate();
    return duplicate == null ? null : duplicate.root();
  }

  private static Bson status(Step step) {
    return Updates.combine(
        Updates.set("status", step.status().name()),
        Updates.set("statusAt", Date.from(step.at())),
        said(step));
  }

  private static Bson said(Step step) {
    return Updates.push("timeline", MongoReportDocuments.of(step));
  }

  @Override
  public List<Report> duplicatesOf(String root, int most) {
    return read(eq("handling.root", root), most);
  }

  @Override
  public void reroot(Collection<String> duplicates, String root) {
    reports.updateAll(
        in("_id", duplicates),
        Updates.combine(
            Updates.set("handling.root", root),
            Updates.set("duplicateOf", root),
            Updates.unset("handling.rootMendedAt")));
  }

  @Override
  public void rootsMended(Collection<String> roots, @Nullable Instant at) {
    reports.updateAll(
        in("handling.root", roots),
        at == null
            ? Updates.unset("handling.rootMendedAt")
            : Updates.set("handling.rootMendedAt", Date.from(at)));
  }

  @Override
  public void addPhotos(String id, List<ReportPhoto> photos) {
    reports.update(
        eq("_id", id),
        Updates.pushEach("photos", photos.stream().map(MongoReportParts::of).toList()));
  }

  @Override
  public void followed(String id, int followers) {
    // Counted always writes, so that two merges into each other collide.
    reports.update(
        eq("_id", id),
        Updates.combine(
            Updates.set("handling.followers", followers), Updates.inc("handling.counted", 1)));
  }

  @Override
  public List<Report> staying(Status status, Instant since, int most) {
    return reports
        .find(and(eq("status", status.name()), lte("statusAt", Date.from(since))), most)
        .sort(ascending("statusAt"))
        .map(MongoReportDocuments::report)
        .into(new ArrayList<>());
  }

  /// Says of reports from before it was kept since when they have their status.
  static void addStatusTimes(MongoDatabase database) {
    var last = new Document("$arrayElemAt", List.of("$timeline.at", -1));
    database
        .getCollection("reports")
        .updateMany(exists("statusAt", false), List.of(Updates.set("statusAt", last)));
    createIndexes(database);
  }

  @Override
  public void moderate(Report report, Moderation moderation) {
    reports.update(eq("_id", report.id()), MongoReportDocuments.change(report, moderation));
  }

  @Override
  public List<Report> openNear(GeoBox box, String category, Instant since) {
    return read(
        and(
            Places.within(box),
            in("status", names(Status.OPEN)),
            eq("category", category),
            ne("handling.isPrivate", true),
            gte("filedAt", Date.from(since))),
        50);
  }

  @Override
  public List<Report> openOfAlarm(String alarm, int most) {
    return read(and(eq("filing.alarm", alarm), in("status", names(Status.OPEN))), most);
  }

  private List<Report> read(Bson filter, int most) {
    return reports.find(filter, most).map(MongoReportDocuments::report).into(new ArrayList<>());
  }

  static List<String> names(List<? extends Enum<?>> constants) {
    return constants.stream().<String>map(Enum::name).toList();
  }
}
