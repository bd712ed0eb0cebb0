package fr.vigie.duework;

import fr.vigie.duework.Occurrences.Occurrence;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

/// The fields of `duework.graphqls`, in its order.
final class DueWorkWiring implements FeatureWiring {

  private final SeeForecast seeForecast;

  DueWorkWiring(SeeForecast seeForecast) {
    this.seeForecast = seeForecast;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", type -> type.dataFetcher("planForecast", this::planForecast));
  }

  @Override
  public void declare(Views views) {
    views
        .of("PlanForecast", SeeForecast.Forecast.class)
        .part("plan", SeeForecast.Forecast::plan)
        .part("days", SeeForecast.Forecast::days)
        .part("meters", SeeForecast.Forecast::meters)
        .part("made", SeeForecast.Forecast::made);
    views
        .of("PlanDay", SeeForecast.Day.class)
        .value("day", SeeForecast.Day::day)
        .value("isMade", SeeForecast.Day::isMade);
    views
        .of("PlanMeterUse", SeeForecast.Meter.class)
        .reference("asset", "asset", meter -> meter.use().asset())
        .number("used", meter -> meter.use().used())
        .number("left", SeeForecast.Meter::left)
        .value("readAt", meter -> meter.use().index().at());
    views
        .of("PlanOccurrence", Occurrence.class)
        .value("name", Occurrence::name)
        .reference("workOrder", "workOrder", Occurrence::workOrder)
        .value("madeAt", Occurrence::madeAt);
  }

  private SeeForecast.@Nullable Forecast planForecast(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return seeForecast
        .see(arguments.context(Viewer.class), arguments.string("planId"))
        .orElse(null);
  }
}
