package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.value;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// A way to ask for each root field about notifications.
final class RightsNotifications {

  private static final String MUTED = "rep_" + "Q".repeat(25);

  private RightsNotifications() {}

  static List<RightsProbe> all() {
    return List.of(
        value("Query.notifications", "notifications(first: 5)", "", _ -> Map.of())
            .only(RightsProbe.Compared.GIVEN),
        value("Query.notificationPreferences", "notificationPreferences", "", _ -> Map.of()),
        value(
            "Query.quietHours",
            "quietHours(territoryId: $territory)",
            "$territory: ID!",
            t -> Map.of("territory", t.territory())),
        act("Mutation.setNotificationPreferences", _ -> preferences()),
        act("Mutation.muteNotifications", _ -> Map.of("subjectId", MUTED)),
        act("Mutation.unmuteNotifications", _ -> Map.of("subjectId", "rep_" + "R".repeat(25))),
        act("Mutation.markNotificationsRead", _ -> Map.of()),
        act("Mutation.muteNotifications", RightsNotifications::asMuchAsOneMay)
            .only(RightsProbe.Compared.CONTENT),
        act(
            "Mutation.setQuietHours",
            t -> Map.of("territoryId", t.territory(), "from", "22:00", "until", "07:00")));
  }

  private static Map<String, ?> preferences() {
    return Map.of(
        "preferences",
        List.of(Map.of("kind", "REPORT_CLOSED", "channel", "PUSH", "mode", "OFF")),
        "quietHours",
        Map.of("from", "20:00", "until", "09:00"));
  }

  private static Map<String, ?> asMuchAsOneMay(RightsTarget t) {
    t.world().lasting("muted", () -> mutesMuch(t.world()));
    return Map.of("subjectId", "rep_" + UUID.randomUUID());
  }

  /// Zoe's; what she mutes besides stays allowed.
  private static String mutesMuch(RightsWorld world) {
    var holder = world.lasting("many follows", () -> world.cases().followsMuch());
    var muted = new ArrayList<>(List.of(MUTED));
    IntStream.range(1, 200).forEach(i -> muted.add("rep_" + i));
    world
        .database()
        .getCollection("notificationPreferences")
        .updateOne(
            Filters.eq(holder), Updates.set("muted", muted), new UpdateOptions().upsert(true));
    return holder;
  }
}
