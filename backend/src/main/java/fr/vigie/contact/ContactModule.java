package fr.vigie.contact;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.InstallationKeys;
import fr.vigie.mongo.Migration;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of who reports.
public record ContactModule(Pseudonyms pseudonyms, Contacts contacts) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(76, "index contacts", MongoContacts::createIndexes));

  public static ContactModule on(MongoDatabase database, Clock clock) {
    var pseudonyms = pseudonyms(database);
    return new ContactModule(pseudonyms, new MongoContacts(database, pseudonyms, clock));
  }

  /// Those of the installation that the database belongs to.
  public static Pseudonyms pseudonyms(MongoDatabase database) {
    return new Pseudonyms(new InstallationKeys(database).of("pseudonyms"));
  }
}
