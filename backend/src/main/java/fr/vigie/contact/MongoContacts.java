package fr.vigie.contact;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.InvalidInput;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `contacts`, by pseudonym; `{email: 1}` and `{phone: 1}` of those that have one,
/// `{keptAt: 1}`.
final class MongoContacts implements Contacts {

  private final Documents contacts;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  MongoContacts(MongoDatabase database, Pseudonyms pseudonyms, Clock clock) {
    this.contacts = new Documents(database, "contacts");
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "contacts")
        .where(exists("email"), "email")
        .where(exists("phone"), "phone")
        .on("keptAt")
        .make();
  }

  @Override
  public String keep(String territory, @Nullable String signIn, Contact contact) {
    InvalidInput.unless(
        signIn != null || !contact.isNobody(),
        "contact",
        "a name, an e-mail address or a telephone number");
    var pseudonym =
        signIn == null ? pseudonyms.of(territory, contact) : pseudonyms.of(territory, signIn);
    contacts.put(document(pseudonym, territory, contact));
    return pseudonym;
  }

  private Document document(String pseudonym, String territory, Contact contact) {
    var document = new Document("_id", pseudonym).append("territory", territory);
    append(document, "name", contact.name());
    append(document, "email", contact.email());
    append(document, "phone", contact.phone());
    append(document, "language", contact.language());
    return document.append("keptAt", Date.from(clock.instant()));
  }

  private static void append(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  @Override
  public Optional<Contact> find(String pseudonym) {
    return contacts
        .findOne(eq("_id", pseudonym))
        .map(document ->
            new Contact(
                document.getString("name"),
                document.getString("email"),
                document.getString("phone"),
                document.getString("language")));
  }

  @Override
  public List<String> reachedBy(String emailOrPhone) {
    var given =
        emailOrPhone.contains("@")
            ? eq("email", new Contact(null, emailOrPhone, null, null).email())
            : eq("phone", new Contact(null, null, emailOrPhone, null).phone());
    return contacts.list(given).stream().map(document -> document.getString("_id")).toList();
  }
}
