package fr.vigie.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.Unavailable;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnavailableTest {

  private final WebServer server =
      WebServer.builder()
          .address(InetAddress.getLoopbackAddress())
          .routing(routing -> {
            Errors.route(routing, _ -> false, false);
            routing.get(
                "/",
                (_, _) -> {
                  throw new Unavailable(new IOException("keys of the issuer"));
                });
          })
          .build()
          .start();

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void who_asks_is_told_to_try_again_when_something_does_not_answer() {
    var answer = given().get("http://127.0.0.1:" + server.port() + "/");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotBlank();
    assertThat(answer.<String>path("errors[0].extensions.code")).isEqualTo("UNAVAILABLE");
    assertThat(answer.asString()).doesNotContain("keys of the issuer", "Exception");
  }
}
