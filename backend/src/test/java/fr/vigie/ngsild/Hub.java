package fr.vigie.ngsild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import fr.vigie.TestBackend;
import fr.vigie.mongo.TestMongo;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The platform of another region, which reads by NGSI-LD.
final class Hub {

  static final String BELLEVILLE = "ter_215500430";
  static final String VOSGES = "ter_200068377";
  static final String ESTERNAY = "ter_215102195";
  static final String ENTITIES = "/ngsi-ld/v1/entities";

  private static final String SWITCH =
      "mutation($input: SetOpenDataInput!) { setOpenData(input: $input) { __typename } }";

  private final TestBackend backend = TestBackend.shared();

  TestBackend backend() {
    return backend;
  }

  void say(String territory, boolean isOn) {
    backend
        .asks("marc", SWITCH, Map.of("input", Map.of("territoryId", territory, "isOn", isOn)))
        .then()
        .statusCode(200);
  }

  /// A request by someone; null is someone who did not sign in.
  RequestSpecification as(@Nullable String person) {
    var request = given().baseUri("http://127.0.0.1").port(backend.port());
    return person == null
        ? request
        : request.header("Authorization", "Bearer " + backend.token(person));
  }

  Response asks(@Nullable String person, String... parameters) {
    var request = as(person);
    for (var i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get(ENTITIES);
  }

  static List<Map<String, ?>> entities(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath().getList("$");
  }

  static List<String> ids(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath().getList("id");
  }

  MongoCollection<Document> collection(String name) {
    return TestMongo.mongo().client().getDatabase(backend.database()).getCollection(name);
  }

  /// The ids of equipment that is there.
  List<String> stored(String territory, String... kinds) {
    var filter =
        new Document("territory", territory)
            .append("kind", new Document("$in", List.of(kinds)))
            .append("lifecycle", new Document("$ne", "REMOVED"));
    return collection("assets")
        .find(filter)
        .map(asset -> asset.getString("_id"))
        .into(new ArrayList<>());
  }

  /// The address of the next page; null on the last one.
  static @Nullable String next(Response answer) {
    return Arrays.stream(answer.header("Link").split(", ", -1))
        .filter(link -> link.contains("rel=\"next\""))
        .map(link -> link.substring(1, link.indexOf('>')))
        .findFirst()
        .orElse(null);
  }
}
