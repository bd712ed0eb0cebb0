package fr.vigie.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SlowClientsTest {

  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration DEADLINE = Duration.ofSeconds(15);
  private static final String HEAD = "POST /echo HTTP/1.1\r\nHost: vigie\r\n";
  private static final int MUCH = 65_536;

  private final Connections connections = new Connections(new Patience(SHORT, SHORT, SHORT, SHORT));
  private final WebServer server = start();

  private WebServer start() {
    var builder =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .connectionOptions(o -> o.socketSendBufferSize(MUCH))
            .routing(routing -> {
              connections.route(routing);
              routing.get("/much", (_, response) -> response.send(new byte[MUCH]));
              routing.post(
                  "/echo",
                  (request, response) -> response.send(request.content().as(byte[].class)));
            });
    connections.serve(builder, new NoUpgrade());
    return builder.build().start();
  }

  @AfterEach
  void stop() {
    server.stop();
    connections.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HT",
        HEAD,
        HEAD + "Content-Length: 5000\r\n\r\n{",
        HEAD + "Transfer-Encoding: chunked\r\n\r\nfff\r\n",
        "POST /nowhere HTTP/1.1\r\nHost: vigie\r\nContent-Length: 5000\r\n\r\n{"
      })
  void who_drips_is_cut_off(String first) throws IOException {
    try (var socket = connect()) {
      write(socket, first);

      assertThat(isCutOff(socket, "x")).isTrue();
    }
  }

  @Test
  void who_drips_a_body_is_told_why() throws IOException {
    try (var socket = connect()) {
      write(socket, HEAD + "Content-Length: 5000\r\n\r\n{");

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 408 ")
          .contains("\"errors\"");
    }
  }

  @Test
  void who_says_nothing_is_cut_off() throws IOException {
    try (var socket = connect()) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void who_takes_no_answers_is_cut_off() throws IOException {
    try (var socket = new Socket()) {
      socket.setReceiveBufferSize(MUCH);
      socket.connect(address());

      assertThat(isCutOffWhileAsking(socket)).isTrue();
    }
  }

  @Test
  void who_asks_in_time_is_answered_as_often_as_it_likes() throws IOException {
    try (var socket = connect()) {
      for (var i = 0; i < 3; i++) {
        write(socket, HEAD + "Content-Length: 3\r\n\r\n");
        write(socket, "yes");

        assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("yes");
      }
    }
  }

  private InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
  }

  private Socket connect() throws IOException {
    var socket = new Socket();
    socket.connect(address());
    socket.setSoTimeout((int) DEADLINE.toMillis());
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String answer(Socket socket) throws IOException {
    var answer = new StringBuilder();
    while (!answer.toString().endsWith("\r\n\r\nyes")) {
      var next = socket.getInputStream().read();
      assertThat(next).as(answer.toString()).isNotEqualTo(-1);
      answer.append((char) next);
    }
    return answer.toString();
  }

  /// A drop every tenth of a second, so that no single wait is long.
  private static boolean isCutOff(Socket socket, String drop) throws IOException {
    socket.setSoTimeout(100);
    var end = System.nanoTime() + DEADLINE.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (socket.getInputStream().read() < 0) {
          return true;
        }
      } catch (SocketTimeoutException nothingYet) {
        if (!isWritten(socket, drop)) {
          return true;
        }
      } catch (IOException reset) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCutOffWhileAsking(Socket socket) {
    var end = System.nanoTime() + DEADLINE.toNanos();
    while (System.nanoTime() < end) {
      if (!isWritten(socket, "GET /much HTTP/1.1\r\nHost: vigie\r\n\r\n")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWritten(Socket socket, String text) {
    try {
      write(socket, text);
      return true;
    } catch (IOException cutOff) {
      return false;
    }
  }
}
