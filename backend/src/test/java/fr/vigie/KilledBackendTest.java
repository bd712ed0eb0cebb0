package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left when the process, or its mongod, dies.
@Tag("fault")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledBackendTest {

  private static final int REPORTS = 1_000;
  private static final Pattern ID = Pattern.compile("\"id\":\"(rep_[0-9A-Z]+)\"");
  private static final Pattern COUNT = Pattern.compile("\"count\":(\\d+)");
  private static final String FILE =
      "mutation($input: FileReportInput!){fileReport(input:$input){...on FileReportSuccess{report{id}}}}";

  @TempDir private Path data;
  private BackendProcess vigie;

  @AfterEach
  void stop() {
    vigie.stop();
  }

  @Test
  void every_acknowledged_report_is_there_once_after_a_kill() throws Exception {
    vigie = BackendProcess.start(data);
    var before = reports();
    var ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(REPORTS).toList();
    Map<String, String> acknowledged = new ConcurrentHashMap<>();

    sendUntilKilled(ids, acknowledged);
    assertThat(acknowledged).hasSizeGreaterThan(50).hasSizeLessThan(REPORTS);
    vigie = BackendProcess.start(data);
    Map<String, String> retried = new ConcurrentHashMap<>();
    send(ids, retried);

    assertThat(retried).hasSize(REPORTS).containsAllEntriesOf(acknowledged);
    assertThat(retried.values()).doesNotHaveDuplicates();
    assertThat(reports() - before).isEqualTo(REPORTS);
  }

  @Test
  void without_its_database_it_says_so_and_comes_back_by_itself() throws Exception {
    vigie = BackendProcess.start(data);
    var mongod = vigie.mongod();

    pause(mongod, "-STOP");
    var asked = System.nanoTime();
    var refused = file(UUID.randomUUID().toString());
    var took = Duration.ofNanos(System.nanoTime() - asked);

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("UNAVAILABLE");
    assertThat(took).isLessThan(Duration.ofSeconds(12));
    assertThat(vigie.get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(vigie.get("/health/live").statusCode()).isEqualTo(200);
    mongod.destroyForcibly();
    vigie.awaitReady();
    assertThat(file(UUID.randomUUID().toString()).statusCode()).isEqualTo(200);
  }

  private void sendUntilKilled(List<String> ids, Map<String, String> acknowledged)
      throws InterruptedException {
    var sent = new AtomicInteger();
    try (var clients = Executors.newFixedThreadPool(8)) {
      for (var id : ids) {
        clients.execute(() -> {
          if (sent.incrementAndGet() == REPORTS / 3) {
            vigie.kill();
          }
          acknowledge(id, acknowledged);
        });
      }
      clients.shutdown();
      assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void send(List<String> ids, Map<String, String> acknowledged)
      throws InterruptedException {
    try (var clients = Executors.newFixedThreadPool(8)) {
      ids.forEach(id -> clients.execute(() -> acknowledge(id, acknowledged)));
      clients.shutdown();
      assertThat(clients.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void acknowledge(String id, Map<String, String> acknowledged) {
    try {
      var found = ID.matcher(file(id).body());
      if (found.find()) {
        acknowledged.put(id, found.group(1));
      }
    } catch (IOException e) {
      // No answer came: nothing is promised, and the client will send it again.
      assertThat(e).isNotNull();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> file(String clientReportId)
      throws IOException, InterruptedException {
    return vigie.ask(
        null,
        """
        {"query":"%s","variables":{"input":{"clientReportId":"%s","categoryCode":"graffiti",
         "location":{"latitude":49.1767,"longitude":5.3886},"isNotDuplicate":true}}}
        """
            .formatted(FILE, clientReportId));
  }

  /// All reports of the region, by its overview.
  private int reports() throws IOException, InterruptedException {
    var answer = vigie.ask("rita", "{\"query\":\"{overview{reports{count}}}\"}").body();
    return COUNT.matcher(answer).results().mapToInt(r -> Integer.parseInt(r.group(1))).sum();
  }

  private static void pause(ProcessHandle process, String signal) throws Exception {
    var kill = new ProcessBuilder("kill", signal, "" + process.pid()).start();
    assertThat(kill.waitFor()).isZero();
  }
}
