package fr.vigie.indicatorview;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Viewer;
import fr.vigie.indicator.Freshness;
import fr.vigie.indicator.Indicator;
import fr.vigie.indicatorview.IndicatorView.Counted;
import fr.vigie.indicatorview.IndicatorView.Values;
import fr.vigie.shared.Page;
import fr.vigie.territory.Domain;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of `indicator.graphqls`, in its order; those of its types are in {@link
/// IndicatorView}.
final class IndicatorWiring implements FeatureWiring {

  private final SeeIndicators seeIndicators;
  private final SeeObjects seeObjects;
  private final Freshness freshness;
  private final IndicatorView view;

  IndicatorWiring(
      SeeIndicators seeIndicators, SeeObjects seeObjects, Freshness freshness, IndicatorView view) {
    this.seeIndicators = seeIndicators;
    this.seeObjects = seeObjects;
    this.freshness = freshness;
    this.view = view;
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Query",
        type ->
            type.dataFetcher("indicators", _ -> List.of(Indicator.values()))
                .dataFetcher("indicatorValues", this::values)
                .dataFetcher("indicatorObjects", this::objects));
  }

  private @Nullable Values values(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var upTo = freshness.upTo();
    return seeIndicators
        .see(arguments.context(Viewer.class), question(arguments))
        .map(values -> new Values(upTo, values))
        .orElse(null);
  }

  private static Question question(Arguments arguments) {
    return new Question(
        arguments.constants("indicators", Indicator.class),
        arguments.has("territoryIds")
            ? arguments.strings("territoryIds", Question.MOST_TERRITORIES)
            : null,
        domain(arguments),
        day(arguments, "from"),
        day(arguments, "until"),
        arguments.constant("period", Period.class));
  }

  private @Nullable Connection<Counted> objects(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var request =
        new SeeObjects.Request(
            arguments.constant("indicator", Indicator.class),
            arguments.optionalString("territoryId"),
            domain(arguments),
            day(arguments, "from"),
            day(arguments, "until"),
            arguments.integer("first", 1, 100),
            arguments.optionalString("after"));
    return seeObjects
        .see(arguments.context(Viewer.class), request)
        .map(IndicatorWiring::connection)
        .orElse(null);
  }

  private static Connection<Counted> connection(Page<String> page) {
    return Connection.of(
        new Page<>(
            page.items().stream()
                .map(item -> new Page.Item<>(item.cursor(), new Counted(item.value())))
                .toList(),
            page.hasNext()));
  }

  private static @Nullable Domain domain(Arguments arguments) {
    return arguments.has("domain") ? arguments.constant("domain", Domain.class) : null;
  }

  private static LocalDate day(Arguments arguments, String name) {
    return (LocalDate) Objects.requireNonNull(arguments.values().get(name), name);
  }
}
