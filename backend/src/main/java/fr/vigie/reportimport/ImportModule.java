package fr.vigie.reportimport;

import com.mongodb.client.MongoDatabase;
import fr.vigie.category.CategoryModule;
import fr.vigie.event.EventLog;
import fr.vigie.http.Route;
import fr.vigie.importfile.Rejects;
import fr.vigie.importfile.Sandboxes;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of imports.
public record ImportModule(List<Route> routes) {

  public static ImportModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      CategoryModule category,
      ReportModule report,
      Rejects rejects,
      EventLog events,
      Ids ids,
      Clock clock) {
    var imports = new MongoImports(database);
    var keepBatch =
        new KeepBatch(report.reports(), imports, rejects, events, transactions, ids, clock);
    var importReports =
        new ImportReports(
            new Mappings(category.categories()),
            new Sandboxes(territories),
            category.categories(),
            keepBatch,
            imports,
            ids,
            clock);
    var routes =
        new ImportRoutes(importReports, new ReadRejects(imports, rejects), ImportRoutes.MOST_BYTES);
    return new ImportModule(routes.routes());
  }
}
