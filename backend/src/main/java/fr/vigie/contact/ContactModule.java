package fr.vigie.contact;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.InstallationKeys;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of who reports.
public record ContactModule(Pseudonyms pseudonyms, Contacts contacts) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(76, "index contacts", MongoContacts::createIndexes));

  /// What is kept of how citizens can be reached.
  public static final PersonalData PERSONAL_DATA =
      new PersonalData(
          "contacts",
          "how citizens can be reached: name, e-mail address, telephone number, language",
          "to answer those who report, in their language",
          Basis.PUBLIC_TASK,
          "CONTACTS",
          List.of(new Link("_id", KnownBy.PSEUDONYM)),
          List.of(
              new Part("_id", Erasure.DELETE_DOCUMENT),
              new Part("name", Erasure.DELETE_DOCUMENT),
              new Part("email", Erasure.DELETE_DOCUMENT),
              new Part("phone", Erasure.DELETE_DOCUMENT),
              new Part("language", Erasure.DELETE_DOCUMENT)));

  public static ContactModule on(MongoDatabase database, Clock clock) {
    var pseudonyms = pseudonyms(database);
    return new ContactModule(pseudonyms, new MongoContacts(database, pseudonyms, clock));
  }

  /// Those of the installation that the database belongs to.
  public static Pseudonyms pseudonyms(MongoDatabase database) {
    return new Pseudonyms(new InstallationKeys(database).of("pseudonyms"));
  }
}
