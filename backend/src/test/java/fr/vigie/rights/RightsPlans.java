package fr.vigie.rights;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Eventually;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/// Preventive plans of Belleville of which all is said that can be.
final class RightsPlans {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String BELLEVILLE = RightsWorld.BELLEVILLE;

  private RightsPlans() {}

  /// A plan of which all is said that can be.
  static String plan(RightsWorld world) {
    return world.lasting(
        "plan", () -> world.done("nadia", "setUpPreventivePlan", setUp(world), "plan { id }"));
  }

  static Map<String, Object> setUp(RightsWorld world) {
    return Map.of(
        "clientPlanId", UUID.randomUUID().toString(),
        "territoryId", BELLEVILLE,
        "terms", terms(world));
  }

  private static Map<String, Object> terms(RightsWorld world) {
    var season = Map.of("from", "01-01", "to", "12-31");
    return terms(
        world,
        Map.of(
            "calendar",
            Map.of(
                "first", RightsDispatch.day(0), "every", 300, "unit", "DAYS", "season", season)));
  }

  private static Map<String, Object> terms(RightsWorld world, Map<String, Object> recurrence) {
    var task = Map.of("code", "u", "label", "Tension", "kind", "NUMBER", "unit", "V");
    var terms = new HashMap<>(recurrence);
    terms.put("name", "contrôle");
    terms.put("assetKind", "LIGHT_POINT");
    terms.put("inseeCode", "55043");
    terms.put("belowAssetId", world.lasting("lit cabinet", () -> world.equipment().supporting()));
    terms.put("until", "2099-12-31");
    terms.put("horizonDays", 30);
    terms.put(
        "work",
        Map.of(
            "instructions", "mesurer",
            "skillCodes", List.of("AERIAL_LIFT"),
            "means", List.of("LADDER"),
            "estimatedMinutes", 30,
            "teamId", world.lasting("team", () -> RightsDispatch.team(world, "voirie")),
            "tasks", List.of(task)));
    return terms;
  }

  static String meterPlan(RightsWorld world) {
    var cabinet = world.lasting("lit cabinet", () -> world.equipment().supporting());
    var latest = new Document("value", 5.0).append("unit", "h").append("at", new Date());
    world
        .database()
        .getCollection("assets")
        .updateMany(
            Filters.eq("parent", cabinet),
            Updates.set("latest.burningHours", latest.append("arrivedAt", new Date())));
    var meter = Map.of("metric", "burningHours", "every", 100.0);
    var terms = terms(world, Map.of("meter", meter));
    var input =
        Map.of(
            "clientPlanId",
            UUID.randomUUID().toString(),
            "territoryId",
            BELLEVILLE,
            "terms",
            terms);
    var plan = world.done("nadia", "setUpPreventivePlan", input, "plan { id }");
    Eventually.within(
        SOON,
        () ->
            world.database().getCollection("meterUses").countDocuments(Filters.eq("plan", plan))
                > 0);
    return plan;
  }

  /// A work order that a plan has made.
  static String made(RightsWorld world) {
    return world.lasting(
        "made",
        () -> {
          var ofPlan = Filters.eq("plan", plan(world));
          var occurrences = world.database().getCollection("planOccurrences");
          Eventually.within(SOON, () -> occurrences.countDocuments(ofPlan) > 0);
          var order = occurrences.find(ofPlan).first().getString("workOrder");
          RightsDispatch.give(world, order, "sami");
          return order;
        });
  }

  static Map<String, Object> fresh(RightsTarget target) {
    var id =
        target.id(
            "ppl",
            () ->
                target
                    .world()
                    .done("nadia", "setUpPreventivePlan", setUp(target.world()), "plan { id }"));
    return Map.of("planId", id);
  }

  static Map<String, Object> change(RightsTarget target) {
    var input = new HashMap<>(fresh(target));
    input.put("terms", terms(target.world()));
    return input;
  }

  static String ended(RightsWorld world) {
    return world.lasting(
        "ended",
        () -> {
          var plan = world.done("nadia", "setUpPreventivePlan", setUp(world), "plan { id }");
          return world.done("nadia", "endPreventivePlan", Map.of("planId", plan), "plan { id }");
        });
  }
}
