package fr.vigie.demo;

import fr.vigie.demo.StoryClient.Someone;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Plays the main loop through the public API, as the apps would, and tells what happens: a citizen
/// reports a broken lamp, a dispatcher plans it, an agent mends it, the hyperviseur sees it live.
/// Ends with an error as soon as something is not as it should be.
public final class Story {

  private static final String BELLEVILLE = "ter_215500430";

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final StoryClient vigie;
  private final StoryTeller teller = new StoryTeller();

  /// A report as its reporter knows it.
  ///
  /// @param secret of the link by which she follows it
  private record Filed(String id, String secret) {}

  private Story(URI vigie) {
    this.vigie = new StoryClient(vigie);
  }

  static void main(String[] arguments) throws InterruptedException {
    var vigie = URI.create(arguments[0]);
    new Story(vigie).play();
    new StoryCast(vigie).introduce();
  }

  private void play() throws InterruptedException {
    var camille = vigie.anonymous();
    var nadia = vigie.signIn("nadia");
    var sami = vigie.signIn("sami");
    var rita = vigie.signIn("rita");
    try (var live = StoryLive.connect(vigie.address(), rita)) {
      live.follow("ReportFiled", Json.createObjectBuilder().build());
      live.follow("WorkOrderChanged", Json.createObjectBuilder().build());
      teller.say("Rita, at the hyperviseur of the region, follows everything live.");
      var before = resolved(rita);
      var report = fileReport(camille, live);
      var workOrder = plan(nadia, live, report.id());
      mend(sami, live, workOrder);
      tellTheCitizen(camille, report.id());
      findInOwnList(camille, report.secret());
      teller.expect(resolved(rita) == before + 1, "one more report is resolved in Belleville");
      teller.say(
          "Rita's counter of resolved reports went from %d to %d.".formatted(before, before + 1));
    }
  }

  private Filed fileReport(Someone camille, StoryLive live) throws InterruptedException {
    var lamp = lamp(camille);
    var input =
        Json.createObjectBuilder()
            .add("clientReportId", UUID.randomUUID().toString())
            .add("categoryCode", "lamp-out")
            .add("location", lamp.getJsonObject("location"))
            .add("assetId", lamp.getString("id"))
            .add("note", "Le lampadaire devant chez moi est éteint depuis hier soir.")
            .add("answers", Json.createArrayBuilder().add(answer("extent", "one")))
            .build();
    var filed = camille.asks("citizen/FileReport", "input", input).getJsonObject("fileReport");
    teller.success(filed, "FileReportSuccess");
    var report = filed.getJsonObject("report").getString("id");
    teller.say(
        "Camille, without an account, reports lamp %s: %s"
            .formatted(lamp.getString("label"), report));
    var again = camille.asks("citizen/FileReport", "input", input).getJsonObject("fileReport");
    teller.expect(
        report.equals(again.getJsonObject("report").getString("id")), "a retry files nothing new");
    teller.say("Her phone sends it again, because the answer was slow: it is the same report.");
    teller.say(
        "Rita sees it %s after it was filed."
            .formatted(live.await("reportFiled", "report", report)));
    offerToNeighbour(camille, input);
    return new Filed(report, filed.getString("followSecret"));
  }

  private void offerToNeighbour(Someone neighbour, JsonObject input) {
    var sameLamp =
        Json.createObjectBuilder(input).add("clientReportId", UUID.randomUUID().toString()).build();
    var offered =
        neighbour.asks("citizen/FileReport", "input", sameLamp).getJsonObject("fileReport");
    teller.success(offered, "NearbyReportsProblem");
    teller.say(
        "A neighbour reports the same lamp and is told: %s"
            .formatted(offered.getString("message")));
  }

