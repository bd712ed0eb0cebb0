package fr.vigie.event;

import com.mongodb.client.MongoDatabase;

/// What the rest of the backend sees of events.
public record EventModule(EventLog log, LiveEvents live, EventFollower follower) {

  public static EventModule on(MongoDatabase database) {
    var live = new LiveEvents();
    return new EventModule(
        new MongoEventLog(database), live, new MongoEventFollower(database, live));
  }
}
