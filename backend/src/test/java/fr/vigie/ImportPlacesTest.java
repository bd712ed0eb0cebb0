package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Uploads of which nothing comes after the head.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportPlacesTest {

  private static final String HEAD =
      "POST /imports/assets?format=ngsi-ld&territory=ter_215500430 HTTP/1.1\r\nHost: vigie\r\n"
          + "Content-Length: 5000\r\n";

  private final TestBackend backend = TestBackend.shared();
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }

  private Socket send(String more) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), backend.port());
    sockets.add(socket);
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write((HEAD + more + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void who_may_not_import_is_told_so_before_anything_is_waited_for() throws IOException {
    var answer = new InputStreamReader(send("").getInputStream(), StandardCharsets.US_ASCII);

    assertThat(new BufferedReader(answer).readLine()).contains("403");
  }

  @Test
  void imports_that_wait_keep_no_device_from_telling() throws IOException {
    for (var i = 0; i < 32; i++) {
      send("Authorization: Bearer " + backend.token("marc") + "\r\n");
    }
    Eventually.within(
        Duration.ofSeconds(20),
        () ->
            backend.as("marc").body("{}").post("/imports/assets?territory=x").statusCode() == 503);

    assertThat(backend.as(null).body("{}").post("/telemetry/src_1/batch").statusCode())
        .isEqualTo(401);
  }
}
