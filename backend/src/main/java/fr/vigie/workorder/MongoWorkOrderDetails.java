package fr.vigie.workorder;

import fr.vigie.workorder.Details.Stamp;
import fr.vigie.workorder.Needs.Means;
import fr.vigie.workorder.Needs.Priority;
import fr.vigie.workorder.Progress.Cause;
import fr.vigie.workorder.Progress.Running;
import fr.vigie.workorder.Progress.Verification;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How the details of work orders are stored, beside each other in their documents; what is not
/// known is left out.
final class MongoWorkOrderDetails {

  private MongoWorkOrderDetails() {}

  static void append(Document document, Details details) {
    needs(document, details.needs());
    staffing(document, details.staffing());
    links(document, details.links());
    progress(document, details.progress());
    MongoWorkOrderParts.append(document, details);
    var stamps = new Document();
    details.stamps().forEach((field, stamp) -> stamps.append(field, of(stamp)));
    document.append("stamps", stamps);
  }

  static Details read(Document document) {
    return new Details(
        needs(document),
        staffing(document),
        links(document),
        progress(document),
        MongoWorkOrderParts.tasks(document),
        MongoWorkOrderParts.photos(document),
        MongoWorkOrderParts.spent(document),
        stamps(document.get("stamps", Document.class)));
  }

  private static void needs(Document document, Needs needs) {
    document
        .append("priority", needs.priority().name())
        .append("skills", needs.skills())
        .append("means", needs.means().stream().map(Means::name).toList())
        .append("isPhotoAfterRequired", needs.isPhotoAfterRequired());
    put(document, "category", needs.category());
    put(document, "estimatedMinutes", needs.estimatedMinutes());
  }

  private static Needs needs(Document document) {
    return new Needs(
        Priority.valueOf(document.getString("priority")),
        document.getString("category"),
        document.getList("skills", String.class),
        document.getList("means", String.class).stream()
            .map(Means::valueOf)
            .collect(Collectors.toSet()),
        document.getInteger("estimatedMinutes"),
        document.getBoolean("isPhotoAfterRequired"));
  }

  private static void staffing(Document document, Staffing staffing) {
    document.append("members", staffing.members()).append("crew", staffing.crew());
    put(document, "team", staffing.team());
    put(document, "contractor", staffing.contractor());
    put(document, "acceptBy", date(staffing.acceptBy()));
  }

  private static Staffing staffing(Document document) {
    return new Staffing(
        document.getString("team"),
        // Older ones have none.
        document.getList("members", String.class, List.of()),
        document.getList("crew", String.class),
        document.getString("contractor"),
        instant(document.getDate("acceptBy")));
  }

  private static void links(Document document, Links links) {
    document.append("assets", links.assets());
    put(document, "plan", links.plan());
    put(document, "followUpOf", links.followUpOf());
    put(document, "mergedInto", links.mergedInto());
    put(document, "splitFrom", links.splitFrom());
  }

  private static Links links(Document document) {
    return new Links(
        document.getList("assets", String.class),
        document.getString("plan"),
        document.getString("followUpOf"),
        document.getString("mergedInto"),
        document.getString("splitFrom"));
  }

  private static void progress(Document document, Progress progress) {
    var cause = progress.cause();
    var running = progress.running();
    var verification = progress.verification();
    document.append("reopenings", progress.reopenings());
    put(document, "holdUntil", date(progress.holdUntil()));
    put(document, "cause", cause == null ? null : cause.name());
    put(document, "running", running == null ? null : of(running.since(), running.by()));
    put(
        document,
        "verification",
        verification == null ? null : of(verification.at(), verification.by()));
  }

  private static Progress progress(Document document) {
    var cause = document.getString("cause");
    var running = document.get("running", Document.class);
    var verification = document.get("verification", Document.class);
    return new Progress(
        instant(document.getDate("holdUntil")),
        cause == null ? null : Cause.valueOf(cause),
        running == null
            ? null
            : new Running(running.getString("by"), running.getDate("at").toInstant()),
        document.getInteger("reopenings"),
        verification == null
            ? null
            : new Verification(
                verification.getDate("at").toInstant(), verification.getString("by")));
  }

  private static Document of(Stamp stamp) {
    return of(stamp.at(), stamp.by());
  }

  private static Document of(Instant at, @Nullable String by) {
    return new Document("at", Date.from(at)).append("by", by);
  }

  private static Map<String, Stamp> stamps(Document document) {
    var stamps = new HashMap<String, Stamp>();
    document.forEach((field, value) -> {
      var stamp = (Document) value;
      stamps.put(field, new Stamp(stamp.getDate("at").toInstant(), stamp.getString("by")));
    });
    return stamps;
  }

  static void put(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
