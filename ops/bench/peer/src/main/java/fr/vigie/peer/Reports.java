package fr.vigie.peer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Places;
import fr.vigie.peer.Names.Territory;
import fr.vigie.peer.Report.Step;
import fr.vigie.shared.GeoBox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Reads reports by the queries of Vigie: same filters, projections, orders and batch sizes.
@Repository
class Reports {

  /// What is read of the reports of work orders.
  enum Part {
    FOR_WORK("category", "status", "filedAt", "dueAt", "timeline"),
    FOR_DEVICES("category", "status", "latitude", "longitude");

    private final Bson projection;

    Part(String... fields) {
      this.projection = include(fields);
    }
  }

  private static final Set<String> OPEN =
      Set.of("RECEIVED", "QUALIFIED", "PLANNED", "IN_PROGRESS", "FORWARDED", "CONTESTED");
  private static final List<String> ALL =
      List.of(
          "RECEIVED",
          "QUALIFIED",
          "PLANNED",
          "IN_PROGRESS",
          "RESOLVED",
          "CLOSED",
          "REJECTED",
          "DUPLICATE",
          "FORWARDED",
          "CONTESTED");
  private static final Bson PUBLIC = ne("handling.isPrivate", true);
  private static final Bson FOR_MAP =
      include(
          "category",
          "status",
          "commune",
          "territory",
          "filedAt",
          "dueAt",
          "isGenerated",
          "latitude",
          "longitude");
  private static final Bson FOR_LIST = include("category", "status");

  private final MongoCollection<Document> reports;
  private final Names names;
  private final Clock clock;

  Reports(MongoDatabase database, Names names, Clock clock) {
    this.reports = database.getCollection("reports");
    this.names = names;
    this.clock = clock;
  }

  List<Report> inBox(GeoBox box, List<String> statuses, int most) {
    return read(and(Places.within(box), in("status", statuses), PUBLIC), FOR_MAP, null, most);
  }

  List<Report> newest(List<String> communes, List<String> statuses, int most) {
    var kept = statuses == null ? ALL : statuses;
    var filter = and(in("commune", communes), in("status", kept), PUBLIC);
    return read(filter, FOR_LIST, descending("_id"), most);
  }

  List<Report> list(Collection<String> ids, Part part) {
    return read(in("_id", ids), part.projection, null, ids.size());
  }

  private List<Report> read(Bson filter, Bson projection, Bson sort, int most) {
    var now = clock.instant();
    return reports
        .find(filter)
        .projection(projection)
        .sort(sort)
        .limit(most)
        .batchSize(most)
        .map(document -> report(document, now))
        .into(new ArrayList<>(most));
  }

  private Report report(Document document, Instant now) {
    var status = document.getString("status");
    var dueAt = Stored.instant(document, "dueAt");
    return new Report(
        document.getString("_id"),
        status,
        names.category(document.getString("category")),
        Stored.place(document),
        names.commune(document.getString("commune")),
        new Territory(document.getString("territory")),
        Stored.instant(document, "filedAt"),
        dueAt,
        dueAt != null && OPEN.contains(status) && dueAt.isBefore(now),
        document.getBoolean("isGenerated", false),
        Stored.each(document, "timeline", Reports::step));
  }

  private static Step step(Document step) {
    return new Step(Stored.instant(step, "at"), step.getString("act"), step.getString("status"));
  }
}
