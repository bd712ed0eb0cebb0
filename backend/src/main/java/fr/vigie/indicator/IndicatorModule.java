package fr.vigie.indicator;

import com.mongodb.client.MongoDatabase;
import fr.vigie.energy.SavedEnergy;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.readmodel.ReadModelState;
import fr.vigie.readmodel.ReadModelStates;
import fr.vigie.shared.Worker;
import fr.vigie.tally.TallyModule;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of indicators.
public record IndicatorModule(
    CountFigures figures,
    Freshness freshness,
    List<Route> routes,
    FeatureWiring wiring,
    Worker worker)
    implements AutoCloseable {

  /// Begins to know up to when all is counted.
  public static IndicatorModule start(
      MongoDatabase database,
      Territories territories,
      TallyModule tally,
      SavedEnergy energy,
      ReadModelStates states,
      Clock clock) {
    var assets = new MongoLiveAssets(database);
    var figures = new CountFigures(tally.tallies(), assets, energy, clock);
    var seeIndicators = new SeeIndicators(figures, territories);
    var seeObjects = new SeeObjects(tally.objects(), assets, territories, clock);
    var freshness =
        new Freshness(() -> states.find(TallyModule.MODEL).map(ReadModelState::upTo), clock);
    var worker = new Worker("freshness", Freshness.BETWEEN_READS, freshness::renew);
    worker.start();
    return new IndicatorModule(
        figures,
        freshness,
        new IndicatorRoutes(seeIndicators, territories).routes(),
        new IndicatorWiring(seeIndicators, seeObjects, freshness, new IndicatorView(territories)),
        worker);
  }

  @Override
  public void close() {
    worker.close();
  }
}
