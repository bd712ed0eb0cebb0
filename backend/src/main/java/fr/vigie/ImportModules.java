package fr.vigie;

import fr.vigie.event.EventLog;
import fr.vigie.http.Route;
import fr.vigie.importfile.ImportFileModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.report.ReportModule;
import fr.vigie.reportimport.ImportModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// The ways in for files of other systems, built once.
///
/// @param routes where files are handed over, and what became of them is read
record ImportModules(List<Route> routes) {

  static final List<Migration> MIGRATIONS =
      ImportFileModule.MIGRATIONS;

  static ImportModules on(
      Mongo mongo,
      Territories territories,
      ReportModule report,
      EventLog events,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var rejects = ImportFileModule.on(database).rejects();
    var reports =
        ImportModule.on(database, transactions, territories, report, rejects, events, ids, clock);
    return new ImportModules(reports.routes());
  }
}
