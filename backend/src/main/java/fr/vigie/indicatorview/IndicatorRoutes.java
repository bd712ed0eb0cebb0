package fr.vigie.indicatorview;

import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Territories;
import java.util.List;
import java.util.Map;

/// The way out for figures that are taken away.
final class IndicatorRoutes {

  private final SeeIndicators seeIndicators;
  private final Territories territories;

  IndicatorRoutes(SeeIndicators seeIndicators, Territories territories) {
    this.seeIndicators = seeIndicators;
    this.territories = territories;
  }

  List<Route> routes() {
    return List.of(new Route("GET", "/indicators.csv", this::csv));
  }

  /// To who may not see them, figures are as if there were none.
  private Answer csv(Call call) {
    return seeIndicators
        .see(call.context(Viewer.class), new AskedIndicators(call).question())
        .map(values -> call.shorter(file(new IndicatorsCsv(values, territories))))
        .orElseGet(
            () -> Answer.problem(404, "NOT_FOUND", "There are no figures of these territories."));
  }

  private static Answer file(IndicatorsCsv csv) {
    return new Answer(
        200,
        IndicatorsCsv.TYPE,
        Map.of("Content-Disposition", "attachment; filename=\"vigie-indicators.csv\""),
        csv::writeTo);
  }
}
