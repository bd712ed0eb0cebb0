package fr.vigie.comparison;

import fr.vigie.comparison.Comparison.Line;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import fr.vigie.indicator.Freshness;
import fr.vigie.indicator.Indicator;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of `comparison.graphqls`, in its order.
final class ComparisonWiring implements FeatureWiring {

  private static final double MOST = 1e12;

  private final CompareTerritories compare;
  private final SetTarget setTarget;
  private final Targets targets;
  private final Freshness freshness;
  private final Territories territories;

  ComparisonWiring(
      CompareTerritories compare,
      SetTarget setTarget,
      Targets targets,
      Freshness freshness,
      Territories territories) {
    this.compare = compare;
    this.setTarget = setTarget;
    this.targets = targets;
    this.freshness = freshness;
    this.territories = territories;
  }

  /// A comparison, and up to when what happened is counted in it.
  private record Told(Comparison comparison, @Nullable Instant upTo) {}

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("compareTerritories", this::compare))
        .type(
            "Mutation",
            type -> type.dataFetcher("setIndicatorTarget", Acts.refusing(this::setTarget)))
        .type(
            "SetIndicatorTargetResult",
            type ->
                type.typeResolver(TypeNames.of(SetTarget.Outcome.class, ComparisonWiring::type)));
  }

  @Override
  public void declare(Views views) {
    views
        .of("TerritoryComparison", Told.class)
        .part("indicator", told -> told.comparison().indicator())
        .value("domain", told -> told.comparison().domain())
        .value("from", told -> told.comparison().bucket().from())
        .value("until", told -> told.comparison().bucket().until())
        .value("previousFrom", told -> told.comparison().before().from())
        .value("countedUpTo", Told::upTo)
        .part("distribution", told -> told.comparison().distribution())
        .part("territories", told -> told.comparison().lines());
    views
        .of("IndicatorDistribution", Distribution.class)
        .value("count", Distribution::count)
        .number("lowest", Distribution::lowest)
        .number("firstQuartile", Distribution::firstQuartile)
        .number("median", Distribution::median)
        .number("thirdQuartile", Distribution::thirdQuartile)
        .number("highest", Distribution::highest);
    views
        .of("ComparedTerritory", Line.class)
        .part("territory", line -> territories.get(line.territory()))
        .part("figure", line -> line.value().figure())
        .value("compared", Line::number)
        .value("absence", Line::absence)
        .value("rank", Line::rank)
        .value("previous", Line::previous)
        .value("trend", Line::trend)
        .value("population", line -> Math.toIntExact(line.land().population()))
        .number("inhabitantsPerSquareKilometre", line -> line.land().density())
        .part("similar", this::similar)
        .reference("target", "indicatorTarget", ComparisonWiring::key);
    views
        .of("IndicatorTarget", Target.class)
        .part("territory", target -> territories.get(target.territory()))
        .value("indicator", Target::indicator)
        .number("value", Target::value)
        .value("setAt", Target::setAt);
    views.loader("indicatorTarget", Loader.of((keys, _) -> targets.latest(keys), Target::key));
  }

  private static String key(Line line) {
    return Target.key(line.territory(), line.value().indicator());
  }

  private List<Territory> similar(Line line) {
    return line.similar().stream().map(territories::get).toList();
  }

  private @Nullable Told compare(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var upTo = freshness.upTo();
    var request =
        new CompareTerritories.Request(
            arguments.constant("indicator", Indicator.class),
            arguments.has("domain") ? arguments.constant("domain", Domain.class) : null,
            day(arguments, "from"),
            day(arguments, "until"),
            arguments.has("territoryIds")
                ? arguments.strings("territoryIds", CompareTerritories.MOST)
                : null);
    return compare
        .compare(arguments.context(Viewer.class), request)
        .map(comparison -> new Told(comparison, upTo))
        .orElse(null);
  }

  private static LocalDate day(Arguments arguments, String name) {
    return (LocalDate) Objects.requireNonNull(arguments.values().get(name), name);
  }

  private SetTarget.Outcome setTarget(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var value = input.number("value");
    InvalidInput.unless(value >= 0 && value <= MOST, "value", "0 to " + (long) MOST);
    return setTarget.set(
        input.context(Viewer.class),
        new SetTarget.Request(
            input.text("clientTargetId", 8, 64),
            input.string("territoryId"),
            input.constant("indicator", Indicator.class),
            value));
  }

  private static String type(SetTarget.Outcome outcome) {
    return switch (outcome) {
      case SetTarget.Outcome.Set _ -> "SetIndicatorTargetSuccess";
      case SetTarget.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case SetTarget.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }
}
