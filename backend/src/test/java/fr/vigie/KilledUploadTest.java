package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.image.Photographs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of photos when the process dies while they are sent in.
@Tag("fault")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledUploadTest {

  private static final int PHOTOS = 60;
  private static final byte[] PHOTO = Photographs.jpeg(1_200, 900);
  private static final Pattern GRANT =
      Pattern.compile("\"photoId\":\"(pho_\\w+)\",\"path\":\"([^\"]+)\"");
  private static final Pattern PHOTO_ID = Pattern.compile("\"photoId\":\"(pho_\\w+)\"");
  private static final Pattern REPORT = Pattern.compile("\"id\":\"(rep_\\w+)\"");

  @TempDir private Path data;
  private BackendProcess vigie;

  @AfterEach
  void stop() {
    vigie.stop();
  }

  private record Grant(String photoId, String path) {}

  @Test
  void every_photo_is_there_once_after_a_kill_and_a_retry() throws Exception {
    vigie = BackendProcess.start(data);
    var grants = Stream.generate(this::granted).limit(PHOTOS).toList();
    Map<String, String> acknowledged = new ConcurrentHashMap<>();

    send(grants, acknowledged, PHOTOS / 3);
    assertThat(acknowledged).hasSizeBetween(5, PHOTOS - 1);
    vigie = BackendProcess.start(data);
    Map<String, String> retried = new ConcurrentHashMap<>();
    send(grants, retried, -1);

    assertThat(retried).hasSize(PHOTOS).containsAllEntriesOf(acknowledged);
    for (var grant : grants) {
      assertThat(retried).containsEntry(grant.path(), grant.photoId());
    }
    for (var some = 0; some < PHOTOS; some += 5) {
      var ids = grants.subList(some, some + 5).stream().map(Grant::photoId).toList();
      assertThat(REPORT.matcher(file(ids)).find()).as(file(ids)).isTrue();
    }
  }

  private Grant granted() {
    var answer =
        ask(
            "mutation { grantPhotoUpload(input: {clientPhotoId: \\\"%s\\\", type: JPEG, bytes: %d}) { ... on GrantPhotoUploadSuccess { upload { photoId path } } } }"
                .formatted(UUID.randomUUID(), PHOTO.length));
    var found = GRANT.matcher(answer);
    assertThat(found.find()).as(answer).isTrue();
    return new Grant(found.group(1), found.group(2));
  }

  private String file(List<String> photos) {
    return ask(
        "mutation { fileReport(input: {clientReportId: \\\"%s\\\", categoryCode: \\\"graffiti\\\", location: {latitude: 49.1767, longitude: 5.3886}, isNotDuplicate: true, photoIds: [\\\"%s\\\"]}) { ... on FileReportSuccess { report { id } } } }"
            .formatted(photos.getFirst(), String.join("\\\", \\\"", photos)));
  }

  private String ask(String query) {
    try {
      return vigie.ask("camille", "{\"query\":\"" + query + "\"}").body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// @param killAt after so many; -1 for never
  private void send(List<Grant> grants, Map<String, String> acknowledged, int killAt)
      throws InterruptedException {
    var sent = new AtomicInteger();
    try (var clients = Executors.newFixedThreadPool(8)) {
      for (var grant : grants) {
        clients.execute(() -> {
          if (sent.incrementAndGet() == killAt) {
            vigie.kill();
          }
          acknowledge(grant, acknowledged);
        });
      }
      clients.shutdown();
      assertThat(clients.awaitTermination(180, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void acknowledge(Grant grant, Map<String, String> acknowledged) {
    try {
      HttpResponse<String> answer = vigie.put("camille", grant.path(), PHOTO);
      var found = PHOTO_ID.matcher(answer.body());
      if (answer.statusCode() == 200 && found.find()) {
        acknowledged.put(grant.path(), found.group(1));
      }
    } catch (IOException | IllegalStateException e) {
      // No answer came: nothing is promised, and the app will send it again.
      assertThat(e).isNotNull();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
