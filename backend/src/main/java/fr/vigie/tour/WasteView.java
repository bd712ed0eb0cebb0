package fr.vigie.tour;

import fr.vigie.round.WastePart;
import fr.vigie.view.View;
import fr.vigie.view.Views;
import fr.vigie.wastetour.Comparison;
import fr.vigie.wastetour.Consumption;
import fr.vigie.wastetour.Effort;
import fr.vigie.wastetour.FillForecast;
import fr.vigie.wastetour.FillForecast.Known;
import fr.vigie.wastetour.ForecastContainers;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the types of `tour.graphqls` that are of waste are read.
final class WasteView {

  private WasteView() {}

  static void declare(Views views) {
    views
        .of("WasteRound", WastePart.class)
        .value("nextRoundAt", WastePart::nextRoundAt)
        .part("forecasts", WastePart::forecasts)
        .part("comparison", WastePart::comparison);
    forecast(views.of("FillForecast", FillForecast.class));
    views
        .of("WasteRoundComparison", Comparison.class)
        .part("planned", Comparison::planned)
        .part("fixed", Comparison::fixed)
        .value("distanceMethod", Comparison::method)
        .value("litresPer100Kilometres", c -> said(c, Consumption::litresPer100Kilometres))
        .value("consumptionSource", c -> said(c, Consumption::source))
        .part("factor", Comparison::factor);
    views
        .of("RoundEffort", Effort.class)
        .value("stopCount", Effort::stops)
        .value("kilometres", Effort::kilometres)
        .value("litres", Effort::litres)
        .value("kgCo2e", Effort::kgCo2e);
  }

  private static void forecast(View<FillForecast> view) {
    view.reference("asset", "asset", FillForecast::asset)
        .value("asksForVisit", forecast -> forecast.asksForVisit(ForecastContainers.FULL))
        .value("level", FillForecast::now)
        .value("measuredAt", FillForecast::measuredAt)
        .value("unknownReason", FillForecast::unknown)
        .value("risePerDay", forecast -> known(forecast, Known::risePerDay))
        .value("lowRisePerDay", forecast -> known(forecast, Known::lowRisePerDay))
        .value("highRisePerDay", forecast -> known(forecast, Known::highRisePerDay))
        .value("readingCount", forecast -> known(forecast, Known::readings))
        .value("fillingCount", forecast -> known(forecast, Known::fillings))
        .value("levelAtRound", forecast -> known(forecast, Known::atRound))
        .value("levelAtNextRound", forecast -> known(forecast, Known::atNextRound))
        .value("lowLevelAtNextRound", forecast -> known(forecast, Known::lowAtNextRound))
        .value("highLevelAtNextRound", forecast -> known(forecast, Known::highAtNextRound));
  }

  private static @Nullable Object known(FillForecast forecast, Function<Known, Object> part) {
    var known = forecast.known();
    return known == null ? null : part.apply(known);
  }

  private static @Nullable Object said(Comparison comparison, Function<Consumption, Object> part) {
    var burns = comparison.burns();
    return burns == null ? null : part.apply(burns);
  }
}
