package fr.vigie.photofile;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Migration;
import java.util.List;

/// What the rest of the backend sees of stored pictures.
///
/// @param secrets where their names come from
public record PhotoFileModule(PhotoFiles files, Leftovers leftovers, Secrets secrets) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(68, "index leftovers of photos", MongoLeftovers::createIndexes));

  public static PhotoFileModule on(MongoDatabase database) {
    return new PhotoFileModule(
        new MongoPhotoFiles(database), new MongoLeftovers(database), new Secrets());
  }
}
