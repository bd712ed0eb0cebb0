package fr.vigie.alarm;

import com.mongodb.client.MongoDatabase;
import fr.vigie.alarm.AlarmWiring.AlarmFeeds;
import fr.vigie.event.Event;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveFeed;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Turns;
import fr.vigie.shared.Worker;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/// What the rest of the backend sees of alarms.
public record AlarmModule(
    Alarms alarms,
    AlarmReads reads,
    AlarmSubjects subjects,
    RaiseAlarm raiseAlarm,
    EndAlarm endAlarm,
    AlarmActs acts,
    RollUpAlarms rollUp,
    EndRemoved endRemoved,
    AlarmWork work,
    FeatureWiring wiring) {

  private static final Duration BETWEEN_ROLL_UPS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_ENDS = Duration.ofMinutes(1);

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(35, "index alarms", MongoAlarms::createIndexes));

  public static AlarmModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      EventModule events,
      Ids ids,
      Clock clock) {
    var alarms = new MongoAlarms(database);
    var reads = new MongoAlarmReads(database);
    var told = new AlarmEvents(events.log(), ids, clock);
    var turns = new Turns();
    var acts = new AlarmActs(alarms, told, transactions, turns, clock);
    var feeds =
        new AlarmFeeds(
            feed(
                events,
                AlarmEvents.RAISED,
                alarms,
                (event, alarm) -> new AlarmRaised(event.id(), event.at(), alarm)),
            feed(
                events,
                AlarmEvents.CHANGED,
                alarms,
                (event, alarm) ->
                    new AlarmChanged(
                        event.id(), event.at(), AlarmLifecycle.Act.valueOf(event.act()), alarm)));
    var subjects = new MongoAlarmSubjects(database);
    var raise = new RaiseAlarm(alarms, told, transactions, turns, ids);
    var end = new EndAlarm(alarms, told, transactions, clock);
    var rollUps =
        new RollUpAlarms(
            new MongoRollUps(database), alarms, subjects, raise, end, told, transactions);
    return new AlarmModule(
        alarms,
        reads,
        subjects,
        raise,
        end,
        acts,
        rollUps,
        new EndRemoved(alarms, subjects, end, clock),
        new AlarmWork(alarms, told),
        new AlarmWiring(reads, acts, feeds, new AlarmView(reads, territories)));
  }

  /// Begins to roll alarms up and to end those of what was removed; several backends may do so at
  /// once.
  public List<Worker> start() {
    var workers =
        List.of(
            new Worker("alarms that belong together", BETWEEN_ROLL_UPS, rollUp::rollUp),
            new Worker("alarms of what was removed", BETWEEN_ENDS, endRemoved::end));
    workers.forEach(Worker::start);
    return workers;
  }

  private static <T> LiveFeed<T> feed(
      EventModule events, String type, Alarms alarms, BiFunction<Event, Alarm, T> told) {
    return events
        .live()
        .feed(type, event -> alarms.find(event.subject()).map(alarm -> told.apply(event, alarm)));
  }
}
