package fr.vigie.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.geocoding.FakeGeocoder.Said;
import fr.vigie.mongo.TestMongo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindAddressesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final MongoDatabase database = TestMongo.fresh();
  private final FakeGeocoder service = new FakeGeocoder();

  @AfterEach
  void stop() {
    service.close();
  }

  private FindAddresses backend(Instant now, int perSecond) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    return new FindAddresses(
        new HttpGeocoder(service.address(), PATIENCE),
        new MongoAddressQueue(database, clock),
        perSecond,
        clock);
  }

  private void filed(String id, double latitude) {
    var address =
        new Document("state", "WAITING").append("nextAt", Date.from(NOON)).append("attempts", 0);
    database
        .getCollection("reports")
        .insertOne(
            new Document("_id", id)
                .append("latitude", latitude)
                .append("longitude", 5.3886)
                .append("filing", new Document("address", address)));
  }

  private Document address(String id) {
    var report = database.getCollection("reports").find(new Document("_id", id)).first();
    return Objects.requireNonNull(report)
        .get("filing", Document.class)
        .get("address", Document.class);
  }

  @Test
  void the_nearest_address_is_kept_with_the_report() {
    filed("rep_1", 49.1767);
    backend(NOON, 5).find();

    assertThat(address("rep_1").getString("state")).isEqualTo("FOUND");
    assertThat(address("rep_1").getString("text")).contains("12 Rue de la Mairie");
    assertThat(service.asked).singleElement().asString().contains("lon=5.388600&lat=49.176700");
  }

  @Test
  void a_place_that_was_asked_is_not_asked_again() {
    filed("rep_1", 49.1767);
    filed("rep_2", 49.176701);
    backend(NOON, 5).find();

    assertThat(service.asked).hasSize(1);
    assertThat(address("rep_2").getString("state")).isEqualTo("FOUND");
  }

  @Test
  void no_more_are_asked_in_a_second_than_may_be() {
    for (var i = 0; i < 5; i++) {
      filed("rep_" + i, 49.1 + i / 100.0);
    }
    var backend = backend(NOON, 2);

    assertThat(backend.find()).isFalse();
    assertThat(service.asked).hasSize(2);
    backend.find();
    assertThat(service.asked).hasSize(4);
  }

  @Test
  void a_service_that_asks_for_a_pause_has_it() {
    filed("rep_1", 49.1767);
    filed("rep_2", 49.2);
    service.says(new Said(429, "slow down", "120"));
    var backend = backend(NOON, 5);
    backend.find();
    backend.find();

    assertThat(service.asked).hasSize(1);
    var again = address("rep_1");
    assertThat(again.getString("state")).isEqualTo("WAITING");
    assertThat(again.getInteger("attempts")).isZero();
    assertThat(again.getDate("nextAt").toInstant()).isEqualTo(NOON.plusSeconds(120));

    backend(NOON.plusSeconds(121), 5).find();
    assertThat(address("rep_1").getString("state")).isEqualTo("FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{}",
        "{\"features\": 7}",
        "{\"features\": [{}]}",
        "{\"features\": [{\"properties\": {\"label\": 7}}]}",
        "{\"features\": [{\"properties\": {\"label\": \"a\\u0000b\"}}]}"
      })
  void what_no_such_service_says_is_asked_again_later(String body) {
    filed("rep_1", 49.1767);
    service.says(200, body);
    backend(NOON, 5).find();

    assertThat(address("rep_1").getString("state")).isEqualTo("WAITING");
    assertThat(address("rep_1").getInteger("attempts")).isEqualTo(1);
    assertThat(address("rep_1").getDate("nextAt").toInstant()).isAfter(NOON);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 500, 502})
  void a_service_that_fails_is_left_alone_for_a_while(int status) {
    filed("rep_1", 49.1767);
    filed("rep_2", 49.2);
    service.says(status, "Internal Server Error");
    backend(NOON, 5).find();

    assertThat(service.asked).hasSize(1);
    assertThat(address("rep_1").getInteger("attempts")).isEqualTo(1);
    assertThat(address("rep_2").getInteger("attempts")).isZero();
  }

  @Test
  void a_service_that_hangs_in_its_answer_holds_nobody_up() {
    filed("rep_1", 49.1767);
    service.says(200, null);
    backend(NOON, 5).find();

    assertThat(address("rep_1").getInteger("attempts")).isEqualTo(1);
  }

  @Test
  void an_answer_without_end_is_not_read() {
    filed("rep_1", 49.1767);
    service.says(200, " ".repeat(200_000) + FakeGeocoder.MAIRIE);
    backend(NOON, 5).find();

    assertThat(address("rep_1").getString("state")).isEqualTo("WAITING");
  }

  @Test
  void where_there_is_no_address_nobody_asks_again() {
    filed("rep_1", 49.1767);
    service.says(200, "{\"type\":\"FeatureCollection\",\"features\":[]}");
    backend(NOON, 5).find();
    backend(NOON.plusSeconds(3600), 5).find();

    assertThat(service.asked).hasSize(1);
    assertThat(address("rep_1").getString("state")).isEqualTo("NONE");
  }

  @Test
  void a_report_is_given_up_after_ten_attempts() {
    filed("rep_1", 49.1767);
    var now = NOON;
    for (var attempt = 0; attempt < 12; attempt++) {
      service.says(500, "");
      backend(now, 5).find();
      now = now.plus(Duration.ofHours(2));
    }

    assertThat(service.asked).hasSize(10);
    assertThat(address("rep_1").getString("state")).isEqualTo("GIVEN_UP");
  }

  @Test
  void what_was_under_way_when_a_backend_stopped_is_asked_by_the_next() {
    filed("rep_1", 49.1767);
    var clock = Clock.fixed(NOON, ZoneOffset.UTC);
    assertThat(new MongoAddressQueue(database, clock).claim(Duration.ofMinutes(1))).isPresent();

    backend(NOON.plusSeconds(30), 5).find();
    assertThat(service.asked).isEmpty();
    backend(NOON.plusSeconds(61), 5).find();
    assertThat(address("rep_1").getString("state")).isEqualTo("FOUND");
  }
}
