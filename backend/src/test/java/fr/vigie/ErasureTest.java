package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fr.vigie.privacy.WithoutPersonalData;
import fr.vigie.shared.PersonalData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Who wants to be forgotten is found nowhere any more.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureTest extends ErasureStory {

  private final CaughtLog log = new CaughtLog("");

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
            "reportNotes",
            "pushTargets")) {
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
    assertThat(found(UNTOLD)).containsExactlyInAnyOrderElementsOf(UNTOLD);
    assertThat(found(NEVER_KEPT)).isEmpty();

    var answer = erase("camille", true);

    assertThat(answer).contains("EraseMeSuccess");
    assertThat(found(KEPT)).isEmpty();
    assertThat(found(UNTOLD)).isEmpty();
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

    assertThat(own).contains(KEPT).doesNotContain(OF_THE_DEVICE).doesNotContain(UNTOLD);
    assertThat(withDevice).contains(KEPT).contains(OF_THE_DEVICE).doesNotContain(UNTOLD);
    assertThat(as("lea").get("/me/data").asString()).doesNotContain("sentinel");
    assertThat(backend.as(null).get("/me/data").statusCode()).isEqualTo(401);
  }

  @Test
  void a_phone_that_never_signed_in_has_the_same_right() {
    story();

    assertThat(erase(null, false)).contains("NobodyKnownProblem");
    var told = as(null).queryParam("device", true).get("/me/data").asString();
    assertThat(told).contains(OF_THE_DEVICE).doesNotContain("sentinelnote");
    assertThat(erase(null, true)).contains("EraseMeSuccess");

    assertThat(found(OF_THE_DEVICE)).isEmpty();
    assertThat(as(null).queryParam("device", true).get("/me/data").asString())
        .doesNotContain("sentinel");
    // What camille filed from it while she was signed in is hers, and stays.
    assertThat(found(KEPT)).containsExactlyInAnyOrderElementsOf(KEPT);
  }

  @Test
  void private_ground_stays_so_for_everybody_and_the_work_there_is_told_no_better() {
    var lamp = lamp();
    var filing = report("sentinelnote", "sentinel-client-report");
    filing.put("assetId", lamp);
    var report = filed("camille", filing);
    var plan = Map.of("clientWorkOrderId", "sentinel-work", "reportIds", List.of(report));
    act("nadia", "planWorkOrder", plan);
    var query =
        "query($id: ID!) { report(id: $id) { isPlaceBlurred asset { id } workOrder { location"
            + " { latitude } } } }";
    assertThat(asks("nadia", query, report)).contains("49.17391").contains(lamp);

    assertThat(erase("camille", false)).contains("EraseMeSuccess");

    assertThat(asks(null, query, report))
        .contains("\"isPlaceBlurred\":true")
        .contains("\"asset\":null");
    assertThat(asks("nadia", query, report))
        .contains(lamp)
        .contains("49.174")
        .doesNotContain("49.17391");
    assertThat(database.getCollection("workOrders").countDocuments(Filters.gt("latitude", 49.1738)))
        .isEqualTo(
            database.getCollection("workOrders").countDocuments(Filters.eq("latitude", 49.174)));
  }

  private String asks(@Nullable String person, String query, String report) {
    return backend.asks(person, query, Map.of("id", report)).asString();
  }

  private String lamp() {
    var input =
        Map.of(
            "clientAssetId",
            "private-lamp",
            "kind",
            "LIGHT_POINT",
            "label",
            "L1",
            "location",
            Map.of("latitude", 49.17395, "longitude", 5.38315));
    var answer = asks("marc", CaseWorld.mutation("registerAsset", "asset { id }"), input);
    assertThat(answer).contains("RegisterAssetSuccess");
    return answer.replaceAll("(?s).*\"id\":\"(ast_\\w+)\".*", "$1");
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
        "mutation($input: EraseMeInput!) { eraseMe(input: $input) { ... on InvalidInputProblem {"
            + " field } } }";

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
}
