package fr.vigie.media;

import static fr.vigie.media.StoredPhotos.KEY;
import static fr.vigie.media.StoredPhotos.NOBODY;
import static fr.vigie.media.StoredPhotos.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.image.PhotoFile;
import fr.vigie.photo.Photo;
import fr.vigie.photo.Photo.Kind;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.photo.PhotoSubject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is removed by itself, and when.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SweepPhotosTest {

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

  @Test
  void a_grant_goes_after_a_day_and_only_those_never_used_are_counted() throws IOException {
    photos.granted();
    photos.attach(photos.sent(), "graffiti");

    photos.sweepAfter(Duration.ofHours(23));
    assertThat(photos.count("photoGrants")).isEqualTo(2);
    photos.sweepAfter(Duration.ofHours(25));

    assertThat(photos.count("photoGrants")).isZero();
    assertThat(photos.count("photos")).isEqualTo(1);
    assertThat(photos.journal()).containsExactly("UNUSED_GRANT 1");
  }

  @Test
  void a_photo_that_belongs_to_nothing_goes_after_a_week() throws IOException {
    photos.sent();
    photos.attach(photos.sent(), "graffiti");

    photos.sweepAfter(Duration.ofDays(6));
    assertThat(photos.count("photos")).isEqualTo(2);
    photos.sweepAfter(Duration.ofDays(8));

    assertThat(photos.count("photos")).isEqualTo(1);
    assertThat(photos.count("photos.files")).isEqualTo(2);
    assertThat(photos.count("photos.chunks")).isEqualTo(2);
    assertThat(photos.journal()).containsExactly("NEVER_ATTACHED 1");
  }

  @Test
  void a_photo_is_kept_for_as_long_as_its_category_says() throws IOException {
    photos.attach(photos.sent(), "graffiti");
    photos.attach(photos.sent(), "pothole");
    var told = new ArrayList<String>();

    photos.sweepAfter(Duration.ofDays(89));
    assertThat(photos.count("photos")).isEqualTo(2);
    try (var later = photos.at(NOW.plus(Duration.ofDays(91)))) {
      later.subjects().tell(Kind.REPORT, new Hearing(told));
      later.sweep().sweep();
    }
    assertThat(photos.count("photos")).isEqualTo(1);
    assertThat(told).hasSize(1).first().asString().startsWith("pho_");
    photos.sweepAfter(Duration.ofDays(366));

    assertThat(photos.count("photos")).isZero();
    assertThat(photos.count("photos.files") + photos.count("photos.chunks")).isZero();
    assertThat(photos.journal()).contains("EXPIRED 1", "EXPIRED 1");
  }

  private record Hearing(List<String> removed) implements PhotoSubject {
    @Override
    public boolean showsToAll(Photo photo) {
      throw new IllegalStateException("nobody looks");
    }

    @Override
    public void moved(Subject now) {
      throw new IllegalStateException("nothing has moved");
    }

    @Override
    public void changed(Photo photo) {
      throw new IllegalStateException("nothing has changed");
    }

    @Override
    public void removed(Photo photo) {
      removed.add(photo.id());
    }
  }

  @Test
  void what_was_left_of_an_upload_that_died_goes_pieces_without_a_file_too() throws IOException {
    photos.attach(photos.sent(), "graffiti");
    photos.stored().leftovers().add(List.of("DIED"), NOW);
    photos
        .database()
        .getCollection("photos.chunks")
        .insertOne(new Document("files_id", "DIED/320").append("n", 0).append("data", "x"));

    photos.sweepAfter(Duration.ofMinutes(59));
    assertThat(photos.count("photos.chunks")).isEqualTo(3);
    photos.sweepAfter(Duration.ofMinutes(61));

    assertThat(photos.count("photos.chunks")).isEqualTo(2);
    assertThat(photos.count("photoLeftovers")).isZero();
    assertThat(photos.journal()).containsExactly("LEFTOVER 1");
  }

  @Test
  void all_that_a_person_sent_in_is_erased() throws IOException {
    photos.sent();
    photos.attach(photos.sent(), "graffiti");

    assertThat(photos.media().remove().erase(List.of(PhotoOwner.of(NOBODY, KEY).key()), List.of()))
        .isEqualTo(2);

    assertThat(
            photos.count("photos") + photos.count("photos.files") + photos.count("photos.chunks"))
        .isZero();
    assertThat(photos.journal()).containsExactly("ERASED 2");
  }

  @Test
  void a_picture_that_nothing_names_is_found_and_goes_after_an_hour() throws IOException {
    photos.attach(photos.sent(), "pothole");
    var orphan = photos.stored().secrets().next();
    photos.stored().files().put(orphan, new PhotoFile(1, 1, new byte[] {1}, new byte[] {1}));
    photos.sweepAfter(Duration.ZERO);
    assertThat(photos.stored().leftovers().noted(List.of(orphan))).containsExactly(orphan);
    assertThat(photos.count("photos.files")).isEqualTo(4);
    photos.sweepAfter(Duration.ofMinutes(61));
    assertThat(photos.count("photos.files")).isEqualTo(2);
    assertThat(photos.count("photos.chunks")).isEqualTo(2);
    assertThat(photos.count("photoLeftovers")).isZero();
    assertThat(photos.journal()).containsExactly("LEFTOVER 2");
  }
}
