package fr.vigie.media;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.image.DecodeRoom;
import fr.vigie.image.MakePhoto;
import fr.vigie.mongo.Lease;
import fr.vigie.mongo.Migration;
import fr.vigie.observe.Metric;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of photos.
///
/// @param subjects where features that have photos say so
/// @param attach how they come to have them
/// @param claim how they come to have those that an app has named
/// @param remove how a person's photos are erased
/// @param withdraw how they are hidden as somebody asks for it
public record MediaModule(
    FeatureWiring wiring,
    List<Route> routes,
    PhotoSubjects subjects,
    AttachPhotos attach,
    ClaimPhoto claim,
    RemovePhotos remove,
    WithdrawPhoto withdraw,
    SweepPhotos sweep,
    Metric.Source figures,
    DecodeRoom room,
    Worker sweeper)
    implements AutoCloseable {

  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(66, "index photos", MongoPhotos::createIndexes),
          new Migration(67, "index grants of photos", MongoPhotoGrants::createIndexes),
          new Migration(68, "index leftovers of photos", MongoLeftovers::createIndexes));

  /// Photos of one installation.
  ///
  /// @param limit how often one may ask to send one in
  public static MediaModule on(
      MongoDatabase database,
      Transactions transactions,
      EventLog events,
      MediaSettings settings,
      GrantPhotoUpload.Limit limit,
      Ids ids,
      Clock clock) {
    var grants = new MongoPhotoGrants(database);
    var photos = new MongoPhotos(database);
    var files = new MongoPhotoFiles(database);
    var leftovers = new MongoLeftovers(database);
    var purges = new MongoPurges(database, ids);
    var subjects = new PhotoSubjects();
    var figures = new PhotoFigures();
    var secrets = new Secrets();
    var room = DecodeRoom.usual();
    var make = new MakePhoto(settings.folder(), room);
    var keep =
        new KeepPhoto(
            grants, photos, files, leftovers, subjects, transactions, secrets::next, clock);
    var upload = new UploadPhoto(grants, photos, keep, make, figures, settings.folder(), clock);
    var moderate = new ModeratePhoto(photos, subjects, events, transactions, ids, clock);
    var redact = new RedactPhoto(moderate, files, leftovers, make, secrets::next, clock);
    var remove =
        new RemovePhotos(photos, files, leftovers, subjects, purges, transactions, figures, clock);
    var sweep =
        new SweepPhotos(grants, photos, files, leftovers, purges, remove, figures, settings, clock);
    var lease = new Lease(database, "photos", BETWEEN_SWEEPS);
    return new MediaModule(
        new MediaWiring(
            photos,
            new GrantPhotoUpload(grants, limit, secrets::next, ids, clock),
            moderate,
            redact),
        new PhotoRoutes(upload, new ShowPhoto(photos), files).routes(),
        subjects,
        new AttachPhotos(photos, clock),
        new ClaimPhoto(grants, photos, clock),
        remove,
        new WithdrawPhoto(photos, subjects),
        sweep,
        figures,
        room,
        new Worker("photos", BETWEEN_SWEEPS, () -> lease.guard(sweep::sweep)));
  }

  /// Sweeps from now on, once all who have photos have said so.
  public MediaModule start() {
    sweeper.start();
    return this;
  }

  @Override
  public void close() {
    sweeper.close();
    room.close();
  }
}
