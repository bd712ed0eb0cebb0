package fr.vigie.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.asset.AssetStatus;
import fr.vigie.intake.Told;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedReadersTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final FeedServer server = new FeedServer();
  private final Fetch fetch = new Fetch(new FeedSettings(true));
  private final Gbfs gbfs = new Gbfs(fetch);
  private final IrveDynamic irve = new IrveDynamic(fetch);

  @AfterEach
  void stop() {
    fetch.close();
    server.close();
  }

  private void serveGbfs2(String version, String bikes) {
    server.serve(
        "/gbfs.json",
        """
        {"last_updated": 1795175900, "ttl": 60, "version": "%s", "data": {"fr": {"feeds": [
          {"name": "system_information", "url": "$HOST/info.json"},
          {"name": "station_status", "url": "$HOST/status.json"}]}}}
        """
            .formatted(version));
    server.serve(
        "/status.json",
        """
        {"last_updated": 1795175900, "ttl": 90, "version": "%s", "data": {"stations": [
          {"station_id": "s1", "num_bikes_available": %s, "num_docks_available": 12,
           "is_installed": true, "is_renting": 1, "is_returning": true, "last_reported": 1795175880},
          {"station_id": "s2", "num_bikes_available": 0, "last_reported": 1795175880},
          {"num_bikes_available": 1}]}}
        """
            .formatted(version, bikes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.2", "2.3"})
  void gbfs_2_lists_its_feeds_by_language_and_counts_seconds(String version) throws Exception {
    serveGbfs2(version, "7");

    var found = gbfs.read(server.at("/gbfs.json"), Map.of(), NOW);

    assertThat(found.ttl()).isEqualTo(Duration.ofSeconds(90));
    var at = Instant.ofEpochSecond(1_795_175_880);
    assertThat(found.told())
        .contains(
            new Told.Measured("s1", "availableBikes", 7, at, null),
            new Told.Measured("s1", "availableDocks", 12, at, null),
            new Told.Measured("s1", "inService", 1, at, null))
        .filteredOn(Told.Refused.class::isInstance)
        .hasSize(1);
  }

  @Test
  void gbfs_3_lists_them_once_and_writes_instants_out() throws Exception {
    server.serve(
        "/gbfs.json",
        """
        {"last_updated": "2026-11-20T11:58:00.000Z", "ttl": 0, "version": "3.0", "data": {"feeds": [
          {"name": "station_status", "url": "status.json"}]}}
        """);
    server.serve(
        "/status.json",
        """
        {"last_updated": "2026-11-20T11:58:00.000Z", "ttl": 0, "version": "3.0",
         "data": {"stations": [{"station_id": "s1", "is_installed": true, "is_renting": false,
           "is_returning": true, "last_reported": "2026-11-20T11:57:30+01:00",
           "vehicle_types_available": [{"vehicle_type_id": "ebike", "count": 4}],
           "num_vehicles_available": 4}]}}
        """);

    var found = gbfs.read(server.at("/gbfs.json"), Map.of(), NOW);

    assertThat(found.ttl()).isEqualTo(Duration.ofSeconds(30));
    var at = Instant.parse("2026-11-20T10:57:30Z");
    assertThat(found.told())
        .containsExactly(
            new Told.Measured("s1", "availableBikes", 4, at, null),
            new Told.Measured("s1", "inService", 0, at, null),
            new Told.Stated("s1", AssetStatus.OUT_OF_SERVICE, at));
  }

  @Test
  void what_has_not_changed_is_not_sent_again() throws Exception {
    serveGbfs2("2.3", "7");
    var first = gbfs.read(server.at("/gbfs.json"), Map.of(), NOW);

    var second = gbfs.read(server.at("/gbfs.json"), first.validators(), NOW);

    assertThat(second.told()).isNull();
    assertThat(second.validators()).isEqualTo(first.validators());
    assertThat(server.asked()).endsWith("/status.json 304");
  }

  @Test
  void charging_points_are_in_service_and_taken_or_say_nothing() throws Exception {
    server.serve(
        "/irve.csv",
        """
        \uFEFFid_pdc_itinerance,etat_pdc,occupation_pdc,horodatage,etat_prise_type_2
        FRA68P68021001,en_service,occupe,2026-11-20T12:35:49+0100,fonctionnel
        FRA68P68021002,hors_service,inconnu,2026-11-20T12:35:49+0100,
        ,en_service,libre,2026-11-20T12:35:49+0100,
        """);

    var told = Objects.requireNonNull(irve.read(server.at("/irve.csv"), Map.of(), NOW).told());

    var at = Instant.parse("2026-11-20T11:35:49Z");
    assertThat(told)
        .contains(
            new Told.Measured("FRA68P68021001", "inService", 1, at, null),
            new Told.Measured("FRA68P68021001", "occupancy", 1, at, null),
            new Told.Measured("FRA68P68021002", "inService", 0, at, null),
            new Told.Stated("FRA68P68021001", AssetStatus.OCCUPIED, at),
            new Told.Stated("FRA68P68021002", AssetStatus.OUT_OF_SERVICE, at))
        .hasSize(6);
  }

  @Test
  void what_is_no_feed_is_told_by_its_reason() {
    server.serve("/gbfs.json", "<html>");
    assertFailed("/gbfs.json", "not a JSON object");
    server.serve("/gbfs.json", "{\"data\": {\"feeds\": []}}");
    assertFailed("/gbfs.json", "no station_status");
    server.fail("/gbfs.json", 500);
    assertFailed("/gbfs.json", "answered 500");
    server.fail("/gbfs.json", 302);
    assertFailed("/gbfs.json", "more than 3 redirects");
    server.serve("/irve.csv", "a,b\n1,2\n");
    assertThatThrownBy(() -> irve.read(server.at("/irve.csv"), Map.of(), NOW))
        .hasMessageContaining("not the columns");
  }

  private void assertFailed(String path, String why) {
    assertThatThrownBy(() -> gbfs.read(server.at(path), Map.of(), NOW))
        .isInstanceOf(FeedFailed.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "file:///etc/passwd",
        "gopher://example.org/"
      })
  void vigies_own_network_is_not_looked_into(String address) {
    try (var guarded = new Fetch(new FeedSettings(false))) {
      assertThatThrownBy(() -> guarded.get(URI.create(address), null))
          .isInstanceOf(FeedFailed.class)
          .hasMessageMatching(".*(private network|not an address).*");
    }
  }
}
