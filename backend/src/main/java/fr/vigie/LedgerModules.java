package fr.vigie;

import fr.vigie.asset.AssetReads;
import fr.vigie.energy.EnergyModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.ledger.LedgerModule;
import fr.vigie.ledgerreport.LedgerReportModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.round.RoundModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// The ledger of energy and transition, and its reports, built once.
record LedgerModules(LedgerModule ledger, LedgerReportModule report) implements AutoCloseable {

  static final List<Migration> MIGRATIONS = LedgerModule.MIGRATIONS;

  static LedgerModules start(
      Mongo mongo,
      Territories territories,
      AssetReads assets,
      EnergyModule energy,
      RoundModule round,
      EventLog events,
      Ids ids,
      Clock clock) {
    var ledger =
        LedgerModule.on(
            mongo.database(),
            mongo.transactions(),
            territories,
            energy.months(),
            round.wasteRounds(),
            events,
            ids,
            clock);
    ledger.worker().start();
    return new LedgerModules(ledger, LedgerReportModule.on(ledger.ledger(), territories, assets));
  }

  FeatureWiring wiring() {
    return ledger.wiring();
  }

  List<Route> routes() {
    return report.routes();
  }

  @Override
  public void close() {
    ledger.worker().close();
  }
}
