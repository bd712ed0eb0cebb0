package fr.vigie.rights;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;

/// What happens to reports of camille's in Belleville.
final class RightsCaseActs {

  static final String VOSGES = "org_200068377";
  static final String ESTERNAY = "org_215102195";

  private final RightsWorld world;

  RightsCaseActs(RightsWorld world) {
    this.world = world;
  }

  private String acts(String person, String act, String report, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("reportId", report);
    return world.done(person, act, input, "report { id }");
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  String merged() {
    var report = world.filed();
    world.done(
        "nadia",
        "mergeReports",
        Map.of("keptReportId", world.filed(), "reportIds", List.of(report)),
        "report { id }");
    return report;
  }

  String forwarded(String organisation) {
    return acts("nadia", "forwardReport", world.filed(), Map.of("organisationId", organisation));
  }

  /// One for the intercommunal body, whose reports in Belleville the same staff deals with.
  String forwardedWithin() {
    var query = "{ commune(inseeCode: \"55043\") { intercommunality { id } } }";
    var body = JsonPath.from(world.asks("nobody", query, Map.of()));
    return forwarded(body.getString("data.commune.intercommunality.id"));
  }

  /// One whose answers nobody has to look at.
  String filedByNewestForm() {
    return world.file("camille", world.report(id()));
  }

  /// The client's id of a report that nobody signed.
  String filedByNobody() {
    var client = id();
    world.file("nobody", world.report(client));
    return client;
  }

  String settled() {
    return acts("nadia", "resolveReport", world.filed(), Map.of("reason", "vu"));
  }

  /// The same, a year ago.
  String settledLongAgo() {
    var report = settled();
    var ago = Date.from(Instant.parse("2025-01-01T00:00:00Z"));
    var reports = world.database().getCollection("reports");
    reports.updateOne(Filters.eq(report), Updates.set("timeline.1.at", ago));
    return report;
  }

  String asked() {
    var question = Map.of("clientMessageId", id(), "question", "où ?");
    return acts("nadia", "askReporter", world.filed(), question);
  }

  /// One that its reporter answered, contested, by a duplicate too, and rated.
  String spoken() {
    var report = asked();
    var twin = world.filed();
    var merge = Map.of("keptReportId", report, "reportIds", List.of(twin));
    world.done("nadia", "mergeReports", merge, "report { id }");
    acts("camille", "answerQuestion", report, Map.of("clientMessageId", id(), "text", "ici"));
    acts("nadia", "resolveReport", report, Map.of("reason", "vu"));
    acts("camille", "contestReport", report, Map.of("clientContestId", id(), "sentence", "non"));
    acts("nadia", "resolveReport", report, Map.of("reason", "revu"));
    acts("camille", "contestReport", twin, Map.of("clientContestId", id(), "sentence", "non"));
    acts("nadia", "resolveReport", report, Map.of("reason", "revu encore"));
    return acts("camille", "rateReport", report, Map.of("satisfaction", 5));
  }

  String noted() {
    var report = world.filed();
    var note = Map.of("reportId", report, "clientNoteId", id(), "text", "à voir");
    world.done("nadia", "addInternalNote", note, "note { id }");
    return report;
  }

  String muchNoted() {
    var report = world.filed();
    var notes =
        IntStream.range(0, 200)
            .mapToObj(i ->
                new Document("_id", "rpn_" + id()).append("report", report).append("key", "n" + i))
            .toList();
    world.database().getCollection("reportNotes").insertMany(notes);
    return report;
  }

  static Map<String, ?> template(String name) {
    return Map.of(
        "territoryId", RightsWorld.BELLEVILLE, "name", name, "text", "Pris en compte à {commune}.");
  }

  String template() {
    return world.done("marc", "setAnswerTemplate", template("T " + id()), "template { id }");
  }

  /// The follow of a report that camille has just filed.
  String followed() {
    world.filed();
    return JsonPath.from(
            world.asks("camille", "{ myFollows(first: 1) { edges { node { id } } } }", Map.of()))
        .getString("data.myFollows.edges[0].node.id");
  }

  /// Camille follows all that can be followed, and all of it has news.
  String follows() {
    var around =
        Map.of(
            "centre",
            Map.of("latitude", 49.1767, "longitude", 5.3886),
            "radiusMetres",
            400,
            "categoryCodes",
            List.of("lamp-out"));
    world.done("camille", "followArea", around, "follow { id }");
    world.done("camille", "followCommune", Map.of("inseeCode", "55043"), "follow { id }");
    return asked();
  }

  /// Whoever filed a report follows it, and reads there what is their own.
  void nobodyElseFollows() {
    var follows = world.database().getCollection("follows");
    var hers =
        world.done("camille", "followCommune", Map.of("inseeCode", "55043"), "follow { id }");
    var camilles = Objects.requireNonNull(follows.find(Filters.eq(hers)).first());
    follows.deleteMany(Filters.ne("holder", camilles.getString("holder")));
  }

  /// The secret of a report that nobody signed.
  String link() {
    var input = world.report(id());
    var query =
        "mutation($input: FileReportInput!) { fileReport(input: $input) {"
            + " ... on FileReportSuccess { followSecret } } }";
    return JsonPath.from(world.asks("nobody", query, Map.of("input", input)))
        .getString("data.fileReport.followSecret");
  }

  /// Zoe follows as much as one may.
  String followsMuch() {
    var hers = world.done("zoe", "followCommune", Map.of("inseeCode", "55043"), "follow { id }");
    var follows = world.database().getCollection("follows");
    var holder = Objects.requireNonNull(follows.find(Filters.eq(hers)).first()).getString("holder");
    follows.insertMany(
        IntStream.range(0, 1_000)
            .mapToObj(i ->
                new Document("_id", "flw_" + id())
                    .append("holder", holder)
                    .append("key", "k" + i)
                    .append("commune", "55043")
                    .append("followedAt", new Date())
                    .append("seenAt", new Date()))
            .toList());
    return holder;
  }

  String triesManyLinks() {
    var query = "query($s: String!) { followByLink(followSecret: $s) { id } }";
    for (var i = 0; i < 150; i++) {
      world.asks("nobody", query, Map.of("s", "C".repeat(22)));
    }
    return "links";
  }
}
