package fr.vigie.ngsisubscription;

import static fr.vigie.ngsisubscription.Hubs.BELLEVILLE;
import static fr.vigie.ngsisubscription.Hubs.VOSGES;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.Lease;
import fr.vigie.ngsi.NgsiMeasures;
import fr.vigie.ngsild.ShownAttributes;
import fr.vigie.ngsisubscription.Notices.Notice;
import fr.vigie.readmodel.Turn;
import fr.vigie.shared.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Each change of equipment and alarms is noted for those who watch it, whoever writes it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowEntitiesTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final Hubs hubs = new Hubs();
  private final Turn turn =
      new Turn(new Lease(hubs.database, "ngsi subscriptions", Duration.ofMinutes(5)));
  private final MongoEntityChanges changes =
      new MongoEntityChanges(hubs.database, new ShownAttributes(new NgsiMeasures()));

  private FollowEntities followed() {
    return new FollowEntities(
        changes, hubs.subscriptions, hubs.notices, hubs.entities, turn, hubs.counts, hubs.clock);
  }

  /// Follows until that is so, then stops.
  private void follow(BooleanSupplier until) {
    turn.renew();
    try (var turns = new Worker("turn", Turn.BETWEEN_RENEWALS, turn::renew);
        var follows = new Worker("follow", Duration.ofMillis(20), followed()::follow)) {
      turns.start();
      follows.start();
      Eventually.within(SOON, until);
    }
    turn.release();
  }

  private List<String> noted(Subscription subscription) {
    return hubs.notices.oldest(subscription.id(), 100).stream().map(Notice::urn).sorted().toList();
  }

  private void asset(String id, String kind, String territory) {
    hubs.database
        .getCollection("assets")
        .insertOne(
            new Document("_id", id)
                .append("kind", kind)
                .append("territory", territory)
                .append("status", "OK")
                .append("lifecycle", "IN_SERVICE")
                .append("latest", new Document()));
  }

  private void set(String id, Bson update) {
    hubs.database.getCollection("assets").updateOne(new Document("_id", id), update);
  }

  private static Bson measured(String metric, double value) {
    var at = new Date();
    return Updates.set(
        "latest." + metric, new Document("value", value).append("at", at).append("unit", "1"));
  }

  private static String container(String id) {
    return "urn:ngsi-ld:WasteContainer:" + id;
  }

  /// A mark that all before it was followed: a container that is new.
  private void mark() {
    asset("ast_mark", "WASTE_CONTAINER", BELLEVILLE);
  }

  @Test
  void a_change_is_noted_for_who_watches_that_attribute_and_for_nobody_else() {
    asset("ast_1", "WASTE_CONTAINER", BELLEVILLE);
    asset("ast_2", "WASTE_CONTAINER", BELLEVILLE);
    var level = hubs.subscribed(Map.of("watchedAttributes", List.of("fillingLevel")));
    var status = hubs.subscribed(Map.of("watchedAttributes", List.of("status")));
    var any = hubs.subscribed(Map.of());
    changes.keep(changes.end());

    set("ast_1", measured("fillLevel", 0.8));
    set("ast_2", Updates.set("status", "FAULTY"));
    mark();
    follow(() -> noted(any).contains(container("ast_mark")));

    assertThat(noted(level)).containsExactly(container("ast_1"), container("ast_mark"));
    assertThat(noted(status)).containsExactly(container("ast_2"), container("ast_mark"));
    assertThat(noted(any))
        .containsExactly(container("ast_1"), container("ast_2"), container("ast_mark"));
  }

  @Test
  void what_is_not_handed_out_or_is_elsewhere_is_nothing_to_be_told() {
    asset("ast_1", "WASTE_CONTAINER", BELLEVILLE);
    asset("ast_2", "WASTE_CONTAINER", VOSGES);
    asset("ast_3", "METER", BELLEVILLE);
    var any = hubs.subscribed(Map.of());
    changes.keep(changes.end());

    set("ast_1", Updates.inc("held", 1L));
    set("ast_1", measured("batteryLevel", 0.5));
    set("ast_2", measured("fillLevel", 0.5));
    set("ast_3", Updates.set("status", "FAULTY"));
    mark();
    follow(() -> !noted(any).isEmpty());

    assertThat(noted(any)).containsExactly(container("ast_mark"));
  }

  @Test
  void an_alarm_that_worsens_or_ends_is_told() {
    var alarms = hubs.database.getCollection("alarms");
    alarms.insertOne(new Document("_id", "alm_1").append("territory", BELLEVILLE));
    var alerts =
        hubs.subscribed(
            Map.of(
                "entities",
                List.of(Map.of("type", "Alert")),
                "watchedAttributes",
                List.of("severity", "validTo")));
    changes.keep(changes.end());

    alarms.updateOne(new Document("_id", "alm_1"), Updates.inc("occurrences", 1.0));
    alarms.updateOne(new Document("_id", "alm_1"), Updates.set("endedAt", new Date()));
    follow(() -> !noted(alerts).isEmpty());

    assertThat(noted(alerts)).containsExactly("urn:ngsi-ld:Alert:alm_1");
  }

  @Test
  void another_backend_goes_on_where_the_first_has_stopped() {
    asset("ast_1", "WASTE_CONTAINER", BELLEVILLE);
    asset("ast_2", "WASTE_CONTAINER", BELLEVILLE);
    var any = hubs.subscribed(Map.of());
    changes.keep(changes.end());
    set("ast_1", measured("fillLevel", 0.1));
    follow(() -> !noted(any).isEmpty());

    set("ast_2", measured("fillLevel", 0.2));
    follow(() -> noted(any).size() == 2);

    assertThat(noted(any)).containsExactly(container("ast_1"), container("ast_2"));
    assertThat(hubs.tell.tell()).isFalse();
    assertThat(hubs.calls.told()).containsExactly(noted(any, "ast_1", "ast_2"));
  }

  private static List<String> noted(Subscription ignored, String... ids) {
    return List.of(ids).stream().map(FollowEntitiesTest::container).toList();
  }

  @Test
  void who_is_told_by_nobody_costs_nothing_and_misses_nothing_later() {
    var place = changes.kept();
    turn.renew();
    assertThat(followed().follow()).isFalse();
    assertThat(changes.kept()).isNotEqualTo(place);

    var any = hubs.subscribed(Map.of());
    mark();
    follow(() -> !noted(any).isEmpty());
  }

  @Test
  void when_the_database_has_forgotten_what_changed_all_is_told_once() {
    var any = hubs.subscribed(Map.of());
    var token = tokenOfTheMark();
    // As of the same database before it was restored.
    var forgotten = token.replaceFirst("5A1004.{8}", "5A100400000000");
    assertThat(forgotten).isNotEqualTo(token);
    changes.keep(forgotten);

    // The place is kept once all is noted.
    follow(() -> noted(any).size() == 2 && !forgotten.equals(changes.kept()));

    assertThat(noted(any)).containsExactly(Hubs.urn(1), Hubs.urn(2));
    assertThat(hubs.counts.metrics())
        .filteredOn(metric -> metric.name().equals("vigie_ngsi_places_forgotten_total"))
        .allSatisfy(metric -> assertThat(metric.samples().getFirst().value()).isEqualTo(1));
  }

  private String tokenOfTheMark() {
    try (var all = hubs.database.watch().cursor()) {
      mark();
      return all.next().getResumeToken().toJson();
    }
  }

  @Test
  void nobody_is_told_of_what_was_long_before_they_asked() {
    var of = Watching.of(1, List.of(Hubs.held("urn:s", java.util.Set.of(BELLEVILLE), Map.of())));

    assertThat(of.concerned(List.of(at(Hubs.NOW.minusSeconds(61))))).isEmpty();
    assertThat(of.concerned(List.of(at(Hubs.NOW.minusSeconds(59))))).hasSize(1);
  }

  private static Changed at(Instant at) {
    var type = fr.vigie.entity.EntityType.WASTE_CONTAINER;
    return new Changed(type, "ast_1", BELLEVILLE, at, true, java.util.Set.of());
  }
}
