package fr.vigie.ngsisubscription;

import static io.restassured.RestAssured.given;

import com.mongodb.client.MongoCollection;
import fr.vigie.TestBackend;
import fr.vigie.mongo.TestMongo;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Marc, who lets hubs of other regions be told by the running backend.
final class Marc {

  static final String ALL = "/ngsi-ld/v1/subscriptions";

  private final TestBackend backend = TestBackend.shared();

  TestBackend backend() {
    return backend;
  }

  RequestSpecification as(@Nullable String person) {
    var request = given().baseUri("http://127.0.0.1").port(backend.port());
    return person == null
        ? request
        : request.header("Authorization", "Bearer " + backend.token(person));
  }

  Response posts(Object json) {
    return as("marc").contentType("application/json").body(json).post(ALL);
  }

  /// The address of what was subscribed.
  String subscribes(String url, Map<String, ?> more) {
    var json = Hubs.json(more);
    json.put("notification", Map.of("endpoint", Map.of("uri", url)));
    var answer = posts(json);
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.asString());
    }
    return answer.header("Location");
  }

  MongoCollection<Document> assets() {
    return TestMongo.mongo().client().getDatabase(backend.database()).getCollection("assets");
  }

  /// The ids of equipment of Belleville.
  String status(String asset) {
    var found = assets().find(new Document("_id", asset)).first();
    return Objects.requireNonNull(found).getString("status");
  }

  List<String> ids(String kind) {
    return assets()
        .find(new Document("territory", Hubs.BELLEVILLE).append("kind", kind))
        .sort(new Document("_id", 1))
        .map(asset -> asset.getString("_id"))
        .into(new ArrayList<>());
  }
}
