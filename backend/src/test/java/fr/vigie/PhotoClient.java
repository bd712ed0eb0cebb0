package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.image.Photographs;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// An app that sends in photos. Who has no name shows a key instead.
final class PhotoClient {

  static final String KEY = "kZ3v9Qw7Lr2Xt5Nb8Mc1Ya";
  static final String OTHER_KEY = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
  static final String BELLEVILLE = "ter_215500430";

  private static final String GRANT =
      """
      mutation($input: GrantPhotoUploadInput!) { grantPhotoUpload(input: $input) { __typename
        ... on GrantPhotoUploadSuccess { upload { photoId path } }
        ... on InvalidInputProblem { field rule } ... on Problem { message } } }
      """;
  private static final String FILE =
      """
      mutation($input: FileReportInput!) { fileReport(input: $input) { __typename
        ... on FileReportSuccess { report { id photos { id status } } }
        ... on PhotoUnfitProblem { photoId misfit }
        ... on InvalidInputProblem { field rule } ... on Problem { message } } }
      """;
  static final String PHOTOS =
      "query($id: ID!) { report(id: $id) { id photos { id status purpose width height imagePath"
          + " thumbnailPath isRedacted uploadedAt viewerCanModerate } } }";

  private final TestBackend backend;

  PhotoClient(TestBackend backend) {
    this.backend = backend;
  }

  record Grant(String photoId, String path) {}

  static Map<String, Object> asked(int bytes, String type) {
    var input = new HashMap<String, Object>();
    input.put("clientPhotoId", UUID.randomUUID().toString());
    input.put("clientKey", KEY);
    input.put("type", type);
    input.put("bytes", bytes);
    return input;
  }

  JsonPath ask(@Nullable String person, Map<String, ?> input) {
    return backend.asks(person, GRANT, Map.of("input", input)).jsonPath();
  }

  Grant granted(@Nullable String person, int bytes, String type) {
    return granted(person, asked(bytes, type));
  }

  Grant granted(@Nullable String person, Map<String, ?> input) {
    var answer = ask(person, input);
    var upload = "data.grantPhotoUpload.upload.";
    assertThat(answer.getString(upload + "photoId")).as(answer.prettify()).isNotNull();
    return new Grant(answer.getString(upload + "photoId"), answer.getString(upload + "path"));
  }

  /// @param key null to show none
  RequestSpecification request(@Nullable String person, @Nullable String key) {
    var request = backend.as(person);
    return key == null ? request : request.header("X-Vigie-Client-Key", key);
  }

  Response send(@Nullable String person, String path, byte[] photo) {
    return request(person, KEY).contentType("application/octet-stream").body(photo).put(path);
  }

  /// The id of a photo that was sent in.
  String sent(@Nullable String person, byte[] photo) {
    var type = photo[0] == (byte) 0x89 ? "PNG" : "JPEG";
    var grant = granted(person, photo.length, type);
    assertThat(send(person, grant.path(), photo).statusCode()).isEqualTo(200);
    return grant.photoId();
  }

  static Map<String, Object> report(List<String> photoIds) {
    var report = new HashMap<String, Object>();
    report.put("clientReportId", UUID.randomUUID().toString());
    report.put("categoryCode", "graffiti");
    report.put("location", Map.of("latitude", 49.1767, "longitude", 5.3886));
    report.put("isNotDuplicate", true);
    report.put("photoIds", photoIds);
    report.put("clientKey", KEY);
    return report;
  }

  JsonPath file(@Nullable String person, Map<String, ?> report) {
    return backend.asks(person, FILE, Map.of("input", report)).jsonPath();
  }

  /// The id of a report with these photos.
  String filed(@Nullable String person, List<String> photoIds) {
    var answer = file(person, report(photoIds));
    assertThat(answer.getString("data.fileReport.report.id")).as(answer.prettify()).isNotNull();
    return answer.getString("data.fileReport.report.id");
  }

  JsonPath act(@Nullable String person, String act, Map<String, ?> input) {
    var name = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var query =
        "mutation($input: %sInput!) { act: %s(input: $input) { __typename ... on %sSuccess { photo { id status imagePath thumbnailPath isRedacted } } ... on InvalidInputProblem { field rule } ... on Problem { message } } }"
            .formatted(name, act, name);
    return backend.asks(person, query, Map.of("input", input)).jsonPath();
  }

  List<Map<String, Object>> photos(@Nullable String person, String report) {
    return backend
        .asks(person, PHOTOS, Map.of("id", report))
        .jsonPath()
        .getList("data.report.photos");
  }

  MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(backend.database());
  }

  long count(String collection) {
    return database().getCollection(collection).countDocuments();
  }

  /// Whether any stored picture holds the text.
  boolean isStored(String latin) {
    for (var chunk : database().getCollection("photos.chunks").find()) {
      if (Photographs.holds(((Binary) chunk.get("data")).getData(), latin)) {
        return true;
      }
    }
    return false;
  }

  Document stored(String photoId) {
    return database().getCollection("photos").find(new Document("_id", photoId)).first();
  }
}
