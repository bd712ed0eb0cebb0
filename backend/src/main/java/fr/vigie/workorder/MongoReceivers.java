package fr.vigie.workorder;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.List;
import org.bson.Document;

/// Collection `workOrders`, once: says of those planned by an older Vigie who is in their team and
/// who has them. Work of a team was on nobody's device: devices of its members begin anew.
final class MongoReceivers {

  private MongoReceivers() {}

  static void fill(MongoDatabase database) {
    var workOrders = database.getCollection("workOrders");
    var older = Filters.exists("receivers", false);
    var open = Filters.in("status", Status.OPEN.stream().map(Status::name).toList());
    for (var team : database.getCollection("teams").find()) {
      workOrders.updateMany(
          Filters.and(older, open, Filters.eq("team", team.getString("_id"))),
          Updates.set("members", team.getList("members", String.class)));
    }
    workOrders.updateMany(
        Filters.and(older, Filters.exists("members", false)), Updates.set("members", List.of()));
    workOrders.updateMany(older, List.of(new Document("$set", receivers())));
    MongoWorkOrders.createIndexes(database);
    database.getCollection("syncFeeds").updateMany(new Document(), Updates.unset("scope"));
  }

  private static Document receivers() {
    var agent = new Document("$ifNull", List.of("$agent", ""));
    var answering =
        new Document(
            "$cond",
            List.of(new Document("$eq", List.of(agent, "")), "$members", List.of("$agent")));
    return new Document("receivers", new Document("$setUnion", List.of(answering, "$crew")));
  }
}
