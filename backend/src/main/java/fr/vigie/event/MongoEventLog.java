package fr.vigie.event;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;

/// Collection `events`; `_id` grows with time; `{by: 1}` of what citizens did, `{tellAt: 1}` of
/// what somebody is still to be told of.
final class MongoEventLog implements EventLog {

  static final String COLLECTION = "events";

  /// Pseudonyms begin so, and sort behind the ids of members of staff.
  private static final String CITIZENS = "psn_";

  private final Documents events;
  private final Predicate<Event> isToldOf;

  /// @param isToldOf whether somebody is to be told of an event
  MongoEventLog(MongoDatabase database, Predicate<Event> isToldOf) {
    this.events = new Documents(database, COLLECTION);
    this.isToldOf = isToldOf;
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION)
        .where(gte("by", CITIZENS), "by")
        .where(exists(MongoUntoldEvents.TELL_AT), MongoUntoldEvents.TELL_AT)
        .make();
  }

  @Override
  public void append(List<Event> happened) {
    events.insertAll(happened.stream().map(this::marked).toList());
  }

  private Document marked(Event event) {
    var document = toDocument(event);
    return isToldOf.test(event)
        ? document.append(MongoUntoldEvents.TELL_AT, Date.from(event.at()))
        : document;
  }

  private static Document toDocument(Event event) {
    return new Document("_id", event.id())
        .append("type", event.type())
        .append("territory", event.territory())
        .append("subject", event.subject())
        .append("act", event.act())
        .append("by", event.by())
        .append("at", Date.from(event.at()));
  }

  static Event toEvent(Document document) {
    return new Event(
        document.getString("_id"),
        document.getString("type"),
        document.getString("territory"),
        document.getString("subject"),
        document.getString("act"),
        document.getString("by"),
        document.getDate("at").toInstant());
  }
}
