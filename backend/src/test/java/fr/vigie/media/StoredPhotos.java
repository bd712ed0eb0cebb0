package fr.vigie.media;

import com.mongodb.client.MongoDatabase;
import fr.vigie.contact.Myself;
import fr.vigie.contact.Pseudonyms;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.image.DecodeRoom;
import fr.vigie.image.ImageType;
import fr.vigie.image.MakePhoto;
import fr.vigie.image.Photographs;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.photo.AttachPhotos;
import fr.vigie.photo.Photo.Kind;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.photo.PhotoModule;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.photo.PhotoPurpose;
import fr.vigie.photofile.PhotoFileModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
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
import java.util.function.Supplier;

/// Photos in a database of their own, at a time that stands still.
final class StoredPhotos implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final Myself NOBODY = new Myself(Viewer.ANONYMOUS, new Pseudonyms(new byte[32]));
  static final String KEY = "kZ3v9Qw7Lr2Xt5Nb8Mc1Ya";
  static final byte[] PHOTO = Photographs.jpeg(640, 480);

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final MongoDatabase database =
      TestMongo.mongo()
          .client()
          .getDatabase("sweep_" + UUID.randomUUID().toString().replace("-", ""));
  private final Transactions transactions = new MongoTransactions(TestMongo.mongo().client());
  private final Path folder;
  private final MediaModule media;
  private final DecodeRoom room = new DecodeRoom(1);
  private final PhotoFileModule stored = PhotoFileModule.on(database);
  private final PhotoModule photo;

  StoredPhotos(Path folder) {
    this.folder = folder;
    MediaModule.MIGRATIONS.forEach(migration -> migration.apply().accept(database));
    media = at(NOW);
    photo =
        PhotoModule.on(
            database,
            transactions,
            _ -> {},
            stored,
            new MakePhoto(folder, room),
            new Ids(CLOCK),
            CLOCK);
  }

  MediaModule media() {
    return media;
  }

  MongoDatabase database() {
    return database;
  }

  PhotoModule photo() {
    return photo;
  }

  PhotoFileModule stored() {
    return stored;
  }

  /// What is there at another time.
  MediaModule at(Instant instant) {
    var clock = Clock.fixed(instant, ZoneOffset.UTC);
    return MediaModule.on(
        database,
        transactions,
        _ -> {},
        new MediaSettings(folder, 365, Map.of("graffiti", 90)),
        (_, _) -> {},
        new Ids(clock),
        clock);
  }

  void sweepAfter(Duration time) {
    try (var later = at(NOW.plus(time))) {
      later.sweep().sweep();
    }
  }

  PhotoGrant granted() {
    var grant =
        new GrantPhotoUpload(
            new MongoPhotoGrants(database),
            (_, _) -> {},
            stored.secrets()::next,
            new Ids(Clock.systemUTC()),
            CLOCK);
    var asked =
        new GrantPhotoUpload.Request(
            UUID.randomUUID().toString(), KEY, PhotoPurpose.REPORT, ImageType.JPEG, PHOTO.length);
    var outcome = grant.grant(Viewer.ANONYMOUS, NOBODY, Sender.UNKNOWN, asked);
    return ((GrantPhotoUpload.Outcome.Granted) outcome).upload();
  }

  /// The id of a photo that was sent in.
  String sent() throws IOException {
    var sent = send(granted(), transactions);
    return ((UploadPhoto.Outcome.Uploaded) sent).photo().id();
  }

  UploadPhoto.Outcome send(PhotoGrant grant, Transactions through) throws IOException {
    var grants = new MongoPhotoGrants(database);
    var keep = new KeepPhoto(grants, photo.photos(), stored, photo.subjects(), through, CLOCK);
    var make = new MakePhoto(folder, room);
    var upload =
        new UploadPhoto(grants, photo.photos(), keep, make, new PhotoFigures(), folder, CLOCK);
    return upload.upload(NOBODY, KEY, grant.token(), new ByteArrayInputStream(PHOTO));
  }

  /// Removes photos in the same way, in other transactions.
  RemovePhotos removing(Transactions through) {
    var purges = new MongoPurges(database, new Ids(CLOCK));
    return new RemovePhotos(photo, stored, purges, through, new PhotoFigures(), CLOCK);
  }

  /// Transactions before the first of which something else happens.
  Transactions after(Runnable other) {
    return new Transactions() {
      private boolean isDone;

      @Override
      public <T> T run(Supplier<T> work) {
        if (!isDone) {
          isDone = true;
          other.run();
        }
        return transactions.run(work);
      }
    };
  }

  void attach(String id, String category) {
    var owner = PhotoOwner.of(NOBODY, KEY);
    var fit =
        (AttachPhotos.Outcome.Fit) media.attach().look(owner, List.of(id), PhotoPurpose.REPORT);
    media.attach().attach(fit, new Subject(Kind.REPORT, "rep_1", "ter_1", category));
  }

  long count(String collection) {
    return database.getCollection(collection).countDocuments();
  }

  List<String> journal() {
    return database
        .getCollection("mediaPurges")
        .find()
        .map(entry -> entry.getString("reason") + " " + entry.getLong("count"))
        .into(new ArrayList<>());
  }

  @Override
  public void close() {
    media.close();
    room.close();
    database.drop();
  }
}
