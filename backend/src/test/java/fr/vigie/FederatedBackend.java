package fr.vigie;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Another backend of the shared database, which is a part of a larger graph.
final class FederatedBackend implements AutoCloseable {

  private final TestBackend shared = TestBackend.shared();
  private final Backend backend =
      Backend.start(federated(shared.settings), Clock.systemUTC(), List.of());

  private static Settings federated(Settings settings) {
    return new Settings(
        settings.profile(),
        settings.address(),
        0,
        settings.issuers(),
        settings.adHoc(),
        settings.demoSize(),
        settings.http(),
        settings.live(),
        settings.observe(),
        settings.feeds(),
        settings.cases(),
        settings.geocoder(),
        settings.routing(),
        settings.abuse(),
        settings.retention(),
        settings.mongo(),
        settings.media(),
        settings.firebase(),
        settings.signIn(),
        settings.channels(),
        true);
  }

  Response asks(@Nullable String person, String query, Map<String, ?> variables) {
    var request =
        RestAssured.given()
            .baseUri("http://127.0.0.1")
            .port(backend.port())
            .contentType("application/json")
            .accept("application/json");
    if (person != null) {
      request.header("Authorization", "Bearer " + shared.token(person));
    }
    return request.body(Map.of("query", query, "variables", variables)).post("/graphql");
  }

  @Override
  public void close() {
    backend.close();
  }
}
