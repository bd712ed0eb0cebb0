package fr.vigie.bench.limit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bson.RawBsonDocument;

/// `workOrder` of R3, with its people asked for once and its reports once.
final class WorkOrderRead {

  // In the order in which they are stored.
  private static final String[] FIELDS = {
    "_id",
    "status",
    "domain",
    "instructions",
    "agent",
    "plannedFor",
    "dueAt",
    "commune",
    "territory",
    "reports",
    "timeline",
    "createdAt",
    "latitude",
    "longitude"
  };
  private static final String[] STEP = {"at", "act", "status", "by", "note"};
  private static final Set<String> OPEN = Set.of("PLANNED", "IN_PROGRESS", "ON_HOLD");

  private final MongoCollection<RawBsonDocument> workOrders;
  private final WorkOrderPeople people;
  private final WorkOrderReports reports;
  private final Names names;
  private final Clock clock;

  WorkOrderRead(MongoDatabase database, Names names, Clock clock) {
    this.workOrders = database.getCollection("workOrders", RawBsonDocument.class);
    this.people = new WorkOrderPeople(database);
    this.reports = new WorkOrderReports(database, names);
    this.names = names;
    this.clock = clock;
  }

  JsonOut write(JsonObject variables) {
    var out = new JsonOut().raw("{\"data\":{\"workOrder\":");
    var found =
        workOrders
            .find(eq("_id", variables.getString("id")))
            .projection(include(FIELDS))
            .limit(1)
            .batchSize(1)
            .first();
    if (found == null) {
      return out.raw("null");
    }
    var order = new StoredFields(FIELDS);
    order.read(found);
    write(out, order, new StoredFields(STEP));
    return out;
  }

  private void write(JsonOut out, StoredFields order, StoredFields step) {
    var now = clock.millis();
    var staff = people.names(staff(order, step));
    order.string(0, out.raw("{\"id\":"));
    order.string(1, out.raw(",\"status\":"));
    order.string(2, out.raw(",\"domain\":"));
    order.string(3, out.raw(",\"instructions\":"));
    out.raw(",\"agent\":").raw(order.isNull(4) ? WorkOrderPeople.NOBODY : staff.get(order.text(4)));
    order.string(5, out.raw(",\"plannedFor\":"));
    out.raw(",\"dueAt\":").instant(order.date(6));
    out.raw(",\"isOverdue\":").raw(OPEN.contains(order.text(1)) && order.date(6) < now);
    out.raw(",\"location\":{\"latitude\":").number(order.number(12));
    out.raw(",\"longitude\":").number(order.number(13));
    out.raw("},\"commune\":").raw(names.communes().get(order.text(7)));
    order.string(8, out.raw(",\"territory\":{\"id\":"));
    reports.write(out.raw("},\"reports\":["), order.texts(9), now);
    out.raw("],\"timeline\":");
    var separator = new Separator();
    order.each(10, step, () -> write(out.raw(separator.next()), step, staff.get(step.text(3))));
    out.raw("],\"createdAt\":").instant(order.date(11)).raw("}");
  }

  private static void write(JsonOut out, StoredFields step, byte[] by) {
    out.raw("{\"at\":").instant(step.date(0));
    step.string(1, out.raw(",\"act\":"));
    step.string(2, out.raw(",\"status\":"));
    step.string(4, out.raw(",\"by\":").raw(by).raw(",\"note\":"));
    out.raw("}");
  }

  private static Set<String> staff(StoredFields order, StoredFields step) {
    var ids = new LinkedHashSet<String>();
    if (!order.isNull(4)) {
      ids.add(order.text(4));
    }
    order.each(10, step, () -> ids.add(step.text(3)));
    return ids;
  }
}
