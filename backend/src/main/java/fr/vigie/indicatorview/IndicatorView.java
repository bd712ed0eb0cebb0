package fr.vigie.indicatorview;

import fr.vigie.graphql.Connection;
import fr.vigie.graphql.Messages;
import fr.vigie.indicator.Figure;
import fr.vigie.indicator.Indicator;
import fr.vigie.indicator.Value;
import fr.vigie.shared.Language;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import fr.vigie.view.Views;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the types of `indicator.graphqls` are read.
final class IndicatorView {

  private final Territories territories;

  IndicatorView(Territories territories) {
    this.territories = territories;
  }

  /// Values, and up to when what happened is counted in them.
  record Values(@Nullable Instant upTo, List<Value> values) {}

  /// An object behind a number; of which kind, its id says.
  record Counted(String id) {

    @Nullable String of(String kind) {
      return id.startsWith(kind + "_") ? id : null;
    }
  }

  void declare(Views views) {
    views
        .of("Indicator", Indicator.class)
        .value("kind", indicator -> indicator)
        .said("name", IndicatorView::name)
        .said("method", (indicator, language) -> said(indicator + ".method", language))
        .value("aggregation", indicator -> indicator.source().aggregation())
        .value("unit", Indicator::unit)
        .value("comparedPer", Indicator::per)
        .value("better", Indicator::better)
        .value("domains", Indicator::domains)
        .value("isOfObjects", Indicator::isOfObjects);
    views
        .of("IndicatorValues", Values.class)
        .value("countedUpTo", Values::upTo)
        .part("values", Values::values);
    views
        .of("IndicatorValue", Value.class)
        .value("indicator", Value::indicator)
        .part("territory", value -> territory(value.territory()))
        .value("domain", Value::domain)
        .value("from", value -> value.bucket().from())
        .value("until", value -> value.bucket().until())
        .part("figure", Value::figure)
        .part("compared", Value::compared);
    views
        .of("IndicatorFigure", Figure.class)
        .value("value", Figure::value)
        .value("absence", Figure::absence)
        .value("numerator", Figure::numerator)
        .value("denominator", Figure::denominator)
        .value("method", Figure::method);
    views
        .of("IndicatorObject", Counted.class)
        .reference("report", "visibleReport", counted -> counted.of("rep"))
        .reference("workOrder", "workOrder", counted -> counted.of("wo"))
        .reference("alarm", "alarm", counted -> counted.of("alm"))
        .reference("asset", "asset", counted -> counted.of("ast"));
    Connection.declare(views, "IndicatorObject");
  }

  private static String name(Indicator indicator, Language language) {
    return said(indicator.name(), language);
  }

  private static String said(String key, Language language) {
    return language.during(() -> Messages.of("Indicator." + key));
  }

  private @Nullable Territory territory(@Nullable String id) {
    return id == null ? null : territories.get(id);
  }
}
