package fr.vigie.event;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// Collection `events`; `_id` grows with time, no further index.
final class MongoEventLog implements EventLog {

  static final String COLLECTION = "events";

  private final Documents events;

  MongoEventLog(MongoDatabase database) {
    this.events = new Documents(database, COLLECTION);
  }

  @Override
  public void append(List<Event> happened) {
    events.insertAll(happened.stream().map(MongoEventLog::toDocument).toList());
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
