package fr.vigie.hypervisor;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import fr.vigie.hypervisor.Overview.CommuneCount;
import fr.vigie.hypervisor.Overview.ReportCount;
import fr.vigie.hypervisor.Overview.WorkOrderCount;
import fr.vigie.mongo.Documents;
import fr.vigie.report.Report;
import fr.vigie.territory.Domain;
import fr.vigie.workorder.WorkOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Counts over the collections `reports` and `workOrders`, by their indexes that begin with
/// `{territory: 1, status: 1, dueAt: 1}`; no document is read.
final class MongoOverviews implements Overviews {

  private static final int IN_ONE_BATCH = 10_000;

  private final Documents reports;
  private final Documents workOrders;

  MongoOverviews(MongoDatabase database) {
    this.reports = new Documents(database, "reports");
    this.workOrders = new Documents(database, "workOrders");
  }

  /// How many there are of one kind.
  private record Count(String domain, String status, String commune, int count, int overdue) {

    static Count of(Document row) {
      var key = row.get("_id", Document.class);
      return new Count(
          key.getString("domain"),
          key.getString("status"),
          key.get("commune", ""),
          row.getInteger("count"),
          row.getInteger("overdue"));
    }

    Count plus(Count other) {
      return new Count(domain, status, commune, count + other.count, overdue + other.overdue);
    }
  }

  @Override
  public Overview count(@Nullable String territory, List<String> among, Instant now) {
    var ofReports = count(reports, among, open(Report.Status.OPEN), now, true);
    var ofWork = count(workOrders, among, open(WorkOrder.Status.OPEN), now, false);
    return new Overview(
        now, territory, reports(ofReports), workOrders(ofWork), communes(ofReports));
  }

  private static List<Count> count(
      Documents documents, List<String> among, List<String> open, Instant now, boolean byCommune) {
    var key = new Document("domain", "$domain").append("status", "$status");
    if (byCommune) {
      key.append("commune", "$commune");
    }
    var isLate = new Document("$lt", List.of("$dueAt", Date.from(now)));
    var isOpen = new Document("$in", List.of("$status", open));
    var overdue =
        new Document("$cond", List.of(new Document("$and", List.of(isLate, isOpen)), 1, 0));
    List<Bson> pipeline =
        List.of(
            match(in("territory", among)), group(key, sum("count", 1), sum("overdue", overdue)));
    return documents
        .aggregate(pipeline)
        .batchSize(IN_ONE_BATCH)
        .map(Count::of)
        .into(new ArrayList<>());
  }

  private static List<ReportCount> reports(List<Count> counts) {
    return merged(counts, c -> c.domain() + c.status()).values().stream()
        .map(c ->
            new ReportCount(
                Domain.valueOf(c.domain()),
                Report.Status.valueOf(c.status()),
                c.count(),
                c.overdue()))
        .toList();
  }

  private static List<WorkOrderCount> workOrders(List<Count> counts) {
    return merged(counts, c -> c.domain() + c.status()).values().stream()
        .map(c ->
            new WorkOrderCount(
                Domain.valueOf(c.domain()),
                WorkOrder.Status.valueOf(c.status()),
                c.count(),
                c.overdue()))
        .toList();
  }

  private static List<CommuneCount> communes(List<Count> counts) {
    var open = open(Report.Status.OPEN);
    var stillOpen = counts.stream().filter(c -> open.contains(c.status())).toList();
    return merged(stillOpen, Count::commune).values().stream()
        .map(c -> new CommuneCount(c.commune(), c.count(), c.overdue()))
        .toList();
  }

  private static Map<String, Count> merged(List<Count> counts, Function<Count, String> key) {
    return counts.stream().collect(Collectors.toMap(key, c -> c, Count::plus, TreeMap::new));
  }

  private static List<String> open(List<? extends Enum<?>> statuses) {
    return statuses.stream().<String>map(Enum::name).toList();
  }
}
