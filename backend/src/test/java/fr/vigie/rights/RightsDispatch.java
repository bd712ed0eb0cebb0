package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Eventually;
import fr.vigie.rights.RightsProbe.Compared;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A way to ask for each root field about who works when, who should go and what is due again.
final class RightsDispatch {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String BELLEVILLE = RightsWorld.BELLEVILLE;
  private static final Map<String, ?> PLACE = Map.of("latitude", 49.1767, "longitude", 5.3886);

  private RightsDispatch() {}

  static List<RightsProbe> all() {
    return Stream.of(queries(), acts(), problems()).flatMap(List::stream).toList();
  }

  private static List<RightsProbe> queries() {
    return List.of(
        value("Query.skills", "skills", "", _ -> Map.of()),
        object(
            "Query.teams",
            "teams(territoryId: $territory)",
            "$territory: ID!",
            t -> {
              t.id("tea", () -> t.world().lasting("team", () -> team(t.world(), "voirie")));
              return Map.of("territory", t.territory());
            }),
        object(
            "Query.agentRosters",
            "agentRosters(territoryId: $territory)",
            "$territory: ID!",
            t -> {
              t.id("abs", () -> t.world().lasting("roster", () -> roster(t.world())));
              return Map.of("territory", t.territory());
            }),
        object(
                "Query.myRosters",
                "myRosters",
                "",
                t -> {
                  t.id("abs", () -> t.world().lasting("roster", () -> roster(t.world())));
                  return Map.of();
                })
            .only(Compared.GIVEN),
        value(
            "Query.workCalendar",
            "workCalendar(territoryId: $territory, from: \"2026-11-25\", to: \"2026-11-25\")",
            "$territory: ID!",
            t -> {
              t.world().lasting("team", () -> team(t.world(), "voirie"));
              t.held();
              t.world().lasting("unassigned", () -> t.world().planned(null));
              return Map.of("territory", t.territory());
            }),
        value(
            "Query.agentSuggestions",
            "agentSuggestions(workOrderId: $id, day: $day)",
            "$id: ID!, $day: Date!",
            t -> Map.of("id", t.id("wo", () -> needing(t.world())), "day", day(7))),
        value(
            "Query.agentSuggestions",
            "agentSuggestions(workOrderId: $id, day: $day)",
            "$id: ID!, $day: Date!",
            t -> Map.of("id", t.id("wo", () -> late(t.world())), "day", day(7))),
        object(
            "Query.escalations",
            "escalations(territoryId: $territory, first: 15)",
            "$territory: ID!",
            t -> {
              t.id("wo", () -> late(t.world()));
              return Map.of("territory", t.territory());
            }),
        object("Query.workOrder:Late", "workOrder(id: $id)", "$id: ID!", t -> late(t)),
        object("Query.workOrder:OfAPlan", "workOrder(id: $id)", "$id: ID!", t -> ofAPlan(t)),
        object(
            "Query.preventivePlans",
            "preventivePlans(territoryId: $territory)",
            "$territory: ID!",
            t -> {
              t.id("ppl", () -> RightsPlans.plan(t.world()));
              t.world().lasting("meter plan", () -> RightsPlans.meterPlan(t.world()));
              return Map.of("territory", t.territory());
            }),
        value(
            "Query.planForecast",
            "planForecast(planId: $id)",
            "$id: ID!",
            t -> Map.of("id", t.id("ppl", () -> RightsPlans.plan(t.world())))),
        value(
            "Query.planForecast",
            "planForecast(planId: $id)",
            "$id: ID!",
            t ->
                Map.of(
                    "id",
                    t.id(
                        "ppl",
                        () ->
                            t.world()
                                .lasting("meter plan", () -> RightsPlans.meterPlan(t.world()))))));
  }

  private static Map<String, ?> late(RightsTarget target) {
    return Map.of("id", target.id("wo", () -> late(target.world())));
  }

