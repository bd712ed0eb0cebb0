package fr.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.http.Route.Answer;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SendingTest {

  private static final byte[] LINE = "one of many lines\n".getBytes(StandardCharsets.UTF_8);
  private static final int MANY = 2_000_000;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Log log = new Log();
  private final WebServer server =
      WebServer.builder()
          .address(InetAddress.getLoopbackAddress())
          .routing(routing -> {
            Errors.route(routing, _ -> false, false);
            var routes = new Routes(_ -> Map.of(), 0);
            for (var route :
                List.of(
                    route("/whole", 3, false),
                    route("/long", MANY, false),
                    route("/failing", MANY, true),
                    route("/failed", 0, true))) {
              routes.route(routing, route);
            }
          })
          .build()
          .start();

  private Route route(String path, int lines, boolean fails) {
    return new Route(
        "GET", path, _ -> new Answer(200, "text/csv", out -> write(out, lines, fails)));
  }

  /// Ends its stream whatever happens, as writers do that are used with resources.
  private void write(OutputStream out, int lines, boolean fails) throws IOException {
    try (out) {
      for (var i = 0; i < lines; i++) {
        out.write(LINE);
        failIf(fails && i == lines / 2);
      }
      failIf(fails);
    } finally {
      ended.countDown();
    }
  }

  private static void failIf(boolean fails) {
    if (fails) {
      throw new IllegalStateException("the database is gone");
    }
  }

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(log);
  }

  @AfterEach
  void stop() {
    Logger.getLogger("").removeHandler(log);
    server.stop();
  }

  @Test
  void a_client_that_breaks_off_is_nothing_to_complain_of() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoLinger(true, 0);
      socket
          .getOutputStream()
          .write("GET /long HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readNBytes(10_000)).hasSize(10_000);
    }

    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(get("/whole").body()).hasLineCount(3);
    assertThat(log.complaints).isEmpty();
  }

  @Test
  void an_answer_that_fails_on_its_way_does_not_look_whole() {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> get("/failing"));
    assertThat(log.complaints).singleElement().asString().contains("broken off");
  }

  @Test
  void an_answer_that_fails_before_it_has_begun_is_an_error() throws Exception {
    var answer = get("/failed");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("INTERNAL").doesNotContain("database");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + server.port() + path);
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }

  private static final class Log extends Handler {

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
        complaints.add(line.getLoggerName() + " " + line.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
