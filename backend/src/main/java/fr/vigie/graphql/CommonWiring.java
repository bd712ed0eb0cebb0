package fr.vigie.graphql;

import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of `schema.graphqls`, and what its interfaces resolve to.
final class CommonWiring implements FeatureWiring {

  private final ObjectTypes types;

  CommonWiring(List<FeatureWiring> features) {
    this.types = new ObjectTypes(features);
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
        .type("Node", type -> type.typeResolver(types.resolver()))
        .type("Problem", type -> type.typeResolver(types.resolver()));
    Messages.tell(wiring, "InvalidInputProblem", InvalidInput.class, CommonWiring::message);
    Messages.tell(wiring, "NotAllowedProblem");
    Messages.tell(wiring, "ClientIdReusedProblem");
  }

  private @Nullable Object node(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var id = arguments.string("id");
    var refetcher = types.refetcher(id);
    return refetcher == null ? null : refetcher.finder().find(id, arguments);
  }

  private static String message(InvalidInput refused) {
    return Messages.of("InvalidInputProblem", refused.field(), Sentences.said(refused.rule()));
  }
}
