package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;

import fr.vigie.identity.Grant;
import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.rights.RightsProbe.Compared;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Contractors of Belleville, who works for them, and the work that was given to that of cleo.
final class RightsContractors {

  /// Where nothing else is.
  private static final Map<String, ?> APART = Map.of("latitude", 49.1852, "longitude", 5.3702);

  private static final String BOX =
      "box: {south: 49.185, west: 5.37, north: 49.1854, east: 5.3704}";

  private final RightsWorld world;
  private final Map<String, String> contractors = new HashMap<>();

  RightsContractors(RightsWorld world) {
    this.world = world;
  }

  /// Each of cleo and otto works for one of their own.
  void hire(People people) {
    for (var name : List.of("cleo", "otto")) {
      var contractor = added("chez " + name);
      contractors.put(name, contractor);
      var grant = new Grant(Role.CONTRACTOR, RightsWorld.BELLEVILLE, contractor);
      people.put(
          List.of(new Person(RightsWorld.id(name), name, "vigie-demo", name, List.of(grant))));
    }
  }

  private String added(String name) {
    return world.done("marc", "addContractor", adding(name), "contractor { id }");
  }

  private static Map<String, Object> adding(String name) {
    return new HashMap<>(
        Map.of(
            "clientContractorId",
            RightsWork.name(),
            "territoryId",
            RightsWorld.BELLEVILLE,
            "name",
            name,
            "siret",
            "73282932000074"));
  }

  /// That of which a person is.
  String of(String person) {
    return java.util.Objects.requireNonNull(contractors.get(person), person);
  }

  /// Work of a report, for the contractor of a person.
  String given(String person) {
    return acts("nadia", "assignWorkOrder", world.planned("sami"), assigning(person));
  }

  private Map<String, ?> assigning(String person) {
    return Map.of("contractorId", of(person), "plannedFor", "2026-11-26");
  }

  private String sent() {
    return sent(given("cleo"));
  }

  String sent(String workOrder) {
    return acts("nadia", "dispatchWorkOrder", workOrder, Map.of());
  }

  private String started() {
    return acts("cleo", "startWorkOrder", given("cleo"), Map.of());
  }

  /// Of which all is said, as of an agent's.
  private String held() {
    var id = started();
    new RightsWork(world).say("cleo", id);
    return acts(
        "cleo", "holdWorkOrder", id, Map.of("reason", "orage", "until", "2026-12-01T07:00:00Z"));
  }

  private String acts(String who, String act, String workOrder, Map<String, ?> more) {
    return new RightsWork(world).acts(who, act, workOrder, more);
  }

  private String apart() {
    var report = world.reportWith("location", APART);
    report.remove("assetId");
    var plan = world.plan(world.file("camille", report), null);
    var id = world.done("nadia", "planWorkOrder", plan, "workOrder { id }");
    return acts("nadia", "assignWorkOrder", id, assigning("cleo"));
  }

  static List<RightsProbe> all() {
    return Stream.of(queries(), seen(), acts(), books(), problems()).flatMap(List::stream).toList();
  }

  private static RightsContractors in(RightsTarget target) {
    return target.world().contractors();
  }

  private static String held(RightsTarget t) {
    return t.id("wo", () -> t.world().lasting("a contractor's, held", in(t)::held));
  }

  private static List<RightsProbe> queries() {
    return List.of(
        object(
            "Query.contractors",
            "contractors(territoryId: $territory, isEndedToo: true)",
            "$territory: ID!",
            t -> {
              t.id("ctr", () -> in(t).of("cleo"));
              return Map.of("territory", t.territory());
            }),
        object(
            "Query.contractorPeople",
            "contractorPeople(contractorId: $contractor)",
            "$contractor: ID!",
            t -> {
              t.id("per", () -> RightsWorld.id("cleo"));
              return Map.of("contractor", t.id("ctr", () -> in(t).of("cleo")));
            }),
        object(
            "Query.workOrder:Contracted",
            "workOrder(id: $id)",
            "$id: ID!",
            t -> Map.of("id", held(t))));
  }

  /// What is seen of the work in other states, and in lists.
  private static List<RightsProbe> seen() {
    return List.of(
        object(
                "Query.workOrder:Contracted",
                "workOrder(id: $id)",
                "$id: ID!",
                t -> {
                  var started = t.world().lasting("a contractor's, started", in(t)::started);
                  return Map.of("id", t.id("wo", () -> started));
                })
            .only(Compared.CONTENT),
        object(
            "Query.workOrders:Contracted",
            "workOrders(first: 15, filter: {territoryId: $territory, statuses: [ON_HOLD]})",
            "$territory: ID!",
            t -> {
              held(t);
              return Map.of("territory", t.territory());
            }),
        object(
            "Query.workOrders:OfAContractor",
            "workOrders(first: 15, filter: {contractorId: $contractor, statuses: [ON_HOLD]})",
            "$contractor: ID!",
            t -> {
              held(t);
              return Map.of("contractor", t.id("ctr", () -> in(t).of("cleo")));
            }),
        object(
            "Query.workOrdersInBox:Contracted",
            "workOrdersInBox(first: 5, " + BOX + ")",
            "",
            t -> {
              t.id("wo", () -> t.world().lasting("a contractor's, apart", in(t)::apart));
              return Map.of();
            }));
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.acceptWorkOrder:Contracted", t -> on(t.id("wo", in(t)::sent), Map.of())),
        act(
            "Mutation.refuseWorkOrder:Contracted",
            t -> on(t.id("wo", in(t)::sent), Map.of("reason", "non"))),
        act(
            "Mutation.startWorkOrder:Contracted",
            t -> on(t.id("wo", () -> in(t).given("cleo")), Map.of())),
        act(
            "Mutation.holdWorkOrder:Contracted",
            t -> on(t.id("wo", in(t)::started), Map.of("reason", "non"))),
        act("Mutation.completeWorkOrder:Contracted", t -> on(t.id("wo", in(t)::started), Map.of())),
        act(
            "Mutation.giveUpWorkOrder:Contracted",
            t -> on(t.id("wo", in(t)::started), Map.of("reason", "non"))),
        act(
            "Mutation.recordWork:Contracted",
            t -> on(t.id("wo", in(t)::started), Map.of("cause", "WEAR"))),
        act(
            "Mutation.assignWorkOrder:Contracted",
            t -> on(t.id("wo", () -> in(t).given("cleo")), in(t).assigning("cleo"))));
  }

  private static List<RightsProbe> books() {
    return List.of(
        act("Mutation.addContractor", _ -> adding("chez " + RightsWork.name())),
        act("Mutation.renameContractor", t -> renaming(t, "chez " + RightsWork.name())),
        act(
            "Mutation.endContractor",
            t -> Map.of("contractorId", t.id("ctr", () -> in(t).added(RightsWork.name())))));
  }

  private static Map<String, ?> renaming(RightsTarget t, String name) {
    return Map.of(
        "contractorId", t.id("ctr", () -> in(t).added("chez " + RightsWork.name())), "name", name);
  }

  /// What is told besides, when something is wrong.
  private static List<RightsProbe> problems() {
    return Stream.of(
            act("Mutation.addContractor", _ -> adding("chez cleo")),
            act("Mutation.endContractor", t -> Map.of("contractorId", "ctr_none")),
            act(
                "Mutation.endContractor",
                t -> {
                  held(t);
                  return Map.of("contractorId", in(t).of("cleo"));
                }))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }

  private static Map<String, Object> on(String workOrder, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("workOrderId", workOrder);
    return input;
  }
}
