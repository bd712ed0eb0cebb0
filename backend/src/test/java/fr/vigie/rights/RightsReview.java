package fr.vigie.rights;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.rights.RightsProbe.Compared;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// A way to ask for each root field of what is reviewed and of what is kept about people. Who is
/// blocked is zoe, and who is forgotten comes last: nobody finds what they filed afterwards.
final class RightsReview {

  private static final String IN = "$territory: ID!";

  private RightsReview() {}

  static List<RightsProbe> all() {
    return Stream.of(queries(), acts(), problems(), last()).flatMap(List::stream).toList();
  }

  private static List<RightsProbe> queries() {
    return List.of(
        object("Query.report", "report(id: $id)", "$id: ID!", t -> Map.of("id", decided(t))),
        object(
            "Query.reportsToModerate",
            "reportsToModerate(territoryId: $territory)",
            IN,
            t -> {
              t.id("rep", () -> t.world().lasting("held words", () -> held(t.world())));
              return Map.of("territory", t.territory());
            }),
        object(
            "Query.removalRequests",
            "removalRequests(territoryId: $territory)",
            IN,
            t -> {
              t.id("rmv", () -> t.world().lasting("waiting", () -> removal(t.world())));
              return Map.of("territory", t.territory());
            }),
        object(
            "Query.blocks",
            "blocks(territoryId: $territory)",
            IN,
            t -> {
              block(t);
              return Map.of("territory", t.territory());
            }),
        object(
            "Query.node:RemovalRequest",
            "node(id: $id)",
            "$id: ID!",
            t -> Map.of("id", t.id("rmv", () -> ofPhoto(t.world())))),
        value("Query.myData", "myData", "", _ -> Map.of()),
        object(
            "Query.erasures",
            "erasures",
            "",
            t -> {
              t.id("era", () -> t.world().lasting("erasure", () -> erased(t.world())));
              return Map.of();
            }),
        object(
            "Query.purges",
            "purges",
            "",
            t -> {
              t.id("prg", () -> purge(t.world()));
              return Map.of();
            }));
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.publishText", t -> Map.of("reportId", decided(t))),
        act("Mutation.keepTextHidden", t -> Map.of("reportId", t.id("rep", () -> held(t.world())))),
        act("Mutation.blurPlace", t -> Map.of("reportId", decided(t), "isPlaceBlurred", false)),
        act("Mutation.requestRemoval", t -> request(t.id("rep", () -> t.world().filed()))),
        act("Mutation.decideRemoval", t -> decision(t.id("rmv", () -> removal(t.world())), true)),
        act("Mutation.blockReporter", t -> blocking(byZoe(t.world()), "PERSON")),
        act("Mutation.unblockReporter", t -> Map.of("blockId", block(t))));
  }

  /// What is told besides, when something is wrong.
  private static List<RightsProbe> problems() {
    return Stream.of(
            act(
                "Mutation.requestRemoval",
                t -> request(t.world().file("camille", t.world().reportWith("note", "")))),
            act("Mutation.decideRemoval", t -> decision(ofPhoto(t.world()), false)),
            act("Mutation.decideRemoval", _ -> decision("rmv_none", true)),
            act("Mutation.blockReporter", t -> blocking(t.world().filed(), "DEVICE")),
            act("Mutation.unblockReporter", _ -> Map.of("blockId", "blk_none")),
            act(
                "Mutation.fileReport",
                t -> {
                  nobodyMayFile(t.world());
                  return t.world().report(UUID.randomUUID().toString());
                }))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }

  private static List<RightsProbe> last() {
    var me =
        act(
            "Mutation.eraseMe",
            t -> {
              forgetMost(t.world());
              return Map.of("isConfirmed", true);
            });
    return List.of(
        act(
            "Mutation.erasePerson",
            t -> {
              everyoneMayFile(t.world());
              return Map.of("reportId", byNobody(t.world()));
            }),
        act(
            "Mutation.eraseByLink",
            t -> {
              everyoneMayFile(t.world());
              return Map.of("isConfirmed", true, "followSecret", t.world().cases().link());
            }),
        new RightsProbe(
            me.line(),
            me.call(),
            me.types(),
            me.variables(),
            // Staff is told besides that they stay staff.
            (_, answer) -> answer.contains("\"erasure\":{"),
            Compared.ALL));
  }

  /// A report whose words staff has published, and of which a photo is hidden.
  private static String decided(RightsTarget t) {
    return t.id("rep", () -> t.world().lasting("decided words", () -> published(t.world())));
  }

  private static String published(RightsWorld world) {
    var report = world.filed();
    world.done("nadia", "publishText", Map.of("reportId", report), "report { id }");
    world
        .database()
        .getCollection("reports")
        .updateOne(
            Filters.eq("_id", report), Updates.set("moderation.hiddenPhotos", List.of("pho_1")));
    return report;
  }

  private static String held(RightsWorld world) {
    return world.file("camille", world.reportWith("note", "Appelez le 06 12 34 56 78"));
  }

  private static String removal(RightsWorld world) {
    return world.done("zoe", "requestRemoval", request(world.filed()), "removalRequest { id }");
  }

  /// One that is decided, as if it had been of a photo.
  private static String ofPhoto(RightsWorld world) {
    return world.lasting(
        "removal of a photo",
        () -> {
          var removal = removal(world);
          world.done("nadia", "decideRemoval", decision(removal, true), "removalRequest { id }");
          world
              .database()
              .getCollection("removals")
              .updateOne(Filters.eq("_id", removal), Updates.set("photo", "pho_1"));
          return removal;
        });
  }

  private static Map<String, Object> request(String report) {
    return Map.of(
        "clientRequestId",
        UUID.randomUUID().toString(),
        "reportId",
        report,
        "subject",
        "TEXT",
        "reason",
        "chez moi");
  }

  private static Map<String, Object> decision(String removal, boolean isAccepted) {
    return Map.of("requestId", removal, "isAccepted", isAccepted, "sentence", "Vu.");
  }

  private static String byZoe(RightsWorld world) {
    return world.lasting(
        "zoe's report", () -> world.file("zoe", world.report(UUID.randomUUID().toString())));
  }

  private static Map<String, Object> blocking(String report, String kind) {
    var until = Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    return Map.of("reportId", report, "kind", kind, "reason", "essai", "until", until.toString());
  }

  private static String block(RightsTarget t) {
    return t.id("blk", () -> blocked(t.world()));
  }

  private static String blocked(RightsWorld world) {
    return world.done("nadia", "blockReporter", blocking(byZoe(world), "PERSON"), "block { id }");
  }

  private static String byNobody(RightsWorld world) {
    return world.file("nobody", world.report(UUID.randomUUID().toString()));
  }

  /// All who ask come from one address.
  private static String nobodyMayFile(RightsWorld world) {
    return world.lasting("block of all", () -> blockedAddress(world));
  }

  private static String blockedAddress(RightsWorld world) {
    var input = blocking(byZoe(world), "ADDRESS");
    return world.done("nadia", "blockReporter", input, "block { id }");
  }

  private static void everyoneMayFile(RightsWorld world) {
    var input = Map.of("blockId", nobodyMayFile(world));
    world.done("nadia", "unblockReporter", input, "block { id }");
  }

  private static String erased(RightsWorld world) {
    return world.done("marc", "erasePerson", Map.of("reportId", byNobody(world)), "erasure { id }");
  }

  private static String purge(RightsWorld world) {
    var purge = world.database().getCollection("purges").find().first();
    return Objects.requireNonNull(purge).getString("_id");
  }

  /// Takes away most of what was filed since the beginning: here everybody has filed thousands of
  /// reports, which an operation has not the time to erase.
  private static void forgetMost(RightsWorld world) {
    var reports = world.database().getCollection("reports");
    var first = reports.find().sort(ascending("_id")).skip(10).first();
    var last = reports.find().sort(descending("_id")).skip(10).first();
    if (first != null && last != null) {
      reports.deleteMany(
          and(gte("_id", first.getString("_id")), lte("_id", last.getString("_id"))));
    }
  }
}
