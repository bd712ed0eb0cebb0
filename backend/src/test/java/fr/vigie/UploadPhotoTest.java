package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.demo.DemoSize;
import fr.vigie.image.HostilePhotos;
import fr.vigie.image.ImageType;
import fr.vigie.image.Photographs;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sending in photos, by people and by those who mean harm.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UploadPhotoTest {

  private static final Movable CLOCK = new Movable();
  private static final TestBackend BACKEND = new TestBackend(new DemoSize(0, 0), List.of(), CLOCK);
  private static final PhotoClient CLIENT = new PhotoClient(BACKEND);
  private static final byte[] PHOTO = Photographs.noted(Photographs.jpeg(800, 600), 1);

  /// Goes as the test says.
  private static final class Movable extends Clock {
    private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(later.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @Test
  void a_photo_is_sent_in_without_anything_that_the_camera_noted() {
    var grant = CLIENT.granted(null, PHOTO.length, "JPEG");

    var answer = CLIENT.send(null, grant.path(), PHOTO);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.jsonPath().getString("photoId")).isEqualTo(grant.photoId());
    assertThat(answer.jsonPath().getInt("width")).isEqualTo(800);
    assertThat(CLIENT.count("photos.chunks")).isPositive();
    assertThat(CLIENT.isStored(Photographs.SENTINEL)).isFalse();
    assertThat(CLIENT.isStored("Exif")).isFalse();
    assertThat(CLIENT.stored(grant.photoId()).toJson())
        .doesNotContain(PhotoClient.KEY)
        .contains("AWAITING");
  }

  @Test
  void a_lost_answer_is_had_by_sending_again_also_when_the_grant_has_expired() {
    var grant = CLIENT.granted(null, PHOTO.length, "JPEG");
    var first = CLIENT.send(null, grant.path(), PHOTO).asString();
    var files = CLIENT.count("photos.files");

    assertThat(CLIENT.send(null, grant.path(), PHOTO).asString()).isEqualTo(first);
    CLOCK.later.set(Duration.ofHours(2));
    try {
      assertThat(CLIENT.send(null, grant.path(), PHOTO).asString()).isEqualTo(first);
    } finally {
      CLOCK.later.set(Duration.ZERO);
    }
    assertThat(CLIENT.count("photos.files")).isEqualTo(files);
  }

  @Test
  void a_grant_that_was_used_takes_no_other_photo() {
    var grant = CLIENT.granted(null, PHOTO.length, "JPEG");
    CLIENT.send(null, grant.path(), PHOTO);
    var other = PHOTO.clone();
    other[other.length - 1]++;

    assertThat(refusal(CLIENT.send(null, grant.path(), other))).isEqualTo("409 CONTENT_DIFFERS");
  }

  @Test
  void a_grant_is_its_owners_and_unknown_to_all_others() {
    var anonymous = CLIENT.granted(null, PHOTO.length, "JPEG").path();
    var camilles = CLIENT.granted("camille", PHOTO.length, "JPEG").path();
    var unknown = refusal(CLIENT.send(null, "/photos/AAAAAAAAAAAAAAAAAAAAAAAA", PHOTO));

    assertThat(unknown).isEqualTo("404 GRANT_NOT_FOUND");
    assertThat(refusal(put(null, PhotoClient.OTHER_KEY, anonymous))).isEqualTo(unknown);
    assertThat(refusal(put(null, null, anonymous))).isEqualTo(unknown);
    assertThat(refusal(put("camille", PhotoClient.KEY, anonymous))).isEqualTo(unknown);
    assertThat(refusal(put("hugo", null, camilles))).isEqualTo(unknown);
    assertThat(refusal(put(null, PhotoClient.KEY, camilles))).isEqualTo(unknown);
    assertThat(put("camille", null, camilles).statusCode()).isEqualTo(200);
  }

  private static Response put(String person, String key, String path) {
    return CLIENT.request(person, key).contentType("image/jpeg").body(PHOTO).put(path);
  }

  @Test
  void a_grant_expires() {
    var grant = CLIENT.granted(null, PHOTO.length, "JPEG");
    CLOCK.later.set(Duration.ofMinutes(61));
    try {
      assertThat(refusal(CLIENT.send(null, grant.path(), PHOTO))).isEqualTo("410 GRANT_EXPIRED");
    } finally {
      CLOCK.later.set(Duration.ZERO);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 1_000})
  void a_file_is_as_long_as_was_said(int more) {
    var grant = CLIENT.granted(null, PHOTO.length - more, "JPEG");

    assertThat(refusal(CLIENT.send(null, grant.path(), PHOTO))).isEqualTo("413 SIZE_DIFFERS");
  }

  @Test
  void a_file_is_of_the_type_that_was_said() {
    var grant = CLIENT.granted(null, PHOTO.length, "PNG");

    assertThat(refusal(CLIENT.send(null, grant.path(), PHOTO))).isEqualTo("415 TYPE_DIFFERS");
  }

  @Test
  void what_is_asked_for_is_checked_and_asked_again_is_answered_the_same() {
    var asked = PhotoClient.asked(1_000, "JPEG");
    assertThat(CLIENT.granted(null, asked)).isEqualTo(CLIENT.granted(null, asked));
    asked.put("bytes", 1_001);
    assertThat(type(asked)).isEqualTo("ClientIdReusedProblem");

    for (var bytes : List.of(0, -1, 15_000_001, Integer.MAX_VALUE)) {
      assertThat(refused(PhotoClient.asked(bytes, "JPEG"))).isEqualTo("bytes");
    }
    for (var key : List.of("", "short", "x".repeat(129), "avec des espaces et des accents é")) {
      var withKey = PhotoClient.asked(1_000, "JPEG");
      withKey.put("clientKey", key);
      assertThat(refused(withKey)).isEqualTo("clientKey");
    }
    var ofWork = PhotoClient.asked(1_000, "JPEG");
    ofWork.put("purpose", "BEFORE");
    assertThat(type(ofWork)).isEqualTo("NotAllowedProblem");
  }

  private static String type(Map<String, ?> asked) {
    return CLIENT.ask(null, asked).getString("data.grantPhotoUpload.__typename");
  }

  private static String refused(Map<String, ?> asked) {
    return CLIENT.ask(null, asked).getString("data.grantPhotoUpload.field");
  }

  static Stream<String> hostile() {
    return HostilePhotos.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void a_hostile_file_is_refused_by_name_and_nothing_of_it_is_kept(String name) {
    var hostile = HostilePhotos.all().get(name);
    var before = kept();
    for (var type : ImageType.values()) {
      var grant = CLIENT.granted(null, Math.max(1, hostile.sent().length), type.name());

      var answer = CLIENT.send(null, grant.path(), hostile.sent());

      assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
      assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
          .isIn(hostile.fault().name(), "TYPE_DIFFERS", "SIZE_DIFFERS");
      assertThat(answer.jsonPath().getString("errors[0].message")).isNotBlank();
    }
    assertThat(kept()).isEqualTo(before);
  }

  private static List<Long> kept() {
    return Stream.of("photos", "photos.files", "photos.chunks", "photoLeftovers")
        .map(CLIENT::count)
        .toList();
  }

  @Test
  void of_fifty_who_send_the_same_at_once_all_are_answered_the_same_and_one_is_kept()
      throws Exception {
    var before = CLIENT.count("photos");
    var grant = CLIENT.granted(null, PHOTO.length, "JPEG");

    var answers =
        atOnce(IntStream.range(0, 50).mapToObj(_ -> PHOTO).toList(), grant.path()).stream()
            .map(Response::asString)
            .distinct()
            .toList();

    assertThat(answers).hasSize(1).first().asString().contains(grant.photoId());
    assertThat(CLIENT.count("photos") - before).isEqualTo(1);
    assertThat(CLIENT.count("photos.files")).isEqualTo(2 * CLIENT.count("photos"));
  }

  @Test
  void of_fifty_who_send_other_photos_at_once_one_is_kept_and_the_others_are_refused()
      throws Exception {
    var grant = CLIENT.granted(null, PHOTO.length, "JPEG");
    var photos = IntStream.range(0, 50).mapToObj(UploadPhotoTest::other).toList();

    var statuses = atOnce(photos, grant.path()).stream().map(Response::statusCode).toList();

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses.stream().filter(status -> status != 200)).containsOnly(409);
  }

  private static byte[] other(int number) {
    var other = PHOTO.clone();
    other[other.length - 1] = (byte) number;
    return other;
  }

  /// No more at once than there are places.
  private static List<Response> atOnce(List<byte[]> photos, String path) throws Exception {
    try (var clients = Executors.newFixedThreadPool(25)) {
      return clients
          .invokeAll(
              photos.stream()
                  .map(photo -> (Callable<Response>) () -> CLIENT.send(null, path, photo))
                  .toList())
          .stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  @Test
  void what_came_of_photos_is_counted() {
    var grant = CLIENT.granted(null, 600, "JPEG");
    CLIENT.send(null, grant.path(), new byte[600]);
    CLIENT.sent(null, PHOTO);

    var metrics = BACKEND.as(null).accept("*/*").get("/metrics").asString();

    assertThat(metrics)
        .contains("vigie_photo_uploads_total{outcome=\"Uploaded\"}")
        .contains("vigie_photo_uploads_total{outcome=\"NOT_AN_IMAGE\"}")
        .contains("vigie_photo_making_seconds_count");
  }

  private static String refusal(Response answer) {
    return answer.statusCode() + " " + answer.jsonPath().getString("errors[0].extensions.code");
  }
}
