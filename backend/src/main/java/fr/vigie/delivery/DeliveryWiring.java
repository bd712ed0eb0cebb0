package fr.vigie.delivery;

import fr.vigie.delivery.TerritoryFigures.OfChannel;
import fr.vigie.delivery.TerritoryFigures.OfCode;
import fr.vigie.delivery.TerritoryFigures.OfKind;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Viewer;
import fr.vigie.outbox.DeliveryFigures.Told;
import fr.vigie.outbox.DeliveryFigures.ToldBy;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of `delivery.graphqls`, in its order.
final class DeliveryWiring implements FeatureWiring {

  private static final int MOST_IN_PAGE = 20;

  private final SeeDeliveryFigures figures;
  private final SeeDeliveries deliveries;

  DeliveryWiring(SeeDeliveryFigures figures, SeeDeliveries deliveries) {
    this.figures = figures;
    this.deliveries = deliveries;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Query",
        type ->
            type.dataFetcher("deliveryFigures", this::deliveryFigures)
                .dataFetcher("deliveriesOf", this::deliveriesOf));
  }

  @Override
  public void declare(Views views) {
    views
        .of("DeliveryFigures", TerritoryFigures.class)
        .part("channels", TerritoryFigures::channels);
    views
        .of("DeliveryChannelFigures", OfChannel.class)
        .value("channel", OfChannel::channel)
        .part("kinds", OfChannel::kinds)
        .part("failures", OfChannel::failures)
        .value("waitingCount", OfChannel::waiting)
        .value("oldestWaitingSince", OfChannel::oldest)
        .value("medianSeconds", figures -> seconds(figures.medianMillis()));
    views
        .of("DeliveryKindCount", OfKind.class)
        .value("kind", OfKind::kind)
        .value("state", OfKind::state)
        .value("count", OfKind::count);
    views
        .of("DeliveryFailureCount", OfCode.class)
        .value("code", OfCode::code)
        .value("count", OfCode::count);
    Connection.declare(views, "ToldEvent");
    views
        .of("ToldEvent", Told.class)
        .value("happenedAt", Told::happenedAt)
        .part("deliveries", Told::by);
    views
        .of("DeliveryCount", ToldBy.class)
        .value("kind", ToldBy::kind)
        .value("channel", ToldBy::channel)
        .value("audience", ToldBy::audience)
        .value("state", ToldBy::state)
        .value("code", ToldBy::code)
        .value("count", ToldBy::count)
        .value("lastAt", ToldBy::lastAt);
  }

  private static @Nullable Double seconds(@Nullable Long millis) {
    return millis == null ? null : millis / 1e3;
  }

  private @Nullable TerritoryFigures deliveryFigures(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return figures
        .see(
            arguments.context(Viewer.class),
            new SeeDeliveryFigures.Request(
                arguments.string("territoryId"),
                instant(arguments, "from"),
                instant(arguments, "to")))
        .orElse(null);
  }

  private static Instant instant(Arguments arguments, String name) {
    return (Instant) Objects.requireNonNull(arguments.values().get(name), name);
  }

  private @Nullable Object deliveriesOf(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return deliveries
        .of(
            arguments.context(Viewer.class),
            arguments.string("subjectId"),
            arguments.integer("first", 1, MOST_IN_PAGE),
            arguments.optionalString("after"))
        .map(Connection::of)
        .orElse(null);
  }
}
