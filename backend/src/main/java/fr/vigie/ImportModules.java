package fr.vigie;

import fr.vigie.asset.Assets;
import fr.vigie.assetimport.AssetImportModule;
import fr.vigie.category.CategoryModule;
import fr.vigie.event.EventLog;
import fr.vigie.http.Route;
import fr.vigie.importfile.ImportFileModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.register.RegisterModule;
import fr.vigie.report.ReportModule;
import fr.vigie.reportimport.ImportModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// The ways in for files of other systems, built once.
///
/// @param routes where files are handed over, and what became of them is read
record ImportModules(List<Route> routes) {

  static final List<Migration> MIGRATIONS =
      Stream.of(ImportFileModule.MIGRATIONS, AssetImportModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  static ImportModules on(
      Mongo mongo,
      Territories territories,
      Assets assets,
      RegisterModule register,
      CategoryModule category,
      ReportModule report,
      EventLog events,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var rejects = ImportFileModule.on(database).rejects();
    var reports =
        ImportModule.on(
            database, transactions, territories, category, report, rejects, events, ids, clock);
    var registers =
        AssetImportModule.on(
            database, transactions, territories, assets, register, rejects, ids, clock);
    return new ImportModules(
        Stream.of(reports.routes(), registers.routes()).flatMap(List::stream).toList());
  }
}
