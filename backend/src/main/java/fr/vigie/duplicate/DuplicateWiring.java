package fr.vigie.duplicate;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.Connection.Edge;
import fr.vigie.graphql.Connection.PageInfo;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Duration;
import java.util.List;

/// The fields of `duplicate.graphqls`.
final class DuplicateWiring implements FeatureWiring {

  // Twelve weeks, for which open reports are offered instead of filing another.
  private static final int MOST_DAYS = 84;

  private final FindDuplicates findDuplicates;

  DuplicateWiring(FindDuplicates findDuplicates) {
    this.findDuplicates = findDuplicates;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", type -> type.dataFetcher("likelyDuplicates", this::likelyDuplicates));
  }

  @Override
  public void declare(Views views) {
    Connection.declare(views, "LikelyDuplicate");
    views
        .of("LikelyDuplicate", Likeness.class)
        .part("report", Likeness::report)
        .part("earlier", Likeness::earlier)
        .value("metres", Likeness::metres)
        .value("hoursApart", Likeness::hoursApart);
  }

  private Connection<Likeness> likelyDuplicates(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    if (!arguments.context(Viewer.class).may(Right.SEE_REPORTS, territory)) {
      return new Connection<>(List.of(), new PageInfo(null, false));
    }
    var found =
        findDuplicates.find(
            new FindDuplicates.Request(
                territory,
                Duration.ofDays(arguments.integer("days", 1, MOST_DAYS)),
                arguments.integer("first", 1, 100),
                arguments.optionalString("after"),
                arguments.wanted()));
    return new Connection<>(
        found.pairs().stream()
            .map(pair -> new Edge<>(pair.report().required("_id"), pair))
            .toList(),
        new PageInfo(found.readTo(), found.hasMore()));
  }
}
