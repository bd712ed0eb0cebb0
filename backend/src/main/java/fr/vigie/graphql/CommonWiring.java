package fr.vigie.graphql;

import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
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

  private final Map<String, Refetcher> refetchers = new HashMap<>();

  CommonWiring(List<FeatureWiring> features) {
    features.forEach(feature -> refetchers.putAll(feature.refetchers()));
  }

  @Override
  public void declare(Views views) {
    views
        .of("GeoPoint", GeoPoint.class)
        .number("latitude", GeoPoint::latitude)
        .number("longitude", GeoPoint::longitude);
    Connection.declarePageInfo(views);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("node", this::node))
        .type("Node", type -> type.typeResolver(resolver()))
        .type("Problem", type -> type.typeResolver(resolver()));
    Messages.tell(wiring, "InvalidInputProblem", InvalidInput.class, CommonWiring::message);
    Messages.tell(wiring, "NotAllowedProblem");
    Messages.tell(wiring, "ClientIdReusedProblem");
  }

  private @Nullable Object node(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var id = arguments.string("id");
    var refetcher = refetchers.get(kind(id));
    return refetcher == null ? null : refetcher.finder().find(id, arguments);
  }

  private static String kind(String id) {
    return id.substring(0, Math.max(0, id.indexOf('_')));
  }

  private TypeResolver resolver() {
    return environment -> {
      Object value = Objects.requireNonNull(environment.getObject());
      return environment.getSchema().getObjectType(typeOf(value));
    };
  }

  /// One name for one thing: the class of an object is named like its GraphQL type.
  private String typeOf(Object value) {
    if (value instanceof Row row) {
      var id = row.required("_id");
      return Objects.requireNonNull(refetchers.get(kind(id)), id).type();
    }
    return value.getClass().getSimpleName();
  }

  private static String message(InvalidInput refused) {
    return Messages.of("InvalidInputProblem", refused.field(), Sentences.said(refused.rule()));
  }
}
