package fr.vigie.series;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Viewer;
import fr.vigie.measurement.Metric;
import fr.vigie.measurement.Metric.Aggregation;
import fr.vigie.measurement.Metrics;
import fr.vigie.series.SeriesScope.Where;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The fields of `series.graphqls`, in its order.
final class SeriesWiring implements FeatureWiring {

  private static final int MOST_METRICS = 20;

  private final SeeSeries seeSeries;
  private final Metrics metrics;

  SeriesWiring(SeeSeries seeSeries, Metrics metrics) {
    this.seeSeries = seeSeries;
    this.metrics = metrics;
  }

  @Override
  public void declare(Views views) {
    views
        .of("Metric", Metric.class)
        .value("name", Metric::name)
        .value("unit", Metric::unit)
        .value("nature", Metric::nature)
        .value("lowest", Metric::lowest)
        .value("highest", Metric::highest)
        .value("isAdditive", Metric::isAdditive)
        .value("usualAggregation", Metric::usual);
    views
        .of("MetricSeries", MetricSeries.class)
        .part("metric", MetricSeries::metric)
        .value("aggregation", MetricSeries::aggregation)
        .part("buckets", MetricSeries::buckets);
    views
        .of("SeriesBucket", MetricSeries.Value.class)
        .value("start", MetricSeries.Value::start)
        .value("end", MetricSeries.Value::end)
        .value("value", MetricSeries.Value::value);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Query",
        type ->
            type.dataFetcher("metrics", _ -> metrics.list()).dataFetcher("series", this::series));
  }

  private List<MetricSeries> series(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var wishes =
        arguments.objects("metrics", MOST_METRICS).stream().map(SeriesWiring::wish).toList();
    InvalidInput.unless(!wishes.isEmpty(), "metrics", "1 to " + MOST_METRICS);
    return seeSeries.see(
        arguments.context(Viewer.class),
        new SeeSeries.Request(
            wishes,
            scope(arguments.object("scope")),
            arguments.constant("bucket", Bucket.Size.class),
            instant(arguments, "from"),
            instant(arguments, "to")));
  }

  private static SeeSeries.Wish wish(Arguments wish) {
    return new SeeSeries.Wish(
        wish.string("metric"),
        wish.has("aggregation") ? wish.constant("aggregation", Aggregation.class) : null);
  }

  private static SeriesScope scope(Arguments scope) {
    var wheres = new ArrayList<Where>();
    if (scope.has("assetId")) {
      wheres.add(new Where.OneAsset(scope.string("assetId")));
    }
    if (scope.has("treeId")) {
      wheres.add(new Where.Tree(scope.string("treeId")));
    }
    if (scope.has("inseeCode")) {
      wheres.add(new Where.OfCommune(scope.string("inseeCode")));
    }
    if (scope.has("territoryId")) {
      wheres.add(new Where.OfTerritory(scope.string("territoryId")));
    }
    var domain = scope.has("domain") ? scope.constant("domain", Domain.class) : null;
    InvalidInput.unless(
        wheres.size() == 1 || (wheres.isEmpty() && domain != null), "scope", "one of its places");
    return new SeriesScope(wheres.isEmpty() ? new Where.Everywhere() : wheres.getFirst(), domain);
  }

  private static Instant instant(Arguments arguments, String name) {
    return (Instant) Objects.requireNonNull(arguments.values().get(name), name);
  }
}
