package fr.vigie.media;

import static fr.vigie.media.StoredPhotos.KEY;
import static fr.vigie.media.StoredPhotos.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.identity.Grant;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.image.Rectangle;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.photo.ModeratePhoto.Outcome;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Unavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to a photo from two sides at the same moment.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhotosAtOnceTest {

  private static final Viewer NADIA =
      new Viewer(
          "per_1",
          new Person(
              "per_1", "nadia", "issuer", "nadia", List.of(new Grant(Role.DISPATCHER, "ter_1"))));
  private static final List<Rectangle> CORNER = List.of(new Rectangle(0, 0, 0.5, 0.5));
  private static final List<String> OWNER = List.of(PhotoOwner.of(NOBODY, KEY).key());

  @TempDir private Path folder;
  private StoredPhotos photos;

  @BeforeEach
  void open() {
    photos = new StoredPhotos(folder);
  }

  @AfterEach
  void close() {
    photos.close();
  }

  private Outcome redact(String photo) {
    return photos.photo().redact().redact(NADIA, photo, CORNER);
  }

  @Test
  void a_photo_that_is_redacted_while_it_is_erased_leaves_no_picture() throws IOException {
    var photo = photos.sent();
    photos.attach(photo, "pothole");
    var redacting =
        photos.after(() -> assertThat(redact(photo)).isInstanceOf(Outcome.Moderated.class));
    assertThat(photos.removing(redacting).erase(OWNER, List.of())).isEqualTo(1);
    assertThat(photos.count("photos")).isZero();
    assertThat(photos.count("photos.files") + photos.count("photos.chunks")).isZero();
    assertThat(photos.journal()).containsExactly("ERASED 1");
  }

  @Test
  void of_photos_that_are_redacted_and_erased_at_once_every_picture_is_a_photos_or_goes()
      throws Exception {
    for (var round = 0; round < 8; round++) {
      var photo = photos.sent();
      photos.attach(photo, "pothole");
      var start = new CyclicBarrier(2);
      try (var both = Executors.newFixedThreadPool(2)) {
        var redacted =
            both.submit(() -> {
              start.await();
              return redact(photo);
            });
        var erased =
            both.submit(() -> {
              start.await();
              return photos.media().remove().erase(OWNER, List.of());
            });
        assertThat(erased.get()).isEqualTo(1);
        assertThat(redacted.get())
            .isInstanceOfAny(Outcome.Moderated.class, Outcome.PhotoNotFound.class);
      }
    }
    photos.sweepAfter(Duration.ofMinutes(61));
    assertThat(photos.count("photos")).isZero();
    assertThat(photos.count("photos.files") + photos.count("photos.chunks")).isZero();
    assertThat(photos.count("photoLeftovers")).isZero();
  }

  @Test
  void a_photo_that_gets_its_report_while_it_is_swept_stays() throws IOException {
    var photo = photos.sent();
    var seen = photos.photo().photos().list(List.of(photo));
    var attaching = photos.after(() -> photos.attach(photo, "pothole"));
    photos.removing(attaching).remove(seen, Purges.Reason.NEVER_ATTACHED);
    assertThat(photos.count("photos")).isEqualTo(1);
    assertThat(photos.count("photos.files")).isEqualTo(2);
    assertThat(photos.journal()).isEmpty();
  }

  @Test
  void an_upload_so_slow_that_its_picture_was_swept_is_not_acknowledged() throws IOException {
    var grant = photos.granted();
    var sweeping = photos.after(() -> photos.sweepAfter(Duration.ofMinutes(61)));
    assertThatThrownBy(() -> photos.send(grant, sweeping)).isInstanceOf(Unavailable.class);
    assertThat(photos.count("photos")).isZero();
    assertThat(photos.send(grant, plain())).isInstanceOf(UploadPhoto.Outcome.Uploaded.class);
    assertThat(photos.count("photos.files")).isEqualTo(2);
  }

  @Test
  void an_upload_by_somebody_who_is_forgotten_meanwhile_is_not_kept() throws IOException {
    var grant = photos.granted();
    var grants = photos.database().getCollection("photoGrants");
    var forgetting = photos.after(() -> grants.deleteMany(new Document()));
    assertThat(photos.send(grant, forgetting))
        .isInstanceOf(UploadPhoto.Outcome.GrantNotFound.class);
    assertThat(photos.count("photos") + photos.count("photos.files")).isZero();
    assertThat(photos.count("photoLeftovers")).isZero();
  }

  private static Transactions plain() {
    return new MongoTransactions(TestMongo.mongo().client());
  }
}
