package fr.vigie;

import static io.restassured.RestAssured.given;

import com.mongodb.event.CommandListener;
import com.nimbusds.jose.jwk.ECKey;
import fr.vigie.demo.DemoSize;
import fr.vigie.firebase.FirebaseSettings;
import fr.vigie.identity.Forge;
import fr.vigie.mail.MailSettings;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What people do with reports, through the public API, at a time that a test moves on.
final class CaseWorld implements AutoCloseable {

  static final String BELLEVILLE = "ter_215500430";
  static final String VOSGES = "ter_200068377";
  static final String VOSGES_ORGANISATION = "org_200068377";

  private static final String REPORT =
      "{ id status reopenings followersCount allowedActs priority isPrivate satisfaction"
          + " isWaitingForReporter rejection duplicateOf { id } forwardedTo { id }"
          + " territory { id } commune { inseeCode } responsible { id name } category { code }"
          + " filedAt dueAt channel reporterWords { act text } timeline { act status text }"
          + " contestedBy { id reporterWords { text } } review formVersion"
          + " answers { question value }"
          + " workOrder { id } }";

  private final MovedClock clock = new MovedClock();
  private final TestBackend backend;
  private final boolean isShared;
  private final AtomicInteger places = new AtomicInteger();

  CaseWorld(CommandListener... listeners) {
    backend = new TestBackend(new DemoSize(0, 0), List.of(listeners), clock);
    isShared = false;
  }

  /// One that sends by Firebase and by a mail server.
  CaseWorld(FirebaseSettings firebase, MailSettings mail) {
    backend = new TestBackend(clock, firebase, mail);
    isShared = false;
  }

  private CaseWorld(TestBackend backend) {
    this.backend = backend;
    this.isShared = true;
  }

  /// Where time goes on as it does.
  static CaseWorld shared() {
    return new CaseWorld(TestBackend.shared());
  }

  MovedClock clock() {
    return clock;
  }

  TestBackend backend() {
    return backend;
  }

  /// A report as its reporter knows it.
  ///
  /// @param secret null for who signed in
  record Filed(String id, @Nullable String secret, Map<String, ?> place) {}

  /// Somewhere in Belleville where nothing else is near.
  Map<String, ?> place() {
    var n = places.incrementAndGet();
    return Map.of("latitude", 49.1775 + 0.0006 * (n / 20), "longitude", 5.3660 + 0.0009 * (n % 20));
  }

  Filed files(@Nullable String person) {
    return files(person, place());
  }

  Filed files(@Nullable String person, Map<String, ?> place) {
    var act = act(person, "fileReport", filing(place), "report { id } followSecret");
    return new Filed(act.getString("report.id"), act.getString("followSecret"), place);
  }

  Map<String, Object> filing(Map<String, ?> place) {
    return new HashMap<>(
        Map.of(
            "clientReportId",
            UUID.randomUUID().toString(),
            "categoryCode",
            "pothole",
            "location",
            place,
            "note",
            "devant le 3",
            "isNotDuplicate",
            true));
  }

  /// What an act answers; fails when it is not done.
  JsonPath act(@Nullable String person, String act, Map<String, ?> input, String selection) {
    var answer = tries(person, act, input, selection);
    if (!answer.getString("__typename").endsWith("Success")) {
      throw new AssertionError(act + " by " + person + ": " + answer.prettify());
    }
    return answer;
  }

  /// The report after an act.
  JsonPath done(@Nullable String person, String act, Map<String, ?> input) {
    return at(act(person, act, input, "report " + REPORT), "data.act.report");
  }

  /// Success or problem.
  JsonPath tries(@Nullable String person, String act, Map<String, ?> input) {
    return tries(person, act, input, "__typename");
  }

  JsonPath tries(@Nullable String person, String act, Map<String, ?> input, String selection) {
    return at(asks(person, mutation(act, selection), Map.of("input", input)), "data.act");
  }

  static String mutation(String act, String selection) {
    var name = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    return ("mutation($input: %sInput!) { act: %s(input: $input) { __typename ... on %sSuccess"
            + " { %s } ... on Problem { message ... on ReportStatusProblem { status allowedActs }"
            + " ... on InvalidInputProblem { field rule } } } }")
        .formatted(name, act, name, selection);
  }

  JsonPath asks(@Nullable String person, String query, Map<String, ?> variables) {
    var request =
        given()
            .baseUri("http://127.0.0.1")
            .port(backend.port())
            .contentType("application/json")
            .body(Map.of("query", query, "variables", variables));
    if (person != null) {
      request.header("Authorization", "Bearer " + token(person));
    }
    return request.post("/graphql").jsonPath();
  }

  /// Signed in anew, as time may have gone on; those who are none of the cast too.
  String token(String person) {
    var answer =
        given()
            .baseUri("http://127.0.0.1")
            .port(backend.port())
            .body("{\"person\":\"" + person + "\"}")
            .post("/demo/token");
    return answer.statusCode() == 200
        ? answer.jsonPath().getString("token")
        : new Forge(issuer(), "vigie-demo", clock.instant()).token(person);
  }

  private static ECKey issuer() {
    try {
      return ECKey.parse(Files.readString(TestBackend.FOLDER.resolve("demo-issuer.jwk")));
    } catch (IOException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonPath report(@Nullable String person, String id) {
    var query = "query($id: ID!) { report(id: $id) " + REPORT + " }";
    return at(asks(person, query, Map.of("id", id)), "data.report");
  }

  /// A report whose work is done.
  Filed mended() {
    var filed = files(null);
    var workOrder = plans(filed.id());
    act("sami", "startWorkOrder", Map.of("workOrderId", workOrder), "workOrder { id }");
    var photos = List.of(UUID.randomUUID().toString());
    act(
        "sami",
        "completeWorkOrder",
        Map.of("workOrderId", workOrder, "afterPhotoIds", photos),
        "workOrder { id }");
    return filed;
  }

  String plans(String report) {
    var input =
        Map.of("clientWorkOrderId", UUID.randomUUID().toString(), "reportIds", List.of(report));
    return act("nadia", "planWorkOrder", input, "workOrder { id }").getString("workOrder.id");
  }

  static Map<String, ?> contest(String secret) {
    return Map.of(
        "followSecret",
        secret,
        "clientContestId",
        UUID.randomUUID().toString(),
        "sentence",
        "le trou est toujours là");
  }

  private static JsonPath at(JsonPath whole, String path) {
    return whole.setRootPath(path);
  }

  @Override
  public void close() {
    if (!isShared) {
      backend.close();
    }
  }
}
