package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;

import fr.vigie.rights.RightsProbe.Compared;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Notes between shifts of control rooms, and ways to ask for them.
final class RightsNotes {

  private RightsNotes() {}

  static List<RightsProbe> all() {
    return List.of(
        object(
            "Query.handoverNotes",
            "handoverNotes(first: 5, territoryId: $territory)",
            "$territory: ID!",
            t -> {
              read(t, "nadia");
              read(t, "rita");
              return Map.of("territory", t.territory());
            }),
        object(
            "Query.node:HandoverNote",
            "node(id: $id)",
            "$id: ID!",
            t -> Map.of("id", read(t, "nadia"))),
        act("Mutation.writeHandoverNote", t -> note(t.world())),
        act("Mutation.acknowledgeHandoverNote", t -> Map.of("noteId", fresh(t))),
        act(
                "Mutation.writeHandoverNote",
                t -> {
                  var note = new HashMap<>(note(t.world()));
                  t.world().done("nadia", "writeHandoverNote", note, "note { id }");
                  note.put("text", "autre chose");
                  return note;
                })
            .only(Compared.CONTENT));
  }

  private static String fresh(RightsTarget t) {
    return t.id("hon", () -> written(t.world()));
  }

  /// A note that one of those who may has read.
  private static String read(RightsTarget t, String reader) {
    return t.id(
        "hon",
        () ->
            t.world()
                .lasting(
                    "note read by " + reader,
                    () ->
                        t.world()
                            .done(
                                reader,
                                "acknowledgeHandoverNote",
                                Map.of("noteId", written(t.world())),
                                "note { id }")));
  }

  static String written(RightsWorld world) {
    return world.done("nadia", "writeHandoverNote", note(world), "note { id }");
  }

  private static Map<String, Object> note(RightsWorld world) {
    return Map.of(
        "clientNoteId",
        UUID.randomUUID().toString(),
        "territoryId",
        RightsWorld.BELLEVILLE,
        "text",
        "le poste 12 est coupé",
        "aboutIds",
        List.of(
            world.lasting("noted report", world::filed),
            world.lasting("noted work", () -> world.planned("sami")),
            world.lasting("noted alarm", () -> world.alarms().raised())),
        "pinnedUntil",
        Instant.now().plus(Duration.ofHours(8)).toString());
  }
}