  private static Map<String, ?> ofAPlan(RightsTarget target) {
    return Map.of("id", target.id("wo", () -> RightsPlans.made(target.world())));
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.setTeam", _ -> team("voirie")),
        act(
            "Mutation.disbandTeam",
            t -> Map.of("teamId", t.id("tea", () -> team(t.world(), "passing")))),
        act("Mutation.setQualifications", _ -> qualifications()),
        act("Mutation.setShifts", _ -> shifts()),
        act("Mutation.recordAbsence", _ -> absence()),
        act(
            "Mutation.withdrawAbsence",
            t -> Map.of("absenceId", t.id("abs", () -> absent(t.world())))),
        act("Mutation.setEscalation", _ -> escalation(List.of(0, 2, 5))),
        act("Mutation.assignWorkOrders", t -> bulk(t.id("wo", () -> t.world().planned("sami"))))
            .counting("\"AssignmentSuccess\""),
        act("Mutation.setUpPreventivePlan", t -> RightsPlans.setUp(t.world())),
        act("Mutation.changePreventivePlan", RightsPlans::change),
        act("Mutation.pausePreventivePlan", RightsPlans::fresh),
        act("Mutation.resumePreventivePlan", RightsPlans::fresh),
        act("Mutation.endPreventivePlan", RightsPlans::fresh));
  }

  private static List<RightsProbe> problems() {
    return Stream.of(
            act("Mutation.disbandTeam", _ -> Map.of("teamId", "tea_none")),
            act("Mutation.withdrawAbsence", _ -> Map.of("absenceId", "abs_none")),
            act("Mutation.pausePreventivePlan", _ -> Map.of("planId", "ppl_none")),
            act(
                "Mutation.pausePreventivePlan",
                t -> Map.of("planId", RightsPlans.ended(t.world()))))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }

  static String day(int daysAhead) {
    return LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(daysAhead).toString();
  }

  static String team(RightsWorld world, String name) {
    return world.done("anne", "setTeam", team(name), "team { id }");
  }

  private static Map<String, Object> team(String name) {
    return Map.of(
        "territoryId", BELLEVILLE,
        "name", name,
        "memberIds", List.of(RightsWorld.id("sami")),
        "depot", PLACE);
  }

  private static Map<String, Object> qualifications() {
    var skill = Map.of("skillCode", "AERIAL_LIFT", "validUntil", "2099-12-31");
    return Map.of(
        "territoryId", BELLEVILLE,
        "agentId", RightsWorld.id("sami"),
        "qualifications", List.of(skill));
  }

  private static Map<String, Object> shifts() {
    var always =
        Map.of(
            "weekdays",
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
            "from",
            "06:00",
            "until",
            "20:00",
            "validFrom",
            "2026-01-01",
            "validUntil",
            "2099-12-31",
            "isOnHolidays",
            true);
    return Map.of(
        "territoryId", BELLEVILLE, "agentId", RightsWorld.id("sami"), "shifts", List.of(always));
  }

  /// Each at a time of its own: two of one person do not meet.
  private static Map<String, Object> absence() {
    var from = java.time.Instant.now().plus(Duration.ofDays(300)).plusNanos(System.nanoTime());
    return Map.of(
        "clientAbsenceId", UUID.randomUUID().toString(),
        "territoryId", BELLEVILLE,
        "agentId", RightsWorld.id("remi"),
        "time", Map.of("from", text(from), "until", text(from.plusMillis(1))),
        "kind", "TRAINING");
  }

  private static String text(java.time.Instant instant) {
    return instant.truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString();
  }

  private static String absent(RightsWorld world) {
    return world.done("nadia", "recordAbsence", absence(), "absence { id }");
  }

  private static String roster(RightsWorld world) {
    world.lasting("sami works", () -> works(world));
    return absent(world);
  }

  private static String works(RightsWorld world) {
    var query =
        "mutation($q: SetQualificationsInput!, $s: SetShiftsInput!) {"
            + " setQualifications(input: $q) { __typename } setShifts(input: $s) { __typename } }";
    return world.asks("anne", query, Map.of("q", qualifications(), "s", shifts()));
  }

  /// Work that nobody is qualified for.
  private static String needing(RightsWorld world) {
    return world.lasting(
        "needing",
        () -> {
          world.lasting("sami works", () -> works(world));
          var order = world.planned(null);
          set(world, order, "skills", List.of("AERIAL_LIFT"));
          return order;
        });
  }

  private static String late(RightsWorld world) {
    return world.lasting(
        "late",
        () -> {
          var order = world.planned("sami");
          set(world, order, "dueAt", new Date(0));
          Eventually.within(
              SOON,
              () ->
                  world.database().getCollection("escalations").countDocuments(Filters.eq(order))
                      == 1);
          return order;
        });
  }

  private static void set(RightsWorld world, String order, String field, Object value) {
    world
        .database()
        .getCollection("workOrders")
        .updateOne(Filters.eq("_id", order), Updates.set(field, value));
  }

  private static Map<String, Object> escalation(List<Integer> days) {
    return Map.of("territoryId", BELLEVILLE, "workingDays", days);
  }

  static void give(RightsWorld world, String workOrder, String agent) {
    var query =
        "mutation($i: AssignWorkOrdersInput!) { assignWorkOrders(input: $i) { __typename } }";
    world.asks("nadia", query, Map.of("i", bulk(workOrder, agent)));
  }

  private static Map<String, Object> bulk(String workOrder) {
    return bulk(workOrder, "remi");
  }

  private static Map<String, Object> bulk(String workOrder, String agent) {
    return Map.of(
        "clientBulkId",
        UUID.randomUUID().toString(),
        "items",
        List.of(Map.of("workOrderId", workOrder, "agentId", RightsWorld.id(agent))));
  }
}
