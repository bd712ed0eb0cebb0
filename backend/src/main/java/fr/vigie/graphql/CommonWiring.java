package fr.vigie.graphql;

import fr.vigie.shared.InvalidInput;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of `schema.graphqls`, and what its interfaces resolve to.
final class CommonWiring implements FeatureWiring {

  /// One name for one thing: the class of an object is named like its GraphQL type.
  private static final TypeResolver BY_CLASS =
      environment -> {
        Object value = Objects.requireNonNull(environment.getObject());
        return environment.getSchema().getObjectType(value.getClass().getSimpleName());
      };

  private final Map<String, Refetcher> refetchers = new HashMap<>();

  CommonWiring(List<FeatureWiring> features) {
    features.forEach(feature -> refetchers.putAll(feature.refetchers()));
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("node", this::node))
        .type("Node", type -> type.typeResolver(BY_CLASS))
        .type("Problem", type -> type.typeResolver(BY_CLASS));
    Messages.tell(wiring, "InvalidInputProblem", InvalidInput.class, CommonWiring::message);
    Messages.tell(wiring, "NotAllowedProblem");
    Messages.tell(wiring, "ClientIdReusedProblem");
  }

  private @Nullable Object node(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var id = arguments.string("id");
    var refetcher = refetchers.get(id.substring(0, Math.max(0, id.indexOf('_'))));
    return refetcher == null ? null : refetcher.refetch(id, arguments);
  }

  private static String message(InvalidInput refused) {
    return Messages.of("InvalidInputProblem", refused.field(), refused.rule());
  }
}
