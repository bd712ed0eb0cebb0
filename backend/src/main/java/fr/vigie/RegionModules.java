package fr.vigie;

import fr.vigie.asset.AssetModule;
import fr.vigie.comparison.ComparisonModule;
import fr.vigie.energy.EnergyModule;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.handover.HandoverModule;
import fr.vigie.http.Route;
import fr.vigie.hypervisor.HypervisorModule;
import fr.vigie.indicator.IndicatorModule;
import fr.vigie.indicatorview.IndicatorViewModule;
import fr.vigie.lighting.LightingModule;
import fr.vigie.map.MapModule;
import fr.vigie.mapcount.MapCountModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.observe.Metric;
import fr.vigie.readmodel.ReadModelModule;
import fr.vigie.shared.Ids;
import fr.vigie.situationrule.SituationRuleModule;
import fr.vigie.tally.TallyModule;
import fr.vigie.template.TemplateModule;
import fr.vigie.territory.Territories;
import fr.vigie.upkeep.UpkeepModule;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// The features that see all territories at once, and what they compute ahead; built once and in
/// the order in which they depend on each other.
record RegionModules(
    HypervisorModule hypervisor,
    MapModule map,
    IndicatorModule indicator,
    IndicatorViewModule indicatorView,
    ComparisonModule comparison,
    PracticeModules practice,
    ControlModules control,
    LedgerModules ledger,
    ReadModelModule readModel,
    UpkeepModule upkeep)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(
              MapCountModule.MIGRATIONS,
              TallyModule.MIGRATIONS,
              ComparisonModule.MIGRATIONS,
              PracticeModules.MIGRATIONS,
              LedgerModules.MIGRATIONS,
              HandoverModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  /// What they see.
  record Sources(
      Territories territories,
      AssetModule asset,
      LightingModule lighting,
      EnergyModule energy,
      AlarmModules alarm,
      CitizenModules citizen,
      WorkModules work,
      RoundModules rounds,
      TemplateModule template,
      EventModule event) {}

  /// After all else, so that what is computed ahead the first time finds what there is.
  static RegionModules on(Mongo mongo, Sources below, Ids ids, Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var territories = below.territories();
    var event = below.event();
    var hypervisor = HypervisorModule.on(database, territories, clock);
    var map = MapModule.start(database, mongo.withoutTimeLimit());
    var mapCount = MapCountModule.on(database, mongo.withoutTimeLimit(), transactions);
    var tally =
        TallyModule.on(
            database,
            mongo.withoutTimeLimit(),
            transactions,
            id -> territories.find(id).map(territory -> !territory.isSandbox()).orElse(true));
    var causes = SituationRuleModule.on(database, below.citizen().situation().propose(), clock);
    var models = List.of(mapCount.model(), tally.model(), causes.look());
    var readModel = ReadModelModule.start(database, event.stream(), models, clock);
    var indicator =
        IndicatorModule.start(
            database, tally, below.energy().seeSavings(), readModel.states(), clock);
    var indicatorView = IndicatorViewModule.on(indicator, tally.objects(), territories, clock);
    var comparison =
        ComparisonModule.on(
            database, transactions, territories, indicator, event.log(), ids, clock);
    var upkeep = UpkeepModule.on(readModel.states(), event.log(), transactions, ids, clock);
    var practice =
        PracticeModules.on(
            mongo,
            new PracticeModules.Sources(
                territories,
                below.asset().reads(),
                below.lighting(),
                below.energy(),
                tally.tallies(),
                below.template(),
                event.log()),
            ids,
            clock);
    var control =
        ControlModules.on(
            mongo,
            territories,
            below.citizen(),
            below.work(),
            below.alarm(),
            event,
            indicator,
            ids,
            clock);
    var ledger =
        LedgerModules.start(
            mongo,
            territories,
            below.asset().reads(),
            below.energy(),
            below.rounds().round(),
            event.log(),
            ids,
            clock);
    return new RegionModules(
        hypervisor,
        map,
        indicator,
        indicatorView,
        comparison,
        practice,
        control,
        ledger,
        readModel,
        upkeep);
  }

  List<FeatureWiring> wirings() {
    var own =
        List.of(
            hypervisor.wiring(),
            map.wiring(),
            indicatorView.wiring(),
            comparison.wiring(),
            ledger.wiring(),
            upkeep.wiring());
    return Stream.of(own, practice.wirings(), control.wirings()).flatMap(List::stream).toList();
  }

  List<Route> routes() {
    return Stream.of(map.routes(), indicatorView.routes(), ledger.routes())
        .flatMap(List::stream)
        .toList();
  }

  List<Metric.Source> figures() {
    return List.of(readModel, map.figures(), indicator.held());
  }

  @Override
  public void close() {
    indicator.close();
    map.close();
    ledger.close();
    readModel.close();
  }
}
