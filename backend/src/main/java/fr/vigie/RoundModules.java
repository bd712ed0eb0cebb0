package fr.vigie;

import fr.vigie.asset.AssetModule;
import fr.vigie.energy.EnergyModule;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.identity.IdentityModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.round.RoundModule;
import fr.vigie.routing.RoutingModule;
import fr.vigie.routing.RoutingSettings;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Worker;
import fr.vigie.team.Rosters;
import fr.vigie.territory.Territories;
import fr.vigie.tour.TourModule;
import fr.vigie.toursheet.SheetModule;
import java.time.Clock;
import java.util.List;

/// Rounds, what plans them, and what is taken along of them, built once.
///
/// @param planner plans rounds, beside requests
record RoundModules(TourModule tour, SheetModule sheet, Worker planner) implements AutoCloseable {

  static final List<Migration> MIGRATIONS = RoundModule.MIGRATIONS;

  static RoundModules on(
      Mongo mongo,
      Territories territories,
      IdentityModule identity,
      Rosters rosters,
      AssetModule asset,
      TelemetryModules telemetry,
      EnergyModule energy,
      EventModule events,
      RoutingSettings settings,
      Ids ids,
      Clock clock) {
    var roads = RoutingModule.on(settings, clock).roads();
    var sources =
        new TourModule.Sources(
            territories,
            identity.people(),
            rosters,
            asset.assets(),
            telemetry.measurement().measurements(),
            energy.factors(),
            roads);
    var round = RoundModule.on(mongo.database(), mongo.transactions(), events.log(), ids, clock);
    var tour = TourModule.on(mongo.database(), mongo.transactions(), round, sources, ids, clock);
    var sheet = SheetModule.on(round.seeRounds(), territories, identity.people(), roads);
    return new RoundModules(tour, sheet, tour.start());
  }

  FeatureWiring wiring() {
    return tour.wiring();
  }

  List<Route> routes() {
    return sheet.routes();
  }

  @Override
  public void close() {
    planner.close();
    tour.close();
  }
}
