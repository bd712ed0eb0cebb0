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
import fr.vigie.photo.AttachPhotos;
import fr.vigie.photo.MovePhotos;
import fr.vigie.photo.PhotoModule;
import fr.vigie.photo.PhotoSubjects;
import fr.vigie.photo.WithdrawPhoto;
import fr.vigie.photofile.PhotoFileModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What the rest of the backend sees of photos.
///
/// @param subjects where features that have photos say so
/// @param attach how they come to have them
/// @param move how they follow it to another territory or category
/// @param claim how they come to have those that an app has named
/// @param remove how a person's photos are erased
/// @param withdraw how they are hidden as somebody asks for it
public record MediaModule(
    FeatureWiring wiring,
    List<Route> routes,
    PhotoSubjects subjects,
    AttachPhotos attach,
    MovePhotos move,
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
      Stream.of(
              PhotoModule.MIGRATIONS,
              List.of(new Migration(67, "index grants of photos", MongoPhotoGrants::createIndexes)),
              PhotoFileModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

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
    var room = DecodeRoom.usual();
    var make = new MakePhoto(settings.folder(), room);
    var stored = PhotoFileModule.on(database);
    var photo = PhotoModule.on(database, transactions, events, stored, make, ids, clock);
    var grants = new MongoPhotoGrants(database);
    var purges = new MongoPurges(database, ids);
    var figures = new PhotoFigures();
    var keep = new KeepPhoto(grants, photo.photos(), stored, photo.subjects(), transactions, clock);
    var upload =
        new UploadPhoto(grants, photo.photos(), keep, make, figures, settings.folder(), clock);
    var remove = new RemovePhotos(photo, stored, purges, transactions, figures, clock);
    var sweep = new SweepPhotos(grants, photo, stored, purges, remove, figures, settings, clock);
    var lease = new Lease(database, "photos", BETWEEN_SWEEPS);
    var grant = new GrantPhotoUpload(grants, limit, stored.secrets()::next, ids, clock);
    return new MediaModule(
        new MediaWiring(photo, grant),
        new PhotoRoutes(upload, photo.show(), stored.files()).routes(),
        photo.subjects(),
        photo.attach(),
        photo.move(),
        new ClaimPhoto(grants, photo.photos(), clock),
        remove,
        photo.withdraw(),
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
