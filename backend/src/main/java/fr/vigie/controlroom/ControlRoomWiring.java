package fr.vigie.controlroom;

import fr.vigie.controlroom.FollowControlRoom.Outcome;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Forbidden;
import fr.vigie.graphql.ResyncRequired;
import fr.vigie.graphql.UnknownCursor;
import fr.vigie.identity.Viewer;
import fr.vigie.indicator.Indicator;
import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;

/// The fields of `controlroom.graphqls`, in its order.
final class ControlRoomWiring implements FeatureWiring {

  private static final int MOST_TERRITORIES = 50;

  private final FollowControlRoom follow;

  ControlRoomWiring(FollowControlRoom follow) {
    this.follow = follow;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Subscription", type -> type.dataFetcher("controlRoom", this::controlRoom))
        .type("ControlRoomChange", type -> type.typeResolver(resolver()));
  }

  private static TypeResolver resolver() {
    return environment -> {
      var change = Objects.requireNonNull(environment.<RoomChange>getObject());
      return environment.getSchema().getObjectType(change.layer().type());
    };
  }

  @Override
  public void declare(Views views) {
    views
        .of("ControlRoomBatch", RoomBatch.class)
        .value("cursor", RoomBatch::cursor)
        .value("isComplete", RoomBatch::isComplete)
        .value("mustReload", RoomBatch::mustReload)
        .part("changes", RoomBatch::changes)
        .part("indicators", RoomBatch::indicators);
    for (var layer : Layer.values()) {
      views
          .of(layer.type(), RoomChange.class)
          .value("objectId", RoomChange::objectId)
          .value(layer.field() + "Act", RoomChange::act)
          .value("at", RoomChange::at)
          .reference("by", "person", RoomChange::by)
          .part(layer.field(), RoomChange::object);
    }
  }

  private Flow.Publisher<RoomBatch> controlRoom(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territories = arguments.strings("territoryIds", MOST_TERRITORIES);
    InvalidInput.unless(
        !territories.isEmpty() && new HashSet<>(territories).size() == territories.size(),
        "territoryIds",
        "1 to 50, each once");
    var request =
        new FollowControlRoom.Request(
            territories,
            arguments.constants("layers", Layer.class),
            indicators(arguments),
            arguments.optionalString("after"));
    return switch (follow.follow(arguments.context(Viewer.class), request)) {
      case Outcome.Followed followed -> followed.batches();
      case Outcome.NotAllowed _ -> throw new Forbidden();
      case Outcome.CursorUnknown _ -> throw new UnknownCursor();
      case Outcome.ResyncRequired _ -> throw new ResyncRequired();
    };
  }

  private static List<Indicator> indicators(Arguments arguments) {
    var indicators = arguments.constants("indicators", Indicator.class);
    InvalidInput.unless(
        indicators.stream().allMatch(Indicator::isOfObjects),
        "indicators",
        "none of savings, which are known by the month");
    return indicators;
  }
}
