package fr.vigie.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.CaughtLog;
import fr.vigie.observe.RequestId;
import fr.vigie.observe.Tracing;
import io.helidon.webserver.WebServer;
import java.net.InetAddress;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultLogTest {

  private static final Pattern ERROR_ID = Pattern.compile("[0-9a-f-]{36}");

  private final WebServer server =
      WebServer.builder()
          .address(InetAddress.getLoopbackAddress())
          .routing(routing -> {
            new Arrivals(Tracing.OFF).route(routing);
            Errors.route(routing, _ -> false, false);
            routing.get(
                "/",
                (_, _) -> {
                  throw new IllegalStateException("a bug");
                });
          })
          .build()
          .start();

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void the_log_tells_an_error_by_its_own_id_and_that_of_its_request() {
    try (var log = new CaughtLog(Errors.class.getName())) {
      var answer =
          given()
              .header(RequestId.HEADER, "faulty-1")
              .get("http://127.0.0.1:" + server.port() + "/");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.header(RequestId.HEADER)).isEqualTo("faulty-1");
      var errorId = ERROR_ID.matcher(answer.asString());
      assertThat(errorId.find()).isTrue();
      assertThat(log.lines()).containsExactly("error " + errorId.group() + " of request faulty-1");
    }
  }
}
