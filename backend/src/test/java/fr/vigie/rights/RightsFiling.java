package fr.vigie.rights;

import static com.mongodb.client.model.Filters.eq;
import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.rights.RightsProbe.Compared;
import io.restassured.path.json.JsonPath;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;

/// A way to ask for each root field of categories, of what reports are filed with, and of planned
/// works.
final class RightsFiling {

  private static final Map<String, ?> PLACE = Map.of("latitude", 49.1767, "longitude", 5.3886);

  private RightsFiling() {}

  /// A report with all that may come with its filing.
  static String completed(String report, String asset, MongoDatabase database) {
    var findings =
        List.of(
            new Document("kind", "PLANNED_WORK")
                .append("until", new Date())
                .append("sentence", "Travaux"));
    var address =
        new Document("state", "FOUND")
            .append("nextAt", new Date())
            .append("attempts", 0)
            .append("text", "1 rue de la Paix");
    database
        .getCollection("reports")
        .updateOne(
            eq("_id", report),
            Updates.combine(
                Updates.set("filing.saidAt", new Date()),
                Updates.set("filing.review", "OLDER_FORM"),
                Updates.set("filing.nearestAsset", asset),
                Updates.set("filing.findings", findings),
                Updates.set("filing.address", address)));
    return report;
  }

  static List<RightsProbe> probes() {
    return List.of(
        value(
            "Query.categoryForm",
            "categoryForm(version: $version)",
            "$version: ID!",
            t -> Map.of("version", version(t.world()))),
        object(
            "Query.reportByReference",
            "reportByReference(reference: $reference)",
            "$reference: String!",
            t -> Map.of("reference", reference(t))),
        value(
            "Query.plannedWorks",
            "plannedWorks(territoryId: $territory)",
            "$territory: ID!",
            RightsFiling::withWorks),
        act("Mutation.setPlannedWork", _ -> work(Map.of("inseeCode", "55043"))),
        act("Mutation.withdrawPlannedWork", t -> Map.of("plannedWorkId", planned(t))),
        act("Mutation.adaptCategory", _ -> adaptation(84)),
        act("Mutation.adaptCategory", _ -> adaptation(367)).only(Compared.CONTENT),
        act("Mutation.withdrawPlannedWork", _ -> Map.of("plannedWorkId", "pwk_none"))
            .only(Compared.CONTENT),
        act("Mutation.fileReport", t -> t.world().reportWith("categoryCode", "gas-smell"))
            .only(Compared.CONTENT));
  }

  private static Map<String, Object> adaptation(int nearDays) {
    return Map.of(
        "territoryId",
        RightsWorld.BELLEVILLE,
        "categoryCode",
        "trees-and-green",
        "nearDays",
        nearDays);
  }

  private static String version(RightsWorld world) {
    var answer = world.asks("nobody", "{ categories { formVersion } }", Map.of());
    return JsonPath.from(answer).getString("data.categories[0].formVersion");
  }

  private static String reference(RightsTarget target) {
    var query = "query($id: ID!) { report(id: $id) { reference } }";
    var answer = target.world().asks("nobody", query, Map.of("id", target.report()));
    return JsonPath.from(answer).getString("data.report.reference");
  }

  private static Map<String, Object> withWorks(RightsTarget target) {
    var world = target.world();
    Stream.of(
            Map.<String, Object>of("inseeCode", "55043"),
            Map.<String, Object>of("location", PLACE, "domain", "ROADS"),
            Map.<String, Object>of("assetId", world.asset()))
        .forEach(where -> world.lasting("works " + where.keySet(), () -> set(world, where)));
    return Map.of("territory", RightsWorld.BELLEVILLE);
  }

  private static String set(RightsWorld world, Map<String, Object> where) {
    return world.done("nadia", "setPlannedWork", work(where), "plannedWork { id }");
  }

  private static String planned(RightsTarget target) {
    return target.id("pwk", () -> set(target.world(), Map.of("inseeCode", "55043")));
  }

  private static Map<String, Object> work(Map<String, Object> where) {
    var input = new HashMap<>(where);
    input.put("clientPlannedWorkId", UUID.randomUUID().toString());
    input.put("territoryId", RightsWorld.BELLEVILLE);
    input.put("from", "2026-11-01T00:00:00Z");
    input.put("until", "2028-01-01T00:00:00Z");
    input.put("sentence", "Travaux rue de la Paix");
    return input;
  }
}
