package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import fr.vigie.rights.RightsProbe.Compared;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A way to ask for each root field of the schema.
final class RightsProbes {

  private static final String BOX = "box: {south: 49.16, west: 5.34, north: 49.2, east: 5.45}";

  private RightsProbes() {}

  static List<RightsProbe> all() {
    return Stream.of(
            open(),
            RightsOfEquipment.all(),
            RightsOfLighting.all(),
            RightsOfIndicators.all(),
            RightsOfLedger.all(),
            RightsOfPractices.all(),
            reports(),
            work(),
            RightsOfRounds.all(),
            people(),
            problems(),
            acts(),
            RightsOfSources.probes(),
            RightsSetUp.probes(),
            RightsFiling.probes(),
            RightsOfNews.probes(),
            RightsPhotos.probes(),
            RightsWork.all(),
            RightsOfPartners.probes(),
            RightsOfWebhooks.probes(),
            RightsAlarmProbes.all(),
            RightsDevices.all(),
            RightsCases.all(),
            RightsReview.all(),
            RightsDispatch.all(),
            RightsContractors.all(),
            RightsOffline.all(),
            RightsNotifications.all(),
            RightsNotes.all(),
            RightsOfSituations.all(),
            RightsSometimes.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RightsProbe> open() {
    return List.of(
        value("Query.categories", "categories", "", _ -> Map.of()),
        value("Query.territories", "territories", "", _ -> Map.of()),
        value("Query.commune", "commune(inseeCode: \"55043\")", "", _ -> Map.of()),
        value(
            "Query.communeAt",
            "communeAt(location: {latitude: 49.1767, longitude: 5.3886})",
            "",
            _ -> Map.of()),
        node("Asset", t -> t.id("ast", () -> t.world().assetWithAlarm())),
        node("Territory", RightsTarget::territory),
        node("Organisation", t -> t.id("org", () -> "org_215500430")));
  }

  private static List<RightsProbe> reports() {
    return List.of(
        object("Query.report", "report(id: $id)", "$id: ID!", t -> Map.of("id", t.report())),
        node("Report", RightsTarget::report),
        object(
            "Query.reports",
            "reports(first: 3, filter: {territoryId: $territory, statuses: [RECEIVED]})",
            "$territory: ID!",
            t -> {
              t.report();
              return Map.of("territory", RightsWorld.BELLEVILLE);
            }),
        object(
            "Query.likelyDuplicates",
            "likelyDuplicates(territoryId: $territory, first: 5)",
            "$territory: ID!",
            t -> {
              t.toldTwice();
              return Map.of("territory", t.territory());
            }),
        object(
            "Query.reportsInBox",
            "reportsInBox(first: 50, " + BOX + ")",
            "",
            t -> {
              t.report();
              return Map.of();
            }),
        value(
            "Query.map",
            "map(zoom: 14, filter: {layers: [REPORTS, ASSETS]}, " + BOX + ")",
            "",
            t -> {
              t.report();
              return Map.of();
            }));
  }

  private static List<RightsProbe> work() {
    return List.of(
        object("Query.workOrder", "workOrder(id: $id)", "$id: ID!", t -> Map.of("id", t.held())),
        object("Query.workOrder", "workOrder(id: $id)", "$id: ID!", t -> Map.of("id", t.started())),
        node("WorkOrder", RightsTarget::held),
        lists("Query.workOrders", "workOrders(first: 15, filter: {territoryId: $territory})"),
        lists(
            "Query.workOrders:OfAnAgent",
            "workOrders(first: 15, filter: {territoryId: $territory, agentId: $agent})"),
        lists("Query.workOrders:Anywhere", "workOrders(first: 15)").only(Compared.GIVEN),
        lists("Query.workOrdersInBox", "workOrdersInBox(first: 15, " + BOX + ")"),
        lists("Query.workOrders:Counted", "workOrders(first: 1, filter: {territoryId: $territory})")
            .counting("\"hasNextPage\":true"),
        lists("Query.workOrdersInBox:Counted", "workOrdersInBox(first: 1, " + BOX + ")")
            .counting("\"isComplete\":false"));
  }

  private static RightsProbe lists(String line, String call) {
    var types =
        (call.contains("$territory") ? "$territory: ID!" : "")
            + (call.contains("$agent") ? ", $agent: ID!" : "");
    return object(
        line,
        call,
        types,
        t -> {
          t.held();
          var variables = new HashMap<>(Map.of("territory", t.territory()));
          variables.put("agent", t.id("per", () -> RightsWorld.id("sami")));
          variables.keySet().removeIf(name -> !call.contains("$" + name));
          return variables;
        });
  }

  private static List<RightsProbe> people() {
    return List.of(
        value("Query.viewer", "viewer", "", _ -> Map.of()),
        object(
            "Query.agents",
            "agents(territoryId: $territory)",
            "$territory: ID!",
            t -> {
              t.id("per", () -> RightsWorld.id("sami"));
              return Map.of("territory", t.territory());
            }),
        node("Person", t -> t.id("per", () -> RightsWorld.id("sami"))),
        object(
                "Query.node:PersonOfTheRegion",
                "node(id: $id)",
                "$id: ID!",
                t -> Map.of("id", t.id("per", () -> RightsWorld.id("marc"))))
            .only(Compared.GIVEN),
        value(
            "Query.overview",
            "overview(territoryId: $territory)",
            "$territory: ID!",
            t -> Map.of("territory", t.territory())),
        value("Query.overview:OfTheRegion", "overview", "", _ -> Map.of()).only(Compared.GIVEN));
  }

  private static RightsProbe node(
      String type, java.util.function.Function<RightsTarget, String> thing) {
    return object(
        "Query.node:" + type, "node(id: $id)", "$id: ID!", t -> Map.of("id", thing.apply(t)));
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.fileReport", t -> t.world().reportElsewhere()).only(Compared.GIVEN),
        act("Mutation.fileReport:Again", t -> again(t, t.world().report(t.clientId()))),
        act("Mutation.planWorkOrder", t -> t.world().plan(t.id("rep", t.world()::filed), "sami")),
        act(
            "Mutation.planWorkOrder:Again",
            t -> t.world().plannedAgain(t.id("rep", t.world()::filed))),
        act("Mutation.startWorkOrder", t -> of(t.id("wo", () -> t.world().planned("sami")))),
        act("Mutation.holdWorkOrder", t -> why(t.id("wo", t.world()::started))),
        act("Mutation.completeWorkOrder", t -> of(t.id("wo", t.world()::started))),
        act("Mutation.cancelWorkOrder", t -> why(t.id("wo", t.world()::held))),
        act(
                "Mutation.startWorkOrder:GivenToNobody",
                t -> of(t.id("wo", () -> t.world().planned(null))))
            .only(Compared.GIVEN));
  }

  /// What is told besides, when something is wrong.
  private static List<RightsProbe> problems() {
    return Stream.of(
            act("Mutation.fileReport", t -> t.world().reportWith("categoryCode", "none")),
            act("Mutation.fileReport", t -> t.world().reportWith("location", place(49.12, 6.18))),
            act("Mutation.fileReport", t -> t.world().reportWith("location", place(91, 6.18))),
            act("Mutation.fileReport", t -> t.world().reportWith("isNotDuplicate", false)),
            act("Mutation.fileReport", RightsProbes::changed),
            act("Mutation.planWorkOrder", t -> t.world().plan(t.report(), "lea")),
            act("Mutation.planWorkOrder", t -> t.world().plan("rep_none", "sami")),
            act(
                "Mutation.planWorkOrder",
                t -> t.world().plan(t.world().reportOf(t.held()), "sami")),
            act("Mutation.completeWorkOrder", t -> of(t.held())),
            act("Mutation.completeWorkOrder", t -> of("wo_none")))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }

  private static Map<String, Double> place(double latitude, double longitude) {
    return Map.of("latitude", latitude, "longitude", longitude);
  }

  private static Map<String, Object> changed(RightsTarget target) {
    var report = new HashMap<>(again(target, target.world().report(target.clientId())));
    report.put("note", "autre chose");
    return report;
  }

  private static Map<String, Object> again(RightsTarget target, Map<String, Object> report) {
    target.world().file("camille", report);
    return report;
  }

  private static Map<String, Object> of(String workOrder) {
    return Map.of("workOrderId", workOrder);
  }

  private static Map<String, Object> why(String workOrder) {
    return Map.of("workOrderId", workOrder, "reason", "orage");
  }
}
