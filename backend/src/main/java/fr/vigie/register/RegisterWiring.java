package fr.vigie.register;

import fr.vigie.asset.AssetAct;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.PagesBelow;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.register.AssetChanges.History;
import fr.vigie.register.ChangeAsset.Request.Attach;
import fr.vigie.register.ChangeAsset.Request.Describe;
import fr.vigie.register.ChangeAsset.Request.Move;
import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of `register.graphqls`, in its order; what acts answer is in {@link
/// RegisterResultWiring}.
final class RegisterWiring implements FeatureWiring {

  private static final int MOST_ATTRIBUTES = 50;
  private static final LocalDate FIRST_DAY = LocalDate.of(1850, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  private final RegisterAsset registerAsset;
  private final ChangeAsset changeAsset;
  private final AssetActs acts;
  private final AssetChanges changes;
  private final PagesBelow history = new PagesBelow("assetHistory");

  RegisterWiring(
      RegisterAsset registerAsset, ChangeAsset changeAsset, AssetActs acts, AssetChanges changes) {
    this.registerAsset = registerAsset;
    this.changeAsset = changeAsset;
    this.acts = acts;
    this.changes = changes;
  }

  @Override
  public void declare(Views views) {
    views
        .stored("AssetChange")
        .instant("at")
        .constant("act", AssetAct.class)
        .reference("by", "by", "person")
        .parts("differences");
    views.stored("AssetDifference").text("field").text("from").text("to");
    Connection.declare(views, "AssetChange");
    history.declare(views, changes::of, History::asset, History::page);
    RegisterResultWiring.declare(views);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Mutation", this::mutation)
        .type("Asset", type -> type.dataFetcher("history", this::history));
    RegisterResultWiring.wire(wiring);
  }

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("registerAsset", act(this::registerAsset))
        .dataFetcher("changeAsset", act(i -> changeAsset.change(viewer(i), describe(i))))
        .dataFetcher(
            "moveAsset",
            act(i -> changeAsset.change(viewer(i), new Move(id(i), i.point("location")))))
        .dataFetcher(
            "attachAsset",
            act(i ->
                changeAsset.change(viewer(i), new Attach(id(i), i.optionalString("parentId")))))
        .dataFetcher("takeAssetOutOfService", act(i -> acts.takeOutOfService(viewer(i), id(i))))
        .dataFetcher("returnAssetToService", act(i -> acts.returnToService(viewer(i), id(i))))
        .dataFetcher("removeAsset", act(i -> acts.remove(viewer(i), id(i))));
  }

  private static DataFetcher<@Nullable Object> act(Function<Arguments, Object> act) {
    return Acts.refusing(environment -> act.apply(Arguments.input(environment)));
  }

  private static Viewer viewer(Arguments input) {
    return input.context(Viewer.class);
  }

  private static String id(Arguments input) {
    return input.string("assetId");
  }

  private Object registerAsset(Arguments input) {
    var kind = input.constant("kind", AssetKind.class);
    return registerAsset.register(
        viewer(input),
        new RegisterAsset.Request(
            input.text("clientAssetId", 8, 64),
            kind,
            input.text("label", 1, 100),
            input.point("location"),
            input.optionalString("parentId"),
            day(input),
            AssetAttributes.parse(kind, attributes(input))));
  }

  private static Describe describe(Arguments input) {
    return new Describe(id(input), input.optionalText("label", 100), day(input), attributes(input));
  }

  private static @Nullable LocalDate day(Arguments input) {
    var day = (LocalDate) input.values().get("installedOn");
    InvalidInput.unless(
        day == null || !(day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)),
        "installedOn",
        "1850 to 2099");
    return day;
  }

  private static Map<String, String> attributes(Arguments input) {
    var given = new LinkedHashMap<String, String>();
    for (var attribute : input.objects("attributes", MOST_ATTRIBUTES)) {
      var name = attribute.text("name", 1, 64);
      var twice = given.put(name, attribute.string("value")) != null;
      InvalidInput.unless(!twice, "attributes." + name, "each once");
    }
    return given;
  }

  private @Nullable Object history(DataFetchingEnvironment environment) {
    Row asset = Objects.requireNonNull(environment.getSource());
    var viewer = Arguments.of(environment).context(Viewer.class);
    return viewer.may(Right.SEE_ASSETS, asset.required("territory"))
        ? history.fetch(environment)
        : null;
  }
}
