package fr.vigie.peer;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.peer.Names.Territory;
import fr.vigie.peer.WorkOrder.Person;
import fr.vigie.peer.WorkOrder.Step;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Reads work orders and those who do them by the queries of Vigie.
@Repository
class WorkOrders {

  private static final Set<String> OPEN = Set.of("PLANNED", "IN_PROGRESS", "ON_HOLD");
  private static final Bson FIELDS =
      include(
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
          "longitude");
  static final Bson FOR_DEVICES =
      include(
          "status",
          "domain",
          "instructions",
          "plannedFor",
          "dueAt",
          "commune",
          "reports",
          "timeline",
          "latitude",
          "longitude");

  private final MongoCollection<Document> workOrders;
  private final MongoCollection<Document> people;
  private final Names names;
  private final Clock clock;

  WorkOrders(MongoDatabase database, Names names, Clock clock) {
    this.workOrders = database.getCollection("workOrders");
    this.people = database.getCollection("people");
    this.names = names;
    this.clock = clock;
  }

  WorkOrder find(String id) {
    return workOrders
        .find(eq("_id", id))
        .projection(FIELDS)
        .limit(1)
        .batchSize(1)
        .map(this::read)
        .first();
  }

  Map<String, Person> people(Collection<String> ids) {
    var found = new HashMap<String, Person>();
    for (var each : people.find(in("_id", ids))) {
      var id = each.getString("_id");
      found.put(id, new Person(id, each.getString("name")));
    }
    return found;
  }

  WorkOrder read(Document document) {
    var status = document.getString("status");
    var dueAt = Stored.instant(document, "dueAt");
    return new WorkOrder(
        document.getString("_id"),
        status,
        document.getString("domain"),
        document.getString("instructions"),
        document.getString("agent"),
        document.getString("plannedFor"),
        dueAt,
        OPEN.contains(status) && dueAt.isBefore(clock.instant()),
        Stored.place(document),
        names.commune(document.getString("commune")),
        new Territory(document.getString("territory")),
        document.getList("reports", String.class),
        Stored.each(document, "timeline", WorkOrders::step),
        Stored.instant(document, "createdAt"));
  }

  private static Step step(Document step) {
    return new Step(
        Stored.instant(step, "at"),
        step.getString("act"),
        step.getString("status"),
        step.getString("by"),
        step.getString("note"));
  }
}
