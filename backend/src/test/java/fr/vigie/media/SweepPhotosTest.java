package fr.vigie.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.contact.Myself;
import fr.vigie.contact.Pseudonyms;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.image.DecodeRoom;
import fr.vigie.image.ImageType;
import fr.vigie.image.MakePhoto;
import fr.vigie.image.Photographs;
import fr.vigie.media.Photo.Kind;
import fr.vigie.media.Photo.Subject;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Myself NOBODY = new Myself(Viewer.ANONYMOUS, new Pseudonyms(new byte[32]));
  private static final String KEY = "kZ3v9Qw7Lr2Xt5Nb8Mc1Ya";
  private static final byte[] PHOTO = Photographs.jpeg(640, 480);

  @TempDir private Path folder;

  private final MongoDatabase database =
      TestMongo.mongo()
          .client()
          .getDatabase("sweep_" + UUID.randomUUID().toString().replace("-", ""));
  private MediaModule media;

  @BeforeEach
  void open() {
    MediaModule.MIGRATIONS.forEach(migration -> migration.apply().accept(database));
    media = at(NOW);
  }

  @AfterEach
  void close() {
    media.close();
    database.drop();
  }

  private MediaModule at(Instant instant) {
    var clock = Clock.fixed(instant, ZoneOffset.UTC);
    return MediaModule.on(
        database,
        new MongoTransactions(TestMongo.mongo().client()),
        _ -> {},
        new MediaSettings(folder, 365, Map.of("graffiti", 90)),
        (_, _) -> {},
        new Ids(clock),
        clock);
  }

  private void sweepAfter(Duration time) {
    try (var later = at(NOW.plus(time))) {
      later.sweep().sweep();
    }
  }

  private PhotoGrant granted() {
    var grant =
        new GrantPhotoUpload(
            new MongoPhotoGrants(database),
            (_, _) -> {},
            new Secrets()::next,
            new Ids(Clock.systemUTC()),
            Clock.fixed(NOW, ZoneOffset.UTC));
    var asked =
        new GrantPhotoUpload.Request(
            UUID.randomUUID().toString(), KEY, PhotoPurpose.REPORT, ImageType.JPEG, PHOTO.length);
    var outcome = grant.grant(Viewer.ANONYMOUS, NOBODY, Sender.UNKNOWN, asked);
    return ((GrantPhotoUpload.Outcome.Granted) outcome).upload();
  }

  private String sent() throws IOException {
    var grant = granted();
    try (var room = new DecodeRoom(1)) {
      var photos = new MongoPhotos(database);
      var keep =
          new KeepPhoto(
              new MongoPhotoGrants(database),
              photos,
              new MongoPhotoFiles(database),
              new MongoLeftovers(database),
              new PhotoSubjects(),
              new MongoTransactions(TestMongo.mongo().client()),
              new Secrets()::next,
              Clock.fixed(NOW, ZoneOffset.UTC));
      var upload =
          new UploadPhoto(
              new MongoPhotoGrants(database),
              photos,
              keep,
              new MakePhoto(folder, room),
              new PhotoFigures(),
              folder,
              Clock.fixed(NOW, ZoneOffset.UTC));
      var sent = upload.upload(NOBODY, KEY, grant.token(), new ByteArrayInputStream(PHOTO));
      return ((UploadPhoto.Outcome.Uploaded) sent).photo().id();
    }
  }

  private void attach(String photo, String category) {
    var owner = PhotoOwner.of(NOBODY, KEY);
    var fit =
        (AttachPhotos.Outcome.Fit) media.attach().look(owner, List.of(photo), PhotoPurpose.REPORT);
    media.attach().attach(fit, new Subject(Kind.REPORT, "rep_1", "ter_1", category));
  }

  private long count(String collection) {
    return database.getCollection(collection).countDocuments();
  }

  private List<String> journal() {
    return database
        .getCollection("mediaPurges")
        .find()
        .map(entry -> entry.getString("reason") + " " + entry.getLong("count"))
        .into(new ArrayList<>());
  }

  @Test
  void a_grant_goes_after_a_day_and_only_those_never_used_are_counted() throws IOException {
    granted();
    attach(sent(), "graffiti");

    sweepAfter(Duration.ofHours(23));
    assertThat(count("photoGrants")).isEqualTo(2);
    sweepAfter(Duration.ofHours(25));

    assertThat(count("photoGrants")).isZero();
    assertThat(count("photos")).isEqualTo(1);
    assertThat(journal()).containsExactly("UNUSED_GRANT 1");
  }

  @Test
  void a_photo_that_belongs_to_nothing_goes_after_a_week() throws IOException {
    sent();
    attach(sent(), "graffiti");

    sweepAfter(Duration.ofDays(6));
    assertThat(count("photos")).isEqualTo(2);
    sweepAfter(Duration.ofDays(8));

    assertThat(count("photos")).isEqualTo(1);
    assertThat(count("photos.files")).isEqualTo(2);
    assertThat(count("photos.chunks")).isEqualTo(2);
    assertThat(journal()).containsExactly("NEVER_ATTACHED 1");
  }

  @Test
  void a_photo_is_kept_for_as_long_as_its_category_says() throws IOException {
    attach(sent(), "graffiti");
    attach(sent(), "pothole");
    var told = new ArrayList<String>();

    sweepAfter(Duration.ofDays(89));
    assertThat(count("photos")).isEqualTo(2);
    try (var later = at(NOW.plus(Duration.ofDays(91)))) {
      later.subjects().tell(Kind.REPORT, new Hearing(told));
      later.sweep().sweep();
    }
    assertThat(count("photos")).isEqualTo(1);
    assertThat(told).hasSize(1).first().asString().startsWith("pho_");
    sweepAfter(Duration.ofDays(366));

    assertThat(count("photos")).isZero();
    assertThat(count("photos.files") + count("photos.chunks")).isZero();
    assertThat(journal()).contains("EXPIRED 1", "EXPIRED 1");
  }

  private record Hearing(List<String> removed) implements PhotoSubject {
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
    attach(sent(), "graffiti");
    new MongoLeftovers(database).add(List.of("DIED"), NOW);
    database
        .getCollection("photos.chunks")
        .insertOne(new Document("files_id", "DIED/320").append("n", 0).append("data", "x"));

    sweepAfter(Duration.ofMinutes(59));
    assertThat(count("photos.chunks")).isEqualTo(3);
    sweepAfter(Duration.ofMinutes(61));

    assertThat(count("photos.chunks")).isEqualTo(2);
    assertThat(count("photoLeftovers")).isZero();
    assertThat(journal()).containsExactly("LEFTOVER 1");
  }

  @Test
  void all_that_a_person_sent_in_is_erased() throws IOException {
    sent();
    attach(sent(), "graffiti");

    assertThat(media.remove().erase(List.of(PhotoOwner.of(NOBODY, KEY).key()), List.of()))
        .isEqualTo(2);

    assertThat(count("photos") + count("photos.files") + count("photos.chunks")).isZero();
    assertThat(journal()).containsExactly("ERASED 2");
  }
}
