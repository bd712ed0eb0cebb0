package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.demo.DemoSize;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Which camera does not work is nobody's business but the staff's, however it is asked for.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SafetyStateTest {

  private static final TestBackend BACKEND = new TestBackend(new DemoSize(0, 0), List.of());

  private static final String BY_STATE =
      """
      { faulty: assets(filter: {isFaulty: true}) { edges { node { id } } }
        status: assets(filter: {statuses: [OUT_OF_SERVICE]}) { edges { node { id } } }
        other: assets(filter: {statuses: [WORKING, UNKNOWN]}) { edges { node { id } } }
        box: assetsInBox(box: {south: 49, west: 5, north: 49.5, east: 6},
          statuses: [OUT_OF_SERVICE]) { assets { id } } }\
      """;

  @BeforeAll
  static void a_camera_of_belleville_is_out_of_service() {
    var input =
        Map.of(
            "clientAssetId", "camera-of-belleville",
            "kind", "SAFETY_EQUIPMENT",
            "label", "C1",
            "location", Map.of("latitude", 49.1767, "longitude", 5.3886));
    var document =
        "mutation ($input: RegisterAssetInput!) { registerAsset(input: $input) { __typename } }";
    assertThat(BACKEND.asks("marc", document, Map.of("input", input)).asString())
        .contains("RegisterAssetSuccess");
    TestMongo.mongo()
        .client()
        .getDatabase(BACKEND.database())
        .getCollection("assets")
        .updateOne(
            new Document("label", "C1"),
            new Document(
                "$set", new Document("status", "OUT_OF_SERVICE").append("isFaulty", true)));
  }

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @Test
  void the_public_and_staff_of_elsewhere_see_the_camera_without_its_state() {
    for (var person : new String[] {null, "camille", "lea"}) {
      var seen = seen(person);
      assertThat(seen.getString("data.assets.edges[0].node.label")).isEqualTo("C1");
      assertThat(seen.<Object>get("data.assets.edges[0].node.isFaulty")).isNull();
      assertThat(seen.<Object>get("data.assets.edges[0].node.status")).isNull();
    }
  }

  @Test
  void the_public_and_staff_of_elsewhere_do_not_find_it_by_its_state() {
    for (var person : new String[] {null, "camille", "lea"}) {
      assertThat(BACKEND.asks(person, BY_STATE, Map.of()).asString()).doesNotContain("ast_");
    }
  }

  @Test
  void staff_of_the_territory_see_it_and_find_it() {
    for (var person : new String[] {"sami", "rita"}) {
      assertThat(seen(person).getBoolean("data.assets.edges[0].node.isFaulty")).isTrue();
      assertThat(BACKEND.asks(person, BY_STATE, Map.of()).asString().split("ast_", -1)).hasSize(4);
    }
  }

  private static JsonPath seen(@Nullable String person) {
    var query = "{ assets(first: 1) { edges { node { label status isFaulty } } } }";
    return BACKEND.asks(person, query, Map.of()).jsonPath();
  }
}
