package fr.vigie.event;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;

/// What the rest of the backend sees of events.
public record EventModule(EventLog log, LiveEvents live, EventFollower follower) {

  public static EventModule on(MongoDatabase database, Clock clock) {
    var live = new LiveEvents();
    return new EventModule(
        new MongoEventLog(database), live, new MongoEventFollower(database, live, clock));
  }
}