  private String plan(Someone nadia, StoryLive live, String report) throws InterruptedException {
    var input =
        Json.createObjectBuilder()
            .add("clientWorkOrderId", UUID.randomUUID().toString())
            .add("reportIds", Json.createArrayBuilder().add(report))
            .add("agentId", Cast.SAMI.id())
            .add("instructions", "Prendre la nacelle.")
            .build();
    var planned =
        nadia.asks("hypervisor/PlanWorkOrder", "input", input).getJsonObject("planWorkOrder");
    var workOrder =
        teller.success(planned, "PlanWorkOrderSuccess").getJsonObject("workOrder").getString("id");
    teller.say("Nadia, who dispatches in Belleville, gives it to Sami: %s".formatted(workOrder));
    teller.say(
        "Rita sees it %s later.".formatted(live.await("workOrderChanged", "workOrder", workOrder)));
    return workOrder;
  }

  private void mend(Someone sami, StoryLive live, String workOrder) throws InterruptedException {
    var input = Json.createObjectBuilder().add("workOrderId", workOrder).build();
    var started = sami.asks("agent/StartWorkOrder", "input", input).getJsonObject("startWorkOrder");
    teller.success(started, "StartWorkOrderSuccess");
    teller.say(
        "Sami begins. Rita sees it %s later."
            .formatted(live.await("workOrderChanged", "workOrder", workOrder)));
    var done =
        Json.createObjectBuilder(input).add("note", "Lampe remplacée par une LED de 40 W.").build();
    var completed =
        sami.asks("agent/CompleteWorkOrder", "input", done).getJsonObject("completeWorkOrder");
    teller.success(completed, "CompleteWorkOrderSuccess");
    teller.say(
        "Sami has changed the lamp. Rita sees it %s later."
            .formatted(live.await("workOrderChanged", "workOrder", workOrder)));
  }

  private void tellTheCitizen(Someone camille, String report) {
    var seen =
        camille.asks("citizen/Report", "id", Json.createValue(report)).getJsonObject("report");
    teller.expect(seen.getString("status").equals("RESOLVED"), "the report is resolved");
    var acts = seen.getJsonArray("timeline").getValuesAs(JsonObject.class).stream();
    teller.say(
        "Camille reads what became of it: %s."
            .formatted(String.join(", ", acts.map(step -> step.getString("act")).toList())));
  }

  /// Who is told of what is worked out after the act, so it is there a moment later.
  private void findInOwnList(Someone camille, String secret) throws InterruptedException {
    var end = System.nanoTime() + SOON.toNanos();
    var told = told(camille, secret);
    while (!told.contains("REPORT_RESOLVED")) {
      teller.expect(System.nanoTime() < end, "Camille is told that it is mended");
      Thread.sleep(BETWEEN_LOOKS);
      told = told(camille, secret);
    }
    teller.say(
        "By her secret link, without an account, she finds what she was told: %s."
            .formatted(String.join(", ", told)));
  }

  private static List<String> told(Someone camille, String secret) {
    var variables =
        Json.createObjectBuilder()
            .add("isUnread", true)
            .add("first", 10)
            .add("followSecret", secret)
            .build();
    return camille
        .asks("citizen/Notifications", variables)
        .getJsonObject("notifications")
        .getJsonArray("edges")
        .getValuesAs(JsonObject.class)
        .reversed()
        .stream()
        .map(edge -> edge.getJsonObject("node").getString("kind"))
        .toList();
  }

  private int resolved(Someone viewer) {
    var overview = viewer.asks("hypervisor/Overview", "territoryId", Json.createValue(BELLEVILLE));
    return overview
        .getJsonObject("overview")
        .getJsonArray("reports")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(line -> line.getString("status").equals("RESOLVED"))
        .mapToInt(line -> line.getInt("count"))
        .sum();
  }

  /// A lamp of Belleville-sur-Meuse about which nobody has said anything yet.
  private JsonObject lamp(Someone citizen) {
    var box =
        Json.createObjectBuilder()
            .add("south", 49.16)
            .add("west", 5.37)
            .add("north", 49.20)
            .add("east", 5.42)
            .build();
    return citizen
        .asks("citizen/AssetsInBox", "box", box)
        .getJsonObject("assetsInBox")
        .getJsonArray("assets")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(asset -> asset.getString("kind").equals("LIGHT_POINT"))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject answer(String question, String value) {
    return Json.createObjectBuilder().add("question", question).add("value", value).build();
  }
}
