package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.ChannelModules.ChannelSettings;
import fr.vigie.Settings.Profile;
import fr.vigie.abuse.AbuseSettings;
import fr.vigie.casework.CaseSettings;
import fr.vigie.demo.DemoSize;
import fr.vigie.document.AdHocDocuments;
import fr.vigie.feed.FeedSettings;
import fr.vigie.firebase.FirebaseSettings;
import fr.vigie.firebase.SignInSettings;
import fr.vigie.geocoding.GeocoderSettings;
import fr.vigie.http.HttpSettings;
import fr.vigie.live.LiveSettings;
import fr.vigie.media.MediaSettings;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.MongoSettings;
import fr.vigie.observe.ObserveSettings;
import fr.vigie.privacy.RetentionSettings;
import fr.vigie.routing.RoutingSettings;
import io.restassured.RestAssured;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OtherBackendTest {

  private static final String ADD =
      """
      mutation($input: AddTerritoryInput!) { addTerritory(input: $input) { __typename } }\
      """;

  private static final TestBackend BACKEND = new TestBackend(new DemoSize(0, 0), List.of());

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @Test
  void another_backend_of_the_same_database_serves_it_soon() {
    var mongo =
        MongoSettings.fromEnvironment(
            Map.of(
                "MONGODB_URI", TestBackend.uri(),
                "VIGIE_DATABASE", BACKEND.database(),
                "VIGIE_DATA", TestBackend.FOLDER.toString()));
    var settings =
        new Settings(
            Profile.DEMO,
            InetAddress.getLoopbackAddress(),
            0,
            List.of(),
            AdHocDocuments.FOR_EVERYONE,
            new DemoSize(0, 0),
            HttpSettings.from(Map.of(), 0),
            LiveSettings.from(Map.of()),
            ObserveSettings.from(Map.of()),
            FeedSettings.from(Map.of()),
            CaseSettings.from(Map.of()),
            GeocoderSettings.OFF,
            RoutingSettings.OFF,
            AbuseSettings.from(Map.of(), false),
            RetentionSettings.from(Map.of()),
            mongo,
            MediaSettings.from(Map.of()),
            FirebaseSettings.OFF,
            SignInSettings.OFF,
            ChannelSettings.from(Map.of()),
            false);
    try (var other = Backend.start(settings, Clock.systemUTC(), List.of())) {
      assertThat(isServedBy(other.port(), "52121")).isFalse();
      var input = Map.of("code", "52121", "templateName", "rural");
      assertThat(BACKEND.asks("marc", ADD, Map.of("input", input)).asString())
          .contains("AddTerritorySuccess");
      assertThat(isServedBy(BACKEND.port(), "52121")).isTrue();
      Eventually.within(Duration.ofSeconds(5), () -> isServedBy(other.port(), "52121"));
    }
  }

  private static boolean isServedBy(int port, String inseeCode) {
    var answer =
        RestAssured.given()
            .baseUri("http://127.0.0.1")
            .port(port)
            .contentType("application/json")
            .body(
                Map.of(
                    "query", "{ commune(inseeCode: \"" + inseeCode + "\") { territory { id } } }"))
            .post("/graphql");
    return answer.jsonPath().getString("data.commune.territory.id") != null;
  }
}
