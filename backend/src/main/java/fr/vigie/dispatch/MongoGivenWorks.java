package fr.vigie.dispatch;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.GeoPoint;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import fr.vigie.workorder.WorkOrder.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Collection `workOrders`, without what contractors do, by its index `{territory: 1, plannedFor:
/// 1, _id: 1}`.
final class MongoGivenWorks implements GivenWorks {

  private static final List<String> COUNTED =
      Stream.concat(Status.OPEN.stream(), Stream.of(Status.DONE, Status.VERIFIED))
          .map(Status::name)
          .toList();
  private static final Wanted WANTED =
      new Wanted(
          Set.of(
              "_id",
              "agent",
              "team",
              "plannedFor",
              "estimatedMinutes",
              "latitude",
              "longitude",
              "status"));

  private final Documents workOrders;

  MongoGivenWorks(MongoDatabase database) {
    this.workOrders = new Documents(database, "workOrders");
  }

  @Override
  public List<GivenWork> between(String territory, LocalDate from, LocalDate to) {
    var filter =
        and(
            eq("territory", territory),
            exists("contractor", false),
            gte("plannedFor", from.toString()),
            lte("plannedFor", to.toString()),
            in("status", COUNTED));
    var order = Sorts.ascending("plannedFor", "_id");
    return workOrders.rows(filter, MOST + 1, order, WANTED).stream()
        .map(MongoGivenWorks::given)
        .toList();
  }

  private static GivenWork given(Row row) {
    return new GivenWork(
        row.required("_id"),
        row.text("agent"),
        row.text("team"),
        LocalDate.parse(row.required("plannedFor")),
        Objects.requireNonNullElse(row.whole("estimatedMinutes"), GivenWork.USUAL_MINUTES),
        new GeoPoint(row.number("latitude"), row.number("longitude")),
        Status.valueOf(row.required("status")).isOpen());
  }
}
