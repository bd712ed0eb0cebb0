package fr.vigie.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import java.util.Collection;
import org.bson.Document;

/// Work on private ground lies where the public is told that its report does, once nobody needs to
/// know where that is exactly. Reads `workOrders` by `{reports: 1}`.
final class MongoWorkPlaces {

  private final Documents reports;
  private final Documents workOrders;

  MongoWorkPlaces(MongoDatabase database) {
    this.reports = new Documents(database, "reports");
    this.workOrders = new Documents(database, "workOrders");
  }

  /// Before the exact places of these reports are forgotten. Again it changes nothing more.
  void blur(Collection<String> ids) {
    reports.list(and(in("_id", ids), exists("exactPlace"))).forEach(this::blur);
  }

  /// A work order for several reports lies at the first of them, which may be another.
  private void blur(Document report) {
    var exact = report.get("exactPlace", Document.class);
    workOrders.updateAll(
        and(
            eq("reports", report.getString("_id")),
            eq("latitude", exact.getDouble("latitude")),
            eq("longitude", exact.getDouble("longitude"))),
        Updates.combine(
            Updates.set("latitude", report.getDouble("latitude")),
            Updates.set("longitude", report.getDouble("longitude")),
            Updates.set("cells", report.getList("cells", String.class))));
  }
}
