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
import java.util.function.Predicate;

/// What the rest of the backend sees of events.
public record EventModule(
    EventLog log,
    UntoldEvents untold,
    LiveEvents live,
    LiveLog liveLog,
    EventReplays replays,
    EventFollower follower,
    EventStream stream) {

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

  /// Finds what a citizen did, and what somebody is still to be told of.
  public static void createIndexes(MongoDatabase database) {
    MongoEventLog.createIndexes(database);
  }

  /// Where nobody is told of anything.
  public static EventModule on(MongoDatabase database, Clock clock) {
    return on(database, _ -> false, clock);
  }

  /// Where somebody is told of some events.
  ///
  /// @param isToldOf whether somebody is to be told of an event
  public static EventModule on(MongoDatabase database, Predicate<Event> isToldOf, Clock clock) {
    var live = new LiveEvents();
    var liveLog = new LiveLog();
    return new EventModule(
        new MongoEventLog(database, isToldOf),
        new MongoUntoldEvents(database, clock),
        live,
        liveLog,
        MongoEventReplay.of(database),
        new MongoEventFollower(database, live, liveLog, clock),
        new MongoEventStream(database));
  }
}
