package fr.vigie;

import fr.vigie.alarm.AlarmReads;
import fr.vigie.category.CategoryModule;
import fr.vigie.event.EventLog;
import fr.vigie.filing.FileReport;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.ngsild.NgsiLdModule;
import fr.vigie.ngsild.SeenEntities;
import fr.vigie.open311.Open311Module;
import fr.vigie.opendata.OpenDataModule;
import fr.vigie.report.PublicReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What is open to the apps of others, built once.
///
/// @param seen entities, for who tells partners of them
record PublicModules(List<Route> routes, SeenEntities seen, List<FeatureWiring> wirings) {

  static final List<Migration> MIGRATIONS =
      Stream.of(PublicReportModule.MIGRATIONS, OpenDataModule.MIGRATIONS, Open311Module.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  static PublicModules on(
      Mongo mongo,
      Territories territories,
      CategoryModule category,
      FileReport fileReport,
      AlarmReads alarms,
      EventLog events,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var reports = PublicReportModule.on(database).reports();
    var openData =
        OpenDataModule.on(
            database, transactions, territories, category, reports, events, ids, clock);
    var open311 =
        Open311Module.on(
            database, transactions, territories, category, fileReport, reports, events, ids, clock);
    var ngsiLd = NgsiLdModule.on(database, territories, alarms, openData.open());
    return new PublicModules(
        Stream.of(openData.routes(), open311.routes(), ngsiLd.routes())
            .flatMap(List::stream)
            .toList(),
        ngsiLd.seen(),
        List.of(openData.wiring(), open311.wiring()));
  }
}
