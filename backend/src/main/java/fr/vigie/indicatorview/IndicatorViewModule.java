package fr.vigie.indicatorview;

import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.indicator.IndicatorModule;
import fr.vigie.tally.CountedObjects;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of looking at indicators.
public record IndicatorViewModule(FeatureWiring wiring, List<Route> routes) {

  public static IndicatorViewModule on(
      IndicatorModule indicator, CountedObjects objects, Territories territories, Clock clock) {
    var seeIndicators = new SeeIndicators(indicator.figures(), territories);
    var seeObjects = new SeeObjects(objects, indicator.assets(), territories, clock);
    return new IndicatorViewModule(
        new IndicatorWiring(
            seeIndicators, seeObjects, indicator.freshness(), new IndicatorView(territories)),
        new IndicatorRoutes(seeIndicators, territories).routes());
  }
}
