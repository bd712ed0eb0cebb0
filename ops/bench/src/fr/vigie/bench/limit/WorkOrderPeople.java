package fr.vigie.bench.limit;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;

/// Those who plan and do work, as the JSON that answers carry.
final class WorkOrderPeople {

  static final byte[] NOBODY = "null".getBytes(StandardCharsets.UTF_8);
  private static final String[] FIELDS = {"_id", "name"};

  private final MongoCollection<RawBsonDocument> people;

  WorkOrderPeople(MongoDatabase database) {
    this.people = database.getCollection("people", RawBsonDocument.class);
  }

  Map<String, byte[]> names(Set<String> ids) {
    var names = new HashMap<String, byte[]>();
    var person = new StoredFields(FIELDS);
    people
        .find(in("_id", ids))
        .projection(include(FIELDS))
        .forEach(found -> {
          person.read(found);
          names.put(person.text(0), json(person));
        });
    return names;
  }

  private static byte[] json(StoredFields person) {
    var out = new JsonOut();
    person.string(0, out.raw("{\"id\":"));
    person.string(1, out.raw(",\"name\":"));
    return out.raw("}").bytes();
  }
}
