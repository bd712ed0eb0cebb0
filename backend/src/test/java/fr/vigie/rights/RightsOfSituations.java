package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import fr.vigie.rights.RightsProbe.Compared;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;

/// Situations, and a way to ask for each root field about them.
final class RightsOfSituations {

  private static final String ID = "$id: ID!";

  private RightsOfSituations() {}

  static List<RightsProbe> all() {
    return Stream.of(reads(), acts(), problems()).flatMap(List::stream).toList();
  }

  private static List<RightsProbe> reads() {
    return List.of(
        object("Query.situation", "situation(id: $id)", ID, t -> Map.of("id", full(t))),
        object(
            "Query.situation",
            "situation(id: $id)",
            ID,
            t ->
                Map.of(
                    "id",
                    t.id(
                        "sit",
                        () -> t.world().lasting("proposed situation", () -> proposed(t.world()))))),
        object("Query.node:Situation", "node(id: $id)", ID, t -> Map.of("id", full(t))),
        object(
            "Query.situations",
            "situations(first: 10, filter: {territoryId: $territory, statuses: [CONFIRMED]})",
            "$territory: ID!",
            t -> {
              full(t);
              return Map.of("territory", t.territory());
            }),
        object(
                "Query.report",
                "report(id: $id)",
                ID,
                t -> {
                  full(t);
                  return Map.of("id", t.id("rep", () -> report(t.world())));
                })
            .only(Compared.CONTENT),
        object(
                "Query.alarm",
                "alarm(id: $id)",
                ID,
                t -> {
                  full(t);
                  return Map.of("id", t.id("alm", () -> alarm(t.world())));
                })
            .only(Compared.CONTENT));
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.confirmSituation", t -> of(t.id("sit", () -> proposed(t.world())))),
        act(
            "Mutation.dismissSituation",
            t -> with(of(t.id("sit", () -> proposed(t.world()))), "reason", "essai du poste")),
        act("Mutation.endSituation", t -> of(t.id("sit", () -> opened(t.world())))),
        act("Mutation.openSituation", t -> opening(t.world())),
        act(
            "Mutation.addToSituation",
            t ->
                with(
                    of(t.id("sit", () -> opened(t.world()))),
                    "memberIds",
                    List.of(alarm(t.world())))),
        act(
            "Mutation.removeFromSituation",
            t ->
                with(
                    of(t.id("sit", () -> opened(t.world()))),
                    "memberIds",
                    List.of(alarm(t.world())))),
        act(
            "Mutation.messageSituation",
            t -> message(t.id("sit", () -> opened(t.world())), "réparé")));
  }

  private static List<RightsProbe> problems() {
    return Stream.of(
            act("Mutation.confirmSituation", t -> of(t.id("sit", () -> ended(t.world())))),
            act("Mutation.messageSituation", t -> message(crowded(t), "réparé")),
            act("Mutation.messageSituation", t -> message(ofAlarm(t), "réparé")))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }

  private static Map<String, Object> of(String situation) {
    return new HashMap<>(Map.of("situationId", situation));
  }

  private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
    input.put(field, value);
    return input;
  }

  private static Map<String, Object> message(String situation, String text) {
    return with(with(of(situation), "clientMessageId", UUID.randomUUID().toString()), "text", text);
  }

  private static String report(RightsWorld world) {
    return world.lasting("report of a situation", world::filed);
  }

  private static String alarm(RightsWorld world) {
    return world.lasting("alarm of a situation", () -> world.alarms().raised());
  }

  private static Map<String, Object> opening(RightsWorld world) {
    return opening(List.of(report(world), other(world)));
  }

  private static String other(RightsWorld world) {
    return world.lasting("other alarm of a situation", () -> world.alarms().raised());
  }

  private static Map<String, Object> opening(List<String> members) {
    return Map.of(
        "clientSituationId",
        UUID.randomUUID().toString(),
        "territoryId",
        RightsWorld.BELLEVILLE,
        "title",
        "coup de vent",
        "memberIds",
        members);
  }

  static String opened(RightsWorld world) {
    return world.done("nadia", "openSituation", opening(world), "situation { id }");
  }

  private static String ended(RightsWorld world) {
    return world.done("nadia", "endSituation", of(opened(world)), "situation { id }");
  }

  private static String ofAlarm(RightsTarget t) {
    return t.id(
        "sit",
        () ->
            t.world()
                .done(
                    "nadia",
                    "openSituation",
                    opening(List.of(other(t.world()))),
                    "situation { id }"));
  }

  /// As a rule proposes it.
  private static String proposed(RightsWorld world) {
    var id = new Ids(Clock.systemUTC()).next("sit");
    return put(world, document(world, id).append("status", "PROPOSED"));
  }

  /// One of which as much was said as may be.
  private static String crowded(RightsTarget t) {
    return t.id(
        "sit",
        () ->
            t.world()
                .lasting(
                    "crowded situation",
                    () -> {
                      var id = new Ids(Clock.systemUTC()).next("sit");
                      var said = new Document(said(RightsWorld.id("nadia")));
                      said.remove("clientId");
                      return put(
                          t.world(),
                          document(t.world(), id)
                              .append("messages", Collections.nCopies(50, said)));
                    }));
  }

  /// One of which all is known that can be.
  private static String full(RightsTarget t) {
    return t.id(
        "sit", () -> t.world().lasting("full situation", () -> put(t.world(), full(t.world()))));
  }

  private static Document full(RightsWorld world) {
    var nadia = RightsWorld.id("nadia");
    var now = new Date();
    var document =
        document(world, new Ids(Clock.systemUTC()).next("sit"))
            .append("kind", "FEEDER")
            .append("title", "coup de vent")
            .append("openedBy", nadia)
            .append("latitude", 49.17)
            .append("longitude", 5.38)
            .append(
                "box",
                new Document("south", 49.1)
                    .append("west", 5.3)
                    .append("north", 49.2)
                    .append("east", 5.4))
            .append("messages", List.of(said(nadia)))
            .append("dismissalReason", "essai du poste")
            .append(
                "explanation",
                new Document("at", now)
                    .append("asset", world.asset())
                    .append("category", "lamp-out")
                    .append("alarmCount", 1)
                    .append("reportCount", 1)
                    .append("assetCount", 1)
                    .append("peopleCount", 1)
                    .append("communeCount", 1)
                    .append("least", 3)
                    .append("withinMinutes", 30)
                    .append("withinMetres", 150)
                    .append("usualCount", 1.0)
                    .append("factor", 4.0));
    for (var act : List.of("confirmed", "dismissed", "ended")) {
      document.append(act + "At", now).append(act + "By", nadia);
    }
    return document;
  }

  private static Document said(String by) {
    return new Document("id", "sim_1")
        .append("clientId", UUID.randomUUID().toString())
        .append("text", "réparé")
        .append("at", new Date())
        .append("by", by)
        .append("reportCount", 1);
  }

  private static Document document(RightsWorld world, String id) {
    var now = Date.from(Instant.now());
    return new Document("_id", id)
        .append("territory", RightsWorld.BELLEVILLE)
        .append("kind", "OTHER")
        .append("status", "CONFIRMED")
        .append("members", List.of(report(world), alarm(world)))
        .append("excluded", List.of())
        .append("memberCount", 2)
        .append("firstAt", now)
        .append("lastAt", now)
        .append("freshAt", now)
        .append("openedAt", now)
        .append("messages", List.of());
  }

  private static String put(RightsWorld world, Document document) {
    var id = document.getString("_id");
    world
        .database()
        .getCollection("situations")
        .replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true));
    return id;
  }
}
