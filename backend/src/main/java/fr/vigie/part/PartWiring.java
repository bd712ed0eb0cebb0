package fr.vigie.part;

import fr.vigie.asset.AssetKind;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// The fields of `part.graphqls`, in its order.
final class PartWiring implements FeatureWiring {

  private static final String DEPOT = "[a-z][a-z0-9-]{0,39}";
  private static final int MOST_CENTS = 100_000_000;

  private final Parts parts;
  private final SetPart setPart;
  private final MoveStock moveStock;
  private final SetHourlyRate setHourlyRate;

  PartWiring(Parts parts, SetPart setPart, MoveStock moveStock, SetHourlyRate setHourlyRate) {
    this.parts = parts;
    this.setPart = setPart;
    this.moveStock = moveStock;
    this.setHourlyRate = setHourlyRate;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("parts", this::parts)
                    .dataFetcher("stockMovements", this::movements)
                    .dataFetcher("hourlyCents", this::hourlyCents))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("setPart", Acts.refusing(this::setPart))
                    .dataFetcher("moveStock", Acts.refusing(this::moveStock))
                    .dataFetcher("setHourlyRate", Acts.refusing(this::setHourlyRate)))
        .type(
            "SetPartResult",
            type -> type.typeResolver(TypeNames.of(SetPart.Outcome.class, PartWiring::type)))
        .type(
            "MoveStockResult",
            type -> type.typeResolver(TypeNames.of(MoveStock.Outcome.class, PartWiring::type)))
        .type(
            "SetHourlyRateResult",
            type -> type.typeResolver(TypeNames.of(SetHourlyRate.Outcome.class, PartWiring::type)));
    Messages.tell(wiring, "PartNotFoundProblem");
  }

  @Override
  public void declare(Views views) {
    views
        .stored("Part")
        .from(Part.class, MongoParts::row)
        .id()
        .text("reference")
        .text("name")
        .text("unit")
        .value("cents", Set.of("cents"), (part, _) -> part.whole("cents"))
        .value("kinds", Set.of("kinds"), (part, _) -> part.texts("kinds"))
        .entries("stock")
        .flag("isShort")
        .flag("isRetired");
    views
        .of("StockLevel", Row.Entry.class)
        .value("depot", Row.Entry::name)
        .value("quantity", level -> quantity(level.row().large("thousandths")));
    Connection.declare(views, "Part");
    views
        .stored("StockMovement")
        .id()
        .text("depot")
        .constant("kind", Movement.Kind.class)
        .value("quantity", Set.of("thousandths"), (m, _) -> quantity(m.large("thousandths")))
        .reference("workOrder", "workOrder", "workOrder")
        .reference("by", "by", "person")
        .instant("at");
    Connection.declare(views, "StockMovement");
  }

  private static double quantity(@org.jspecify.annotations.Nullable Long thousandths) {
    return thousandths == null ? 0 : BigDecimal.valueOf(thousandths, Part.DECIMALS).doubleValue();
  }

  private Connection<Row> parts(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return arguments.context(Viewer.class).may(Right.SEE_WORK, territory)
        ? Connection.of(
            parts.page(
                territory,
                arguments.flag("isShort"),
                arguments.integer("first", 1, 100),
                arguments.optionalString("after"),
                arguments.wanted()))
        : none();
  }

  private static Connection<Row> none() {
    return Connection.of(new Page<>(List.of(), false));
  }

  private Connection<Row> movements(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var viewer = arguments.context(Viewer.class);
    var part = arguments.string("partId");
    return parts.find(part).filter(p -> viewer.may(Right.SEE_WORK, p.territory())).isPresent()
        ? Connection.of(
            parts.movements(
                part,
                arguments.integer("first", 1, 100),
                arguments.optionalString("after"),
                arguments.wanted()))
        : none();
  }

  private @org.jspecify.annotations.Nullable Integer hourlyCents(
      DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return arguments.context(Viewer.class).may(Right.SEE_WORK, territory)
        ? parts.hourlyCents(territory)
        : null;
  }

  private SetPart.Outcome setPart(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return setPart.set(
        input.context(Viewer.class),
        new SetPart.Request(
            input.string("territoryId"),
            input.text("reference", 1, 64),
            input.text("name", 1, 120),
            input.text("unit", 1, 20),
            input.has("cents") ? input.integer("cents", 0, MOST_CENTS) : null,
            input.constants("kinds", AssetKind.class),
            input.flag("isRetired")));
  }

  private MoveStock.Outcome moveStock(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var kind = input.constant("kind", Movement.Kind.class);
    InvalidInput.unless(kind != Movement.Kind.USE, "kind", "DELIVERY or CORRECTION");
    var depot = input.string("depot");
    InvalidInput.unless(depot.matches(DEPOT), "depot", "a code of 1 to 40 of a to z, 0 to 9 and -");
    return moveStock.move(
        input.context(Viewer.class),
        new MoveStock.Request(
            input.text("clientMovementId", 8, 64),
            input.string("partId"),
            depot,
            kind,
            Quantities.read(input.number("quantity"), "quantity", kind != Movement.Kind.DELIVERY)));
  }

  private SetHourlyRate.Outcome setHourlyRate(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return setHourlyRate.set(
        input.context(Viewer.class),
        input.string("territoryId"),
        input.has("hourlyCents") ? input.integer("hourlyCents", 0, MOST_CENTS) : null);
  }

  private static String type(SetPart.Outcome outcome) {
    return switch (outcome) {
      case SetPart.Outcome.PartSet _ -> "SetPartSuccess";
      case SetPart.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case SetPart.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }

  private static String type(MoveStock.Outcome outcome) {
    return switch (outcome) {
      case MoveStock.Outcome.Moved _ -> "MoveStockSuccess";
      case MoveStock.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case MoveStock.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case MoveStock.Outcome.PartNotFound _ -> "PartNotFoundProblem";
    };
  }

  private static String type(SetHourlyRate.Outcome outcome) {
    return switch (outcome) {
      case SetHourlyRate.Outcome.HourlyRateSet _ -> "SetHourlyRateSuccess";
      case SetHourlyRate.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case SetHourlyRate.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }
}
