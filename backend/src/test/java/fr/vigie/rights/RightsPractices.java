package fr.vigie.rights;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/// What Belleville did, and what another territory took over and says of it.
final class RightsPractices {

  private final RightsWorld world;

  RightsPractices(RightsWorld world) {
    this.world = world;
  }

  Map<String, Object> told(Map<String, ?> more) {
    var input = new HashMap<String, Object>();
    input.put("clientPracticeId", UUID.randomUUID().toString());
    input.put("territoryId", RightsWorld.BELLEVILLE);
    input.put("domain", "ROADS");
    input.put("title", "Nids-de-poule");
    input.put("description", "Rebouchés à froid.");
    input.put("startedOn", "2025-01-01");
    input.putAll(more);
    return input;
  }

  String draft(Map<String, ?> more) {
    return world.done("anne", "recordPractice", told(more), "practice { id }");
  }

  String published(Map<String, ?> more) {
    return world.done(
        "anne", "publishPractice", Map.of("practiceId", draft(more)), "practice { id }");
  }

  /// One that was published, with a template.
  String fresh() {
    return published(Map.of("templateId", "tpl_rural@2"));
  }

  String ofLighting(String schedule, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("domain", "LIGHTING");
    input.put("lightingScheduleId", schedule);
    return published(input);
  }

  /// One that others would light like.
  String freshOfLighting() {
    whole();
    return ofLighting(schedule(), Map.of());
  }

  private String schedule() {
    return world.lasting("schedule of a practice", world.lit()::scheduleOfCommune);
  }

  /// Of lighting, with all that can be said of it.
  String whole() {
    return world.lasting(
        "practice",
        () -> {
          world.lit().whole();
          var tariff = new HashMap<>(world.lit().tariff(UUID.randomUUID().toString()));
          tariff.put("validFrom", "2025-01-01");
          world.lit().tariffAgain(tariff);
          return ofLighting(schedule(), Map.of("costEur", 1_000, "kilometres", 3));
        });
  }

  /// Measured by an indicator.
  String measured() {
    return world.lasting(
        "practice with an effect",
        () -> {
          var practice = published(Map.of());
          var effect =
              new Document("indicator", "MEDIAN_TIME_TO_RESOLUTION")
                  .append("baseline", sample("2024-01-01", "2025-01-01", 70.0))
                  .append("measured", sample("2025-01-01", "2026-01-01", 20.0));
          world
              .database()
              .getCollection("practices")
              .updateOne(Filters.eq("_id", practice), Updates.set("effect", effect));
          return practice;
        });
  }

  private static Document sample(String from, String until, double value) {
    return new Document("from", from)
        .append("until", until)
        .append("value", value)
        .append("low", value - 5)
        .append("high", value + 5)
        .append("objects", 40L);
  }

  /// Taken over by the territory of omar, a while ago.
  String adopted() {
    return world.lasting(
        "adoption",
        () -> {
          var adoption = world.done("omar", "adoptPractice", adopting(whole()), "adoption { id }");
          var month =
              new Document("from", "2026-01-01").append("kwhBefore", 9.0).append("kwhAfter", 5.0);
          world
              .database()
              .getCollection("adoptions")
              .updateOne(
                  Filters.eq("_id", adoption),
                  Updates.combine(
                      Updates.set("expected.from", "2026-01-01"),
                      Updates.set("expected.to", "2026-02-01"),
                      Updates.set("expected.eurPerKwh", 0.2),
                      Updates.set("expected.months", List.of(month))));
          return adoption;
        });
  }

  Map<String, Object> adopting(String practice) {
    return Map.of(
        "clientAdoptionId",
        UUID.randomUUID().toString(),
        "practiceId",
        practice,
        "territoryId",
        RightsWorld.VOSGES);
  }

  Map<String, Object> planning(String practice) {
    return Map.of("practiceId", practice, "territoryId", RightsWorld.VOSGES);
  }

  Map<String, Object> saying(String practice) {
    return Map.of(
        "clientCommentId",
        UUID.randomUUID().toString(),
        "practiceId",
        practice,
        "territoryId",
        RightsWorld.BELLEVILLE,
        "text",
        "bien",
        "experience",
        Map.of("wentWell", "le prix", "wentBadly", "le bruit", "rating", 4));
  }

  String said() {
    return world.done("anne", "commentOnPractice", saying(whole()), "comment { id }");
  }
}
