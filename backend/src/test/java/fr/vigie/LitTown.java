package fr.vigie;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetModule;
import fr.vigie.asset.Assets;
import fr.vigie.demo.DemoSize;
import fr.vigie.event.LiveEvents;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.TerritoryModule;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A backend of its own for tests of lighting, with the equipment that a test puts into
/// Belleville-sur-Meuse; marc is administrator of the region, nadia dispatcher of Belleville.
public final class LitTown implements AutoCloseable {

  public static final String BELLEVILLE = "55043";
  public static final String TERRITORY = "ter_215500430";
  private static final GeoPoint PLACE = new GeoPoint(49.1767, 5.3886);

  private final TestBackend backend = new TestBackend(new DemoSize(0, 0), List.of());
  private final Assets assets = AssetModule.on(database(), territory().territories()).assets();

  public MongoDatabase database() {
    TestMongo.mongo();
    return TestMongo.mongo().client().getDatabase(backend.database());
  }

  public TerritoryModule territory() {
    return TerritoryModule.on(database(), new LiveEvents());
  }

  public Assets assets() {
    return assets;
  }

  public String add(AssetKind kind, List<String> ancestors, Map<String, String> attributes) {
    var id = "ast_" + UUID.randomUUID().toString().replace("-", "").substring(0, 25);
    assets.addAll(
        List.of(
            new Asset(
                id,
                kind,
                null,
                id,
                new Asset.Site(PLACE, BELLEVILLE, TERRITORY, "org_215500430"),
                ancestors,
                Asset.Condition.UNKNOWN,
                AssetLifecycle.INSTALLED,
                null,
                AssetAttributes.parse(kind, attributes),
                false)));
    return id;
  }

  /// An act, answered by the type of its outcome and, where there is one, the reason.
  public JsonPath act(@Nullable String person, String act, Map<String, ?> input) {
    var name = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var reason =
        act.equals("setLightingSchedule") ? "... on LightingPeriodRefusedProblem { breach }" : "";
    var query =
        "mutation($input: %sInput!) { act: %s(input: $input) { __typename ... on Problem { message } %s } }"
            .formatted(name, act, reason);
    return asks(person, query, Map.of("input", input));
  }

  public JsonPath schedule(String kind, String id, String validFrom, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("clientScheduleId", UUID.randomUUID().toString());
    input.put("targetKind", kind);
    input.put("targetId", id);
    input.put("validFrom", validFrom);
    return act("marc", "setLightingSchedule", input);
  }

  public JsonPath asks(@Nullable String person, String query, Map<String, ?> variables) {
    return backend.asks(person, query, variables).jsonPath();
  }

  @Override
  public void close() {
    backend.close();
  }
}
