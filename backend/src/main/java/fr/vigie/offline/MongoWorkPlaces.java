package fr.vigie.offline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Reads collections `workOrders`, by the indexes of who has them and of contractors, and by ids
/// `reports` and `alarms`; has none of its own.
final class MongoWorkPlaces implements WorkPlaces {

  /// More than an agent has to do in months.
  private static final int MOST = 2_000;

  private final Documents workOrders;
  private final Documents reports;
  private final Documents alarms;

  MongoWorkPlaces(MongoDatabase database) {
    this.workOrders = new Documents(database, "workOrders");
    this.reports = new Documents(database, "reports");
    this.alarms = new Documents(database, "alarms");
  }

  @Override
  public List<String> communes(String agent, Set<String> contractors) {
    return toDo(agent, contractors, new Wanted(Set.of("commune"))).stream()
        .map(row -> row.required("commune"))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public List<String> assets(String agent, Set<String> contractors) {
    var work = toDo(agent, contractors, new Wanted(Set.of("reports", "alarm", "assets")));
    var told = work.stream().flatMap(row -> row.texts("reports").stream()).distinct().toList();
    var raised = work.stream().map(row -> row.text("alarm")).filter(Objects::nonNull).toList();
    return Stream.of(
            work.stream().flatMap(row -> row.texts("assets").stream()),
            texts(reports, told, "assetId"),
            texts(alarms, raised, "asset"))
        .flatMap(ids -> ids)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> texts(Documents documents, Collection<String> ids, String field) {
    return ids.isEmpty()
        ? Stream.of()
        : documents.rows(in("_id", ids), ids.size(), null, new Wanted(Set.of(field))).stream()
            .map(row -> row.text(field))
            .filter(Objects::nonNull);
  }

  private List<Row> toDo(String agent, Set<String> contractors, Wanted wanted) {
    var open = Status.OPEN.stream().map(Status::name).toList();
    var given =
        contractors.isEmpty()
            ? eq("receivers", agent)
            : or(eq("receivers", agent), in("contractor", contractors));
    return workOrders.rows(and(given, in("status", open)), MOST, null, wanted);
  }
}
