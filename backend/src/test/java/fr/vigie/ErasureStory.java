package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.contact.Contact;
import fr.vigie.contact.ContactModule;
import fr.vigie.demo.DemoSize;
import fr.vigie.image.Photographs;
import fr.vigie.mongo.TestMongo;
import fr.vigie.observe.ObserveSettings;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody puts a word that is found again into every field that a citizen can send.
class ErasureStory {

  static final String BELLEVILLE = "ter_215500430";
  static final String DEVICE = "sentinel-device-7f3a";
  static final String AGENT = "sentinel-user-agent";

  /// Sent to be kept.
  static final List<String> KEPT =
      List.of(
          "sentinelnote",
          "sentinelanswer",
          "sentinel-client-report",
          "sentinelreason",
          "sentinel-client-request",
          "sentinelname",
          "sentinel-client-photo",
          "sentinelquestion",
          "sentinelreply",
          "sentinel-client-reply",
          "sentinelcontest",
          "sentinel-client-contest",
          "49.170123",
          "sentinel-9.9",
          "sentinel@example.fr",
          "0612345678");

  static final List<String> OF_THE_DEVICE =
      List.of("sentinelanonymous", "sentinel-client-anonymous");

  /// Sent to be kept, and told to nobody.
  static final List<String> UNTOLD = List.of("sentineltoken", "sentinel-installation");

  /// Sent along, and never kept.
  static final List<String> NEVER_KEPT = List.of(DEVICE, AGENT, "vigie-demo#camille");

  static final String FILE =
      "mutation($input: FileReportInput!) { fileReport(input: $input) { __typename"
          + " ... on FileReportSuccess { report { id } followSecret } } }";
  static final String REMOVE =
      "mutation($input: RequestRemovalInput!) { requestRemoval(input: $input) { __typename } }";
  static final String ERASE =
      "mutation($input: EraseMeInput!) { eraseMe(input: $input) { __typename ... on EraseMeSuccess"
          + " { erasure { id counts { collection count } } } ... on StaffRecordKeptProblem {"
          + " message erasure { counts { collection count } } } } }";

  /// Tells in its log of every operation.
  static final TestBackend BACKEND =
      new TestBackend(
          new DemoSize(0, 0), List.of(), ObserveSettings.from(Map.of("VIGIE_SLOW_MILLIS", "0")));

  static final byte[] PHOTO = Photographs.noted(Photographs.jpeg(800, 600), 1);

  final TestBackend backend = BACKEND;
  final PhotoClient photos = new PhotoClient(BACKEND);
  final MongoDatabase database = TestMongo.mongo().client().getDatabase(backend.database());

  /// The id of the report that camille filed.
  String story() {
    contact();
    var asked = PhotoClient.asked(PHOTO.length, "JPEG");
    asked.put("clientPhotoId", "sentinel-client-photo");
    var grant = photos.granted("camille", asked);
    assertThat(photos.send("camille", grant.path(), PHOTO).statusCode()).isEqualTo(200);
    photos.sent("camille", PHOTO);
    var filing = report("sentinelnote", "sentinel-client-report");
    filing.put("photoIds", List.of(grant.photoId()));
    filing.put("saidAt", Instant.now().minusSeconds(3_600).toString());
    var report = filed("camille", filing);
    life(report);
    var removal =
        Map.of(
            "clientRequestId", "sentinel-client-request",
            "reportId", report,
            "subject", "TEXT",
            "reason", "sentinelreason");
    assertThat(asks("camille", REMOVE, removal)).contains("RequestRemovalSuccess");
    file(null, "sentinelanonymous", "sentinel-client-anonymous");
    return report;
  }

