package fr.vigie.photo;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.image.MakePhoto;
import fr.vigie.mongo.Migration;
import fr.vigie.photofile.PhotoFileModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of a photo's life.
///
/// @param subjects where features that have photos say so
/// @param attach how they come to have them
/// @param move how they follow it to another territory or category
/// @param withdraw how they are hidden as somebody asks for it
public record PhotoModule(
    Photos photos,
    PhotoSubjects subjects,
    AttachPhotos attach,
    MovePhotos move,
    ModeratePhoto moderate,
    RedactPhoto redact,
    WithdrawPhoto withdraw,
    ShowPhoto show) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(66, "index photos", MongoPhotos::createIndexes));

  public static PhotoModule on(
      MongoDatabase database,
      Transactions transactions,
      EventLog events,
      PhotoFileModule stored,
      MakePhoto make,
      Ids ids,
      Clock clock) {
    var photos = new MongoPhotos(database);
    var subjects = new PhotoSubjects();
    var moderate = new ModeratePhoto(photos, subjects, events, transactions, ids, clock);
    return new PhotoModule(
        photos,
        subjects,
        new AttachPhotos(photos, clock),
        new MovePhotos(photos, subjects),
        moderate,
        new RedactPhoto(
            moderate, stored.files(), stored.leftovers(), make, stored.secrets()::next, clock),
        new WithdrawPhoto(photos, subjects),
        new ShowPhoto(photos, subjects));
  }
}
