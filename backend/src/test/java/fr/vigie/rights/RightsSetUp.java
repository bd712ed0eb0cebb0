package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import fr.vigie.rights.RightsProbe.Compared;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A way to ask for each root field that sets up territories. What is done is as it is already, so
/// that everyone finds the same.
final class RightsSetUp {

  private static final String TEMPLATE =
      "{\"name\": \"rights\", \"version\": 1, \"title\": \"x\","
          + " \"parts\": {\"responsibilities\": {\"WASTE\": \"EPCI\"}}}";

  private RightsSetUp() {}

  static List<RightsProbe> probes() {
    return Stream.of(queries(), acts(), problems()).flatMap(List::stream).toList();
  }

  private static List<RightsProbe> queries() {
    return List.of(
        value("Query.templates", "templates", "", _ -> Map.of()),
        value("Query.template", "template(name: \"rural\")", "", _ -> Map.of()),
        value(
            "Query.categoryChecklist",
            "categoryChecklist(territoryId: $territory, categoryCode: \"lamp-damaged\")",
            "$territory: ID!",
            t -> Map.of("territory", t.territory())),
        object(
            "Query.node:Template",
            "node(id: $id)",
            "$id: ID!",
            t -> Map.of("id", t.id("tpl", () -> "tpl_rural@2"))));
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.offerCategory", _ -> category("lamp-out", 5)),
        act("Mutation.withdrawCategory", _ -> category("noise", null)),
        act("Mutation.grantRole", _ -> granted(RightsWorld.BELLEVILLE)),
        act("Mutation.grantRole:InTheRegion", _ -> ofRegion(granted(null))),
        act("Mutation.revokeRole", _ -> revoked(RightsWorld.BELLEVILLE)),
        act("Mutation.revokeRole:InTheRegion", _ -> ofRegion(revoked(null))),
        act("Mutation.importTemplate", _ -> Map.of("file", TEMPLATE, "isDryRun", true)),
        act("Mutation.addTerritory", _ -> add("55043", "rural")),
        act("Mutation.addTerritories", _ -> addAll("rural")));
  }

  /// What is told besides, when something is wrong.
  private static List<RightsProbe> problems() {
    return Stream.of(
            act("Mutation.offerCategory", _ -> category("none", 5)),
            act("Mutation.offerCategory", _ -> category("lamp-out", 251)),
            act("Mutation.addTerritory", _ -> add("88383", "rural")),
            act("Mutation.addTerritory", _ -> add("none", "rural")),
            act("Mutation.addTerritory", _ -> add("55043", "none")),
            act("Mutation.addTerritories", _ -> addAll("none")),
            act("Mutation.importTemplate", _ -> Map.of("file", "{")),
            act(
                "Mutation.importTemplate",
                _ -> Map.of("file", TEMPLATE.replace("rights", "rural").replace(": 1,", ": 2,"))),
            act("Mutation.revokeRole", _ -> ofNobody()),
            act("Mutation.revokeRole", _ -> own()),
            act("Mutation.grantRole", _ -> granted("ter_none")),
            act("Mutation.fileReport", t -> t.world().reportWith("categoryCode", "noise")))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }

  private static Map<String, Object> category(String code, Integer workingDays) {
    var input = new HashMap<String, Object>();
    input.put("territoryId", RightsWorld.BELLEVILLE);
    input.put("categoryCode", code);
    if (workingDays != null) {
      input.put("workingDays", workingDays);
    }
    return input;
  }

  private static Map<String, Object> granted(String territory) {
    var input = new HashMap<String, Object>();
    input.put("issuer", "vigie-demo");
    input.put("subject", "remi");
    input.put("name", "remi");
    input.put("role", "AGENT");
    input.put("territoryId", territory);
    return input;
  }

  private static Map<String, Object> revoked(String territory) {
    var input = new HashMap<String, Object>();
    input.put("personId", RightsWorld.id("remi"));
    input.put("role", "DISPATCHER");
    input.put("territoryId", territory);
    return input;
  }

  /// Rita is that already.
  private static Map<String, Object> ofRegion(Map<String, Object> input) {
    var changed = new HashMap<String, Object>(input);
    changed.replace("subject", "rita");
    changed.replace("personId", RightsWorld.id("rita"));
    changed.put("role", input.containsKey("subject") ? "REGIONAL_OPERATOR" : "AGENT");
    return changed;
  }

  private static Map<String, Object> ofNobody() {
    var input = revoked(RightsWorld.BELLEVILLE);
    input.put("personId", "per_none");
    return input;
  }

  private static Map<String, Object> own() {
    return Map.of("personId", RightsWorld.id("marc"), "role", "ADMINISTRATOR");
  }

  private static Map<String, Object> add(String code, String template) {
    return Map.of("code", code, "templateName", template, "isDryRun", true);
  }

  private static Map<String, Object> addAll(String template) {
    return Map.of("department", "55", "templateName", template, "isDryRun", true, "first", 3);
  }
}
