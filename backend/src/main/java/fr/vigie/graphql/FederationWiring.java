package fr.vigie.graphql;

import fr.vigie.shared.InvalidInput;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the router of a larger graph asks of a subgraph: its schema, and its entities by their
/// keys.
final class FederationWiring implements FeatureWiring {

  private static final int MOST_ENTITIES = 100;
  private static final int MOST_KEY = 200;
  private static final String RULE = "objects with __typename and the key of their type";

  private final ObjectTypes types;
  private final Map<String, String> keys;
  private final Map<String, Keyed> own = new HashMap<>();
  private final String sdl;

  FederationWiring(List<FeatureWiring> features) {
    this.types = new ObjectTypes(features);
    this.keys = Federation.keys(features);
    features.forEach(feature -> feature.keyed().forEach(each -> own.put(each.type(), each)));
    this.sdl = Federation.sdl(keys);
  }

  @Override
  public String ownSchema() {
    return """
    "What a router says of an entity: its type and its key."
    scalar _Any
    "The objects that a larger graph may refer to."
    union _Entity = %s
    "What this graph is, for a router."
    type _Service {
      "The schema, with the keys of its entities."
      sdl: String!
    }
    extend type Query {
      "What this graph is, for a router."
      _service: _Service!
      "Objects by their keys, in the order asked; null for what there is not or the viewer may not see."
      _entities("At most 100." representations: [_Any!]!): [_Entity]! @listSize(assumedSize: 100)
    }
    """
        .formatted(String.join(" | ", keys.keySet()));
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .scalar(GraphQLScalarType.newScalar().name("_Any").coercing(new AnyCoercing()).build())
        .type("_Entity", type -> type.typeResolver(types.resolver()))
        .type("_Service", type -> type.dataFetcher("sdl", _ -> sdl))
        .type(
            "Query",
            type ->
                type.dataFetcher("_service", _ -> Map.of("sdl", sdl))
                    .dataFetcher("_entities", this::entities));
  }

  private List<@Nullable Object> entities(DataFetchingEnvironment environment) {
    List<Object> representations =
        Objects.requireNonNull(environment.<List<Object>>getArgument("representations"));
    InvalidInput.unless(
        representations.size() <= MOST_ENTITIES, "representations", "at most " + MOST_ENTITIES);
    var arguments = Arguments.of(environment);
    var found = new ArrayList<@Nullable Object>();
    representations.forEach(representation -> found.add(entity(representation, arguments)));
    return found;
  }

  private @Nullable Object entity(Object representation, Arguments arguments) {
    var said = representation instanceof Map<?, ?> map ? map : Map.of();
    var type = text(said.get("__typename"));
    var field = keys.get(type);
    var key = field == null ? "" : text(said.get(field));
    InvalidInput.unless(!key.isEmpty() && key.length() <= MOST_KEY, "representations", RULE);
    return find(type, key, arguments);
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  /// By the same rights as the queries of the features.
  private @Nullable Object find(String type, String key, Arguments arguments) {
    var keyed = own.get(type);
    if (keyed != null) {
      return keyed.finder().find(key, arguments);
    }
    var refetcher = types.refetcher(key);
    return refetcher == null || !refetcher.type().equals(type)
        ? null
        : refetcher.finder().find(key, arguments);
  }
}
