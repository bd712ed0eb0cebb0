package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.vigie.contact.Contact;
import fr.vigie.contact.ContactModule;
import fr.vigie.demo.DemoSize;
import fr.vigie.image.Photographs;
import fr.vigie.mongo.TestMongo;
import fr.vigie.observe.ObserveSettings;
import fr.vigie.privacy.WithoutPersonalData;
import fr.vigie.shared.PersonalData;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Somebody puts a word that is found again into every field that a citizen can send.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureTest {

  private static final String BELLEVILLE = "ter_215500430";
  private static final String DEVICE = "sentinel-device-7f3a";
  private static final String AGENT = "sentinel-user-agent";

  /// Sent to be kept.
  private static final List<String> KEPT =
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
          "sentinel@example.fr",
          "0612345678");

  private static final List<String> OF_THE_DEVICE =
      List.of("sentinelanonymous", "sentinel-client-anonymous");

  /// Sent along, and never kept.
  private static final List<String> NEVER_KEPT = List.of(DEVICE, AGENT, "vigie-demo#camille");

  private static final String FILE =
      "mutation($input: FileReportInput!) { fileReport(input: $input) { __typename"
          + " ... on FileReportSuccess { report { id } followSecret } } }";
  private static final String REMOVE =
      "mutation($input: RequestRemovalInput!) { requestRemoval(input: $input) { __typename } }";
  private static final String ERASE =
      "mutation($input: EraseMeInput!) { eraseMe(input: $input) { __typename"
          + " ... on EraseMeSuccess { erasure { id counts { collection count } } }"
          + " ... on StaffRecordKeptProblem { message erasure { counts { collection count } } } } }";

  /// Tells in its log of every operation.
  private static final TestBackend BACKEND =
      new TestBackend(
          new DemoSize(0, 0), List.of(), ObserveSettings.from(Map.of("VIGIE_SLOW_MILLIS", "0")));

  private static final byte[] PHOTO = Photographs.noted(Photographs.jpeg(800, 600), 1);

  private final CaughtLog log = new CaughtLog("");
  private final TestBackend backend = BACKEND;
  private final PhotoClient photos = new PhotoClient(BACKEND);
  private final MongoDatabase database = TestMongo.mongo().client().getDatabase(backend.database());

  @BeforeEach
  void empty() {
    for (var name :
        List.of(
            "reports",
            "contacts",
            "removals",
            "erasures",
            "events",
            "follows",
            "photos",
            "photoGrants",
            "photos.files",
            "photos.chunks",
            "reportNotes")) {
      database.getCollection(name).deleteMany(new Document());
    }
  }

  @AfterEach
  void stop() {
    log.close();
  }

  @AfterAll
  static void close() {
    BACKEND.close();
  }

  @Test
  void nothing_that_a_citizen_sent_is_found_anywhere_once_they_are_forgotten() {
    var report = story();
    assertThat(found(KEPT)).containsExactlyInAnyOrderElementsOf(KEPT);
    assertThat(found(NEVER_KEPT)).isEmpty();

    var answer = erase("camille", true);

    assertThat(answer).contains("EraseMeSuccess");
    assertThat(found(KEPT)).isEmpty();
    assertThat(found(OF_THE_DEVICE)).isEmpty();
    assertThat(String.join("\n", log.lines())).doesNotContain("sentinel").doesNotContain("camille");
    var query =
        "query($id: ID!) { report(id: $id) { note publicNote answers { value } category { code }"
            + " location { latitude } exactLocation { latitude } } }";
    var left = backend.asks("nadia", query, Map.of("id", report)).asString();
    assertThat(left).doesNotContain("sentinel").contains("\"note\":null").contains("lamp-out");
    assertThat(database.getCollection("reports").countDocuments(Filters.exists("reporter")))
        .isZero();
    assertThat(database.getCollection("contacts").countDocuments()).isZero();
    assertThat(pictures()).isZero();
    assertThat(database.getCollection("reports").countDocuments(Filters.exists("filing.saidAt")))
        .isZero();
    assertThat(database.getCollection("reportNotes").countDocuments()).isZero();
  }

  @Test
  void who_never_signed_in_is_forgotten_by_the_secret_link_of_the_report() {
    var report = report("sentinelanonymous", "sentinel-client-anonymous");
    report.put("photoIds", List.of(photos.sent(null, PHOTO)));
    report.put("clientKey", PhotoClient.KEY);
    var answer = asks(null, FILE, report);
    var secret = answer.replaceAll("(?s).*\"followSecret\":\"([^\"]+)\".*", "$1");
    assertThat(pictures()).isPositive();

    assertThat(eraseByLink("A".repeat(22))).contains("FollowLinkUnusableProblem");
    assertThat(found(OF_THE_DEVICE)).containsExactlyInAnyOrderElementsOf(OF_THE_DEVICE);
    assertThat(eraseByLink(secret)).contains("EraseByLinkSuccess").contains("follows");

    assertThat(found(OF_THE_DEVICE)).isEmpty();
    assertThat(pictures()).isZero();
    assertThat(database.getCollection("photoGrants").countDocuments()).isZero();
    assertThat(eraseByLink(secret)).contains("FollowLinkUnusableProblem");
    assertThat(String.join("\n", log.lines())).doesNotContain(secret);
  }

  @Test
  void who_telephoned_is_forgotten_by_letter() {
    var report = report("sentinelnote", "sentinel-client-report");
    report.put("channel", "PHONE");
    report.put(
        "onBehalfOf",
        Map.of("name", "sentinelname", "email", "sentinel@example.fr", "phone", "0612345678"));
    assertThat(asks("nadia", FILE, report)).contains("FileReportSuccess");
    var sought = List.of("sentinelnote", "sentinelname", "sentinel@example.fr", "0612345678");
    assertThat(found(sought)).hasSize(4);

    var query = "mutation($input: ErasePersonInput!) { erasePerson(input: $input) { __typename } }";
    assertThat(asks("marc", query, Map.of("contact", "sentinel@example.fr")))
        .contains("ErasePersonSuccess");

    assertThat(found(sought)).isEmpty();
  }

  @Test
  void an_export_holds_all_that_was_sent() {
    story();

    var own = as("camille").get("/me/data").asString();
    var withDevice = as("camille").queryParam("device", true).get("/me/data").asString();

    assertThat(own).contains(KEPT).doesNotContain(OF_THE_DEVICE);
    assertThat(withDevice).contains(KEPT).contains(OF_THE_DEVICE);
    assertThat(as("lea").get("/me/data").asString()).doesNotContain("sentinel");
    assertThat(backend.as(null).get("/me/data").statusCode()).isEqualTo(401);
  }

  @Test
  void a_phone_that_never_signed_in_has_the_same_right() {
    story();

    assertThat(erase(null, false)).contains("NobodyKnownProblem");
    assertThat(erase(null, true)).contains("EraseMeSuccess");

    assertThat(found(OF_THE_DEVICE)).isEmpty();
    assertThat(as(null).queryParam("device", true).get("/me/data").asString())
        .doesNotContain("sentinel");
  }

  @Test
  void another_person_loses_nothing() {
    story();

    assertThat(erase("lea", false)).contains("StaffRecordKeptProblem").contains("\"counts\":[]");

    assertThat(found(KEPT)).containsExactlyInAnyOrderElementsOf(KEPT);
  }

  @Test
  void who_is_also_staff_is_forgotten_as_a_citizen_and_told_what_stays() {
    var filed = file("sami", "sentinelnote", "sentinel-of-sami");

    var answer = erase("sami", false);

    assertThat(answer).contains("StaffRecordKeptProblem").contains("compte d’agent");
    assertThat(found(List.of("sentinelnote", "sentinel-of-sami"))).isEmpty();
    assertThat(database.getCollection("people").countDocuments(Filters.eq("subject", "sami")))
        .isEqualTo(1);
    assertThat(filed).startsWith("rep_");
  }

  @Test
  void the_register_tells_when_and_how_much_and_nothing_of_who() {
    story();
    erase("camille", false);

    var kept = database.getCollection("erasures").find().first();

    assertThat(kept).isNotNull();
    assertThat(kept.toJson()).doesNotContain("sentinel").doesNotContain("camille");
    assertThat(kept.get("counts", Document.class))
        .containsEntry("reports", 1L)
        .containsEntry("contacts", 1L)
        .containsEntry("removals", 1L);
    assertThat(kept.getBoolean("isDone")).isTrue();
    assertThat(erasures("marc")).contains("SELF");
    assertThat(erasures("nadia")).contains("\"edges\":[]");
  }

  @Test
  void erasing_without_meaning_it_is_refused_by_name() {
    var query =
        "mutation($input: EraseMeInput!) { eraseMe(input: $input) { ... on InvalidInputProblem { field } } }";

    var answer =
        as("camille")
            .body(
                Map.of("query", query, "variables", Map.of("input", Map.of("isConfirmed", false))))
            .post("/graphql")
            .asString();

    assertThat(answer).contains("\"field\":\"isConfirmed\"");
  }

  @Test
  void every_collection_is_declared_as_holding_personal_data_or_none() {
    story();
    erase("camille", true);
    var declared = new HashSet<>(WithoutPersonalData.COLLECTIONS);
    declared.addAll(WithoutPersonalData.PARTS.keySet());
    PrivacyModules.REGISTER.stream().map(PersonalData::collection).forEach(declared::add);

    assertThat(database.listCollectionNames().into(new ArrayList<>()))
        .filteredOn(name -> !name.startsWith("system."))
        .allSatisfy(name -> assertThat(declared).contains(name));
  }

  /// The id of the report that camille filed.
  private String story() {
    contact();
    var asked = PhotoClient.asked(PHOTO.length, "JPEG");
    asked.put("clientPhotoId", "sentinel-client-photo");
    var grant = photos.granted("camille", asked);
    assertThat(photos.send("camille", grant.path(), PHOTO).statusCode()).isEqualTo(200);
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
  private void life(String report) {
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
  }

  private void act(String person, String act, Map<String, ?> of, Object... more) {
    var input = new HashMap<String, Object>(of);
    for (var i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    assertThat(asks(person, CaseWorld.mutation(act, "__typename"), input)).contains("Success");
  }

  private String eraseByLink(String secret) {
    var query =
        "mutation($input: EraseByLinkInput!) { eraseByLink(input: $input) { __typename"
            + " ... on EraseByLinkSuccess { erasure { counts { collection } } } } }";
    return asks(null, query, Map.of("isConfirmed", true, "followSecret", secret));
  }

  /// Files of pictures, and pieces of them.
  private long pictures() {
    return photos.count("photos.files") + photos.count("photos.chunks");
  }

  private void contact() {
    ContactModule.on(database, Clock.systemUTC())
        .contacts()
        .keep(
            BELLEVILLE,
            "vigie-demo#camille",
            new Contact("sentinelname", "sentinel@example.fr", "06 12 34 56 78", "fr"));
  }

  private String file(@Nullable String person, String note, String clientId) {
    return filed(person, report(note, clientId));
  }

  private static Map<String, Object> report(String note, String clientId) {
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

  private String filed(@Nullable String person, Map<String, Object> input) {
    var answer = asks(person, FILE, input);
    assertThat(answer).contains("FileReportSuccess");
    return answer.replaceAll("(?s).*\"id\":\"(rep_\\w+)\".*", "$1");
  }

  private String erase(@Nullable String person, boolean withDevice) {
    return asks(person, ERASE, Map.of("isConfirmed", true, "withDevice", withDevice));
  }

  private String erasures(String person) {
    return as(person)
        .body(Map.of("query", "{ erasures(first: 5) { edges { node { asker } } } }"))
        .post("/graphql")
        .asString();
  }

  private String asks(@Nullable String person, String query, Map<String, ?> input) {
    return as(person)
        .body(Map.of("query", query, "variables", Map.of("input", input)))
        .post("/graphql")
        .asString();
  }

  private RequestSpecification as(@Nullable String person) {
    return backend
        .as(person)
        .header("Vigie-Device", DEVICE)
        .header("User-Agent", AGENT)
        .header("X-Request-Id", UUID.randomUUID().toString());
  }

  /// Which of these are in any collection.
  private List<String> found(List<String> sought) {
    var all = new StringBuilder();
    for (var name : database.listCollectionNames()) {
      database.getCollection(name).find().forEach(document -> all.append(document.toJson()));
    }
    return sought.stream().filter(word -> all.indexOf(word) >= 0).toList();
  }
}
