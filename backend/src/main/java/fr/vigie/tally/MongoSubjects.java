package fr.vigie.tally;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import fr.vigie.report.Report;
import fr.vigie.territory.Domain;
import fr.vigie.workorder.Spent;
import fr.vigie.workorder.WorkOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collections `reports`, `workOrders` and `alarms`, by `_id`; the reports of a territory by the
/// index that begins with `{territory: 1, status: 1, _id: 1}`.
final class MongoSubjects implements Subjects {

  private static final Bson OF_REPORTS =
      include(
          "territory",
          "domain",
          "filedAt",
          "dueAt",
          "timeline.at",
          "timeline.act",
          "timeline.status");
  private static final Bson OF_WORK =
      include(
          "territory",
          "domain",
          "status",
          "timeline.at",
          "timeline.act",
          "timeline.status",
          "timeline.by",
          "timeline.isAutomatic",
          "times");
  private static final Bson OF_ALARMS =
      include("territory", "domain", "startedAt", "endedAt", "isPart");

  private final Map<String, Documents> collections;

  MongoSubjects(MongoDatabase database) {
    this.collections =
        Map.of(
            "rep", new Documents(database, "reports"),
            "wo", new Documents(database, "workOrders"),
            "alm", new Documents(database, "alarms"));
  }

  @Override
  public List<Trace> list(Collection<String> ids) {
    var all = new ArrayList<Trace>();
    all.addAll(traces("rep", ids, OF_REPORTS, MongoSubjects::ofReport));
    all.addAll(traces("wo", ids, OF_WORK, MongoSubjects::ofWork));
    all.addAll(traces("alm", ids, OF_ALARMS, MongoSubjects::ofAlarm));
    return all;
  }

  private Documents collection(String kind) {
    return Objects.requireNonNull(collections.get(kind), kind);
  }

  private static List<String> of(String kind, Collection<String> ids) {
    return ids.stream().filter(id -> id.startsWith(kind + "_")).toList();
  }

  private List<Trace> traces(
      String kind, Collection<String> ids, Bson fields, Function<Document, List<Part>> parts) {
    var own = of(kind, ids);
    return own.isEmpty()
        ? List.of()
        : collection(kind)
            .find(in("_id", own), own.size())
            .projection(fields)
            .map(found ->
                new Trace(
                    found.getString("_id"),
                    found.getString("territory"),
                    domain(found.getString("domain")),
                    parts.apply(found)))
            .into(new ArrayList<>());
  }

  private static @Nullable Domain domain(@Nullable String name) {
    return name == null ? null : Domain.valueOf(name);
  }

  private static List<Part> ofReport(Document report) {
    var timeline =
        report.getList("timeline", Document.class).stream()
            .map(step ->
                new Report.Step(
                    instant(step, "at"),
                    Report.Act.valueOf(step.getString("act")),
                    Report.Status.valueOf(step.getString("status"))))
            .toList();
    return new ReportParts(instant(report, "filedAt"), instant(report, "dueAt"), timeline).all();
  }

  private static List<Part> ofWork(Document work) {
    var timeline =
        work.getList("timeline", Document.class).stream()
            .map(step ->
                new WorkOrder.Step(
                    instant(step, "at"),
                    WorkOrder.Act.valueOf(step.getString("act")),
                    WorkOrder.Status.valueOf(step.getString("status")),
                    step.getString("by"),
                    null,
                    step.getBoolean("isAutomatic", false)))
            .toList();
    var times =
        work.getList("times", Document.class, List.of()).stream()
            .map(time ->
                new Spent.Time(
                    time.getString("_id"),
                    time.getString("person"),
                    time.getInteger("minutes"),
                    time.getBoolean("isTimed", false),
                    instant(time, "at")))
            .toList();
    return new WorkParts(WorkOrder.Status.valueOf(work.getString("status")), timeline, times).all();
  }

  private static List<Part> ofAlarm(Document alarm) {
    var ended = alarm.getDate("endedAt");
    return alarm.getBoolean("isPart")
        ? List.of()
        : Part.span(
                Measure.ALARMED,
                instant(alarm, "startedAt"),
                ended == null ? null : ended.toInstant())
            .stream()
            .toList();
  }

  private static Instant instant(Document document, String field) {
    return Objects.requireNonNull(document.getDate(field), field).toInstant();
  }

  @Override
  public List<String> page(String kind, @Nullable String after, int most) {
    return ids(kind, gt("_id", after == null ? "" : after), most);
  }

  @Override
  public List<String> reportsOf(String territory, @Nullable String after, int most) {
    var statuses = List.of(Report.Status.values()).stream().map(Enum::name).toList();
    return ids(
        "rep",
        and(
            eq("territory", territory),
            in("status", statuses),
            gt("_id", after == null ? "" : after)),
        most);
  }

  private List<String> ids(String kind, Bson filter, int most) {
    return collection(kind)
        .find(filter, most)
        .projection(include("_id"))
        .sort(ascending("_id"))
        .map(found -> found.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public Set<String> present(Collection<String> ids) {
    var present = new HashSet<String>();
    for (var kind : KINDS) {
      var own = of(kind, ids);
      if (!own.isEmpty()) {
        present.addAll(ids(kind, in("_id", own), own.size()));
      }
    }
    return present;
  }
}
