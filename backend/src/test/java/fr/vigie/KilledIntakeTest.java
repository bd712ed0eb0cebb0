package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Eventually;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of a burst of measurements when the process dies in it, and all is sent again.
@Tag("fault")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledIntakeTest {

  private static final int EVENTS = 600;
  private static final int DEVICES = 4;
  private static final Pattern ID = Pattern.compile("\"id\":\"(src_[0-9A-Z]+)\"");
  private static final Pattern KEY = Pattern.compile("\"key\":\"(vgs_[^\"]+)\"");
  private static final Pattern ASSET = Pattern.compile("\"id\":\"(ast_[^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile("\"value\":([0-9.]+)");
  private static final Instant START =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(4));

  @TempDir private Path data;
  private BackendProcess vigie;
  private String source;
  private String key;

  @AfterEach
  void stop() {
    vigie.stop();
  }

  @Test
  void every_acknowledged_measurement_counts_once_after_a_kill_and_a_replay() throws Exception {
    vigie = BackendProcess.start(data);
    var assets = connect();
    Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

    send(acknowledged, EVENTS / 3);
    assertThat(acknowledged).hasSizeGreaterThan(50).hasSizeLessThan(EVENTS);
    vigie = BackendProcess.start(data);
    Set<Integer> counted = Set.copyOf(acknowledged);
    Eventually.within(Duration.ofSeconds(60), () -> count(assets) >= counted.size());
    Set<Integer> replayed = ConcurrentHashMap.newKeySet();
    send(replayed, -1);

    assertThat(replayed).hasSize(EVENTS);
    Eventually.within(Duration.ofSeconds(60), () -> count(assets) >= EVENTS);
    assertThat(count(assets)).isEqualTo(EVENTS);
  }

  private String[] connect() throws IOException, InterruptedException {
    var found =
        ask(
            "{ assetsInBox(first: 4, box: {south: 49.1, west: 5.3, north: 49.3, east: 5.5}) { assets { id } } }");
    var assets = ASSET.matcher(found).results().map(r -> r.group(1)).toArray(String[]::new);
    var added =
        ask(
            "mutation { addSource(input: {clientSourceId: \\\"%s\\\", territoryId: \\\"ter_215500430\\\", kind: BATCH, name: \\\"rafale\\\"}) { ... on AddSourceSuccess { source { id } key } } }"
                .formatted(UUID.randomUUID()));
    source = first(ID, added);
    key = first(KEY, added);
    for (var i = 0; i < DEVICES; i++) {
      ask(
          "mutation { connectDevice(input: {sourceId: \\\"%s\\\", deviceId: \\\"d%d\\\", assetId: \\\"%s\\\"}) { __typename } }"
              .formatted(source, i, assets[i]));
    }
    return assets;
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private String ask(String query) throws IOException, InterruptedException {
    return vigie.ask("marc", "{\"query\":\"" + query + "\"}").body();
  }

  /// @param killAt after so many; -1 for never
  private void send(Set<Integer> acknowledged, int killAt) throws InterruptedException {
    var sent = new AtomicInteger();
    try (var clients = Executors.newFixedThreadPool(8)) {
      for (var i = 0; i < EVENTS; i++) {
        var event = i;
        clients.execute(() -> {
          if (sent.incrementAndGet() == killAt) {
            vigie.kill();
          }
          if (isKept(event)) {
            acknowledged.add(event);
          }
        });
      }
      clients.shutdown();
      assertThat(clients.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
    }
  }

  private boolean isKept(int event) {
    try {
      return measure(event).statusCode() == 200;
    } catch (IOException e) {
      // No answer came: nothing is promised, and the source will send it again.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpResponse<String> measure(int event) throws IOException, InterruptedException {
    var body =
        "[{\"device\":\"d%d\",\"metric\":\"energy\",\"at\":\"%s\",\"value\":1}]"
            .formatted(event % DEVICES, START.plusSeconds(event * 10L));
    return vigie.post("/telemetry/" + source + "/batch", key, body);
  }

  private int count(String[] assets) {
    var sum = 0.0;
    for (var i = 0; i < DEVICES; i++) {
      sum += sum(assets[i]);
    }
    return (int) sum;
  }

  private double sum(String asset) {
    var query =
        "{ series(metrics: [{metric: \\\"energy\\\", aggregation: SUM}], scope: {assetId: \\\"%s\\\"}, bucket: HOUR, from: \\\"%s\\\", to: \\\"%s\\\") { buckets { value } } }"
            .formatted(asset, START, START.plus(Duration.ofHours(5)));
    try {
      var matcher = VALUE.matcher(ask(query));
      return matcher.results().mapToDouble(r -> Double.parseDouble(r.group(1))).sum();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
