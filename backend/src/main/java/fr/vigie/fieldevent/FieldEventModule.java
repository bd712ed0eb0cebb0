package fr.vigie.fieldevent;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.fieldwork.FieldworkModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.People;
import fr.vigie.mongo.Migration;
import fr.vigie.round.RoundModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.sync.SyncModule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of what agents did.
public record FieldEventModule(FeatureWiring wiring, Worker waiting) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(106, "index field events", MongoFieldEvents::createIndexes),
          new Migration(107, "index kept work", MongoKeptWorks::createIndexes));

  public static final List<PersonalData> PERSONAL_DATA =
      List.of(
          PersonalData.ofStaff(
              "fieldEvents",
              "what agents did, where they stood at a stop, and what they noted",
              "agent",
              "note",
              "work",
              "stop"),
          PersonalData.ofStaff("fieldDevices", "how many acts an agent's device told", "_id"),
          PersonalData.ofStaff(
              "keptWork",
              "what agents did and what was not applied, and who dealt with it",
              "agent",
              "note",
              "work",
              "stop",
              "settledBy",
              "settlement"));

  public static FieldEventModule on(
      MongoDatabase database,
      Transactions transactions,
      People people,
      FieldworkModule fieldwork,
      RoundModule round,
      SyncModule sync,
      EventLog log,
      Ids ids,
      Clock clock) {
    var events = new MongoFieldEvents(database);
    var kept = new MongoKeptWorks(database);
    var feeds = sync.feeds();
    var push =
        new PushFieldEvents(
            events,
            new ApplyFieldEvent(fieldwork.acts(), new ApplyStopEvent(round.acts())),
            new KeepRefused(kept, feeds, round::territory, log, ids),
            feeds,
            transactions,
            clock);
    var giveUp = new GiveUpWaiting(events, push, people, clock);
    return new FieldEventModule(
        new FieldEventWiring(
            new PullFieldEvents(events, sync.openFeed(), clock),
            push,
            kept,
            new SettleKeptWork(kept, events, feeds, log, transactions, ids, clock)),
        new Worker("field events", BETWEEN_LOOKS, giveUp::giveUp));
  }
}
