package fr.vigie.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `people`; unique `{issuer: 1, subject: 1}`, `{grants.territory: 1, grants.role: 1}`,
/// `{grants.contractor: 1}` of those who have one.
final class MongoPeople implements People {

  private final Documents people;

  MongoPeople(MongoDatabase database) {
    this.people = new Documents(database, "people");
  }

  static void createIndexes(MongoDatabase database) {
    var people = database.getCollection("people");
    people.createIndex(Indexes.ascending("issuer", "subject"), new IndexOptions().unique(true));
    people.createIndex(Indexes.ascending("grants.territory", "grants.role"));
    people.createIndex(
        Indexes.ascending("grants.contractor"),
        new IndexOptions().partialFilterExpression(exists("grants.contractor")));
  }

  @Override
  public Optional<Person> find(String id) {
    return people.findOne(eq("_id", id)).map(MongoPeople::toPerson);
  }

  @Override
  public Optional<Person> findBySignIn(String issuer, String subject) {
    return people
        .findOne(and(eq("issuer", issuer), eq("subject", subject)))
        .map(MongoPeople::toPerson);
  }

  @Override
  public List<Person> list(Collection<String> ids) {
    return people.find(in("_id", ids)).map(MongoPeople::toPerson).into(new ArrayList<>());
  }

  @Override
  public List<Person> withRole(Role role, @Nullable String territory) {
    Bson granted = and(eq("territory", territory), eq("role", role.name()));
    return people
        .find(and(eq("grants.territory", territory), elemMatch("grants", granted)))
        .sort(ascending("name"))
        .map(MongoPeople::toPerson)
        .into(new ArrayList<>());
  }

  @Override
  public List<Person> membersOf(String contractor) {
    return people
        .find(eq("grants.contractor", contractor))
        .sort(ascending("name"))
        .map(MongoPeople::toPerson)
        .into(new ArrayList<>());
  }

  @Override
  public void put(List<Person> given) {
    given.forEach(person -> people.put(toDocument(person)));
  }

  private static Document toDocument(Person person) {
    var grants = person.grants().stream().map(MongoPeople::toDocument).toList();
    return new Document("_id", person.id())
        .append("name", person.name())
        .append("issuer", person.issuer())
        .append("subject", person.subject())
        .append("grants", grants);
  }

  private static Document toDocument(Grant grant) {
    var document = new Document("role", grant.role().name()).append("territory", grant.territory());
    return grant.contractor() == null
        ? document
        : document.append("contractor", grant.contractor());
  }

  private static Person toPerson(Document document) {
    return new Person(
        document.getString("_id"),
        document.getString("name"),
        document.getString("issuer"),
        document.getString("subject"),
        document.getList("grants", Document.class).stream().map(MongoPeople::toGrant).toList());
  }

  private static Grant toGrant(Document document) {
    return new Grant(
        Role.valueOf(document.getString("role")),
        document.getString("territory"),
        document.getString("contractor"));
  }
}
