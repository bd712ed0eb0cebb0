package fr.vigie.event;

import com.mongodb.client.MongoDatabase;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of events.
public record EventModule(EventLog log, LiveEvents live, EventFollower follower) {

  /// What is kept of who did what.
  public static final PersonalData PERSONAL_DATA =
      new PersonalData(
          "events",
          "who did what when, citizens by pseudonym and members of staff by their id",
          "to know what happened, and to tell it to those whom it concerns",
          Basis.PUBLIC_TASK,
          "as long as the service runs; who a citizen was as long as REPORTERS",
          List.of(new Link("by", KnownBy.PSEUDONYM)),
          List.of(new Part("by", Erasure.REMOVE)));

  /// Finds what a citizen did.
  public static void createIndexes(MongoDatabase database) {
    MongoEventLog.createIndexes(database);
  }

  public static EventModule on(MongoDatabase database, Clock clock) {
    var live = new LiveEvents();
    return new EventModule(
        new MongoEventLog(database), live, new MongoEventFollower(database, live, clock));
  }
}