  /// What staff and camille say of the report, and what else she follows.
  void life(String report) {
    var of = Map.of("reportId", report);
    act("nadia", "addInternalNote", of, "clientNoteId", "sentinel-client-note", "text", "vu");
    act(
        "nadia",
        "askReporter",
        of,
        "clientMessageId",
        "question-1",
        "question",
        "sentinelquestion");
    act(
        "camille",
        "answerQuestion",
        of,
        "clientMessageId",
        "sentinel-client-reply",
        "text",
        "sentinelreply");
    act("nadia", "resolveReport", of, "reason", "vu");
    act(
        "camille",
        "contestReport",
        of,
        "clientContestId",
        "sentinel-client-contest",
        "sentence",
        "sentinelcontest");
    var centre = Map.of("latitude", 49.170123, "longitude", 5.38311);
    act("camille", "followArea", Map.of("centre", centre), "radiusMetres", 500);
    act(
        "camille",
        "registerPushTarget",
        Map.of("kind", "FCM_TOKEN", "platform", "ANDROID", "language", "fr"),
        "installationId",
        "sentinel-installation",
        "value",
        "sentineltoken:APA91b" + "x".repeat(100),
        "appVersion",
        "sentinel-9.9");
  }

  void act(String person, String act, Map<String, ?> of, Object... more) {
    var input = new HashMap<String, Object>(of);
    for (var i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    assertThat(asks(person, CaseWorld.mutation(act, "__typename"), input)).contains("Success");
  }

  String eraseByLink(String secret) {
    var query =
        "mutation($input: EraseByLinkInput!) { eraseByLink(input: $input) { __typename"
            + " ... on EraseByLinkSuccess { erasure { counts { collection } } } } }";
    return asks(null, query, Map.of("isConfirmed", true, "followSecret", secret));
  }

  /// Files of pictures, and pieces of them.
  long pictures() {
    return photos.count("photos.files") + photos.count("photos.chunks");
  }

  void contact() {
    ContactModule.on(database, Clock.systemUTC())
        .contacts()
        .keep(
            BELLEVILLE,
            "vigie-demo#camille",
            new Contact("sentinelname", "sentinel@example.fr", "06 12 34 56 78", "fr"));
  }

  String file(@Nullable String person, String note, String clientId) {
    return filed(person, report(note, clientId));
  }

  static Map<String, Object> report(String note, String clientId) {
    var input = new HashMap<String, Object>();
    input.put("clientReportId", clientId);
    input.put("categoryCode", "lamp-out");
    input.put("location", Map.of("latitude", 49.17391, "longitude", 5.38311));
    input.put("note", note);
    input.put("isOnPrivateGround", true);
    input.put("isNotDuplicate", true);
    input.put(
        "answers",
        List.of(
            Map.of("question", "extent", "value", "one"),
            Map.of("question", "number", "value", "sentinelanswer")));
    return input;
  }

  String filed(@Nullable String person, Map<String, Object> input) {
    var answer = asks(person, FILE, input);
    assertThat(answer).contains("FileReportSuccess");
    return answer.replaceAll("(?s).*\"id\":\"(rep_\\w+)\".*", "$1");
  }

  String erase(@Nullable String person, boolean withDevice) {
    return asks(person, ERASE, Map.of("isConfirmed", true, "withDevice", withDevice));
  }

  String erasures(String person) {
    return as(person)
        .body(Map.of("query", "{ erasures(first: 5) { edges { node { asker } } } }"))
        .post("/graphql")
        .asString();
  }

  String asks(@Nullable String person, String query, Map<String, ?> input) {
    return as(person)
        .body(Map.of("query", query, "variables", Map.of("input", input)))
        .post("/graphql")
        .asString();
  }

  RequestSpecification as(@Nullable String person) {
    return backend
        .as(person)
        .header("Vigie-Device", DEVICE)
        .header("User-Agent", AGENT)
        .header("X-Request-Id", UUID.randomUUID().toString());
  }

  /// Which of these are in any collection.
  List<String> found(List<String> sought) {
    var all = new StringBuilder();
    for (var name : database.listCollectionNames()) {
      database.getCollection(name).find().forEach(document -> all.append(document.toJson()));
    }
    return sought.stream().filter(word -> all.indexOf(word) >= 0).toList();
  }
}
