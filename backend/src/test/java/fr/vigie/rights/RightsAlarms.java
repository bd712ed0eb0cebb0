package fr.vigie.rights;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.alarm.Alarm;
import fr.vigie.alarm.Alarm.Acknowledged;
import fr.vigie.alarm.Alarm.Cleared;
import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.Alarm.Comment;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.Alarm.Work;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Domain;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Alarms of the people of `rights.txt`, raised as the rules do.
final class RightsAlarms {

  private static final GeoPoint TOWN = new GeoPoint(49.1767, 5.3886);
  private static final GeoPoint APART = new GeoPoint(49.195, 5.435);

  private final Clock clock = Clock.systemUTC();
  private final Ids ids = new Ids(clock);
  private final AlarmModule alarm;
  private final MongoCollection<Document> workOrders;
  private final RightsWorld world;

  RightsAlarms(MongoDatabase database, RightsWorld world) {
    this.world = world;
    this.workOrders = database.getCollection("workOrders");
    this.alarm =
        AlarmModule.on(
            database,
            new MongoTransactions(TestMongo.mongo().client()),
            TerritoryModule.on(database, new LiveEvents()).territories(),
            EventModule.on(database, clock),
            ids,
            clock);
  }

  /// One that is active, of a type of its own.
  String raised() {
    return raised(subject(RightsWorld.BELLEVILLE, "55043", TOWN));
  }

  /// Where no other is.
  String raisedApart() {
    return raised(subject(RightsWorld.BELLEVILLE, "55043", APART));
  }

  String raisedElsewhere() {
    return raised(subject(RightsWorld.VOSGES, "88383", TOWN));
  }

  private String raised(Subject subject) {
    var request =
        new RaiseAlarm.Request(
            subject,
            "test-" + UUID.randomUUID(),
            Severity.CRITICAL,
            null,
            new Sighting(clock.instant(), 0.5),
            true,
            false,
            null);
    return ((RaiseAlarm.Outcome.Raised) alarm.raiseAlarm().raise(request)).alarm().id();
  }

  String acknowledged() {
    return world.acted("nadia", "acknowledgeAlarm", Map.of("alarmId", raised()));
  }

  String acknowledgedElsewhere() {
    return world.acted("paul", "acknowledgeAlarm", Map.of("alarmId", raisedElsewhere()));
  }

  /// One of which all is known that can be, but for what only active ones have.
  String over() {
    return add(
        new Cleared(
            clock.instant(),
            clock.instant(),
            ClearedBecause.BY_PERSON,
            RightsWorld.id("nadia"),
            "changée"),
        1);
  }

  /// Work that was opened for an alarm, as Vigie does.
  String work() {
    var workOrder = world.planned("sami");
    workOrders.updateOne(Filters.eq("_id", workOrder), Updates.set("alarm", raised()));
    return workOrder;
  }

  String muchCommented() {
    return add(null, Alarm.MOST_COMMENTS);
  }

  private String add(@Nullable Cleared cleared, int comments) {
    var by = RightsWorld.id("nadia");
    var now = clock.instant();
    var id = ids.next("alm");
    var whole = raised();
    var workOrder = world.planned("sami");
    alarm
        .alarms()
        .addAll(
            List.of(
                new Alarm(
                    id,
                    subject(RightsWorld.BELLEVILLE, "55043", TOWN),
                    "test-" + UUID.randomUUID(),
                    Severity.MINOR,
                    null,
                    false,
                    now,
                    1,
                    new Sighting(now, 0.5),
                    new Acknowledged(now, by),
                    cleared,
                    IntStream.range(0, comments)
                        .mapToObj(i -> new Comment("comment-" + i, now, by, "vu"))
                        .toList(),
                    whole,
                    new Work("mesurer", 24, by),
                    workOrder)));
    return id;
  }

  private Subject subject(String territory, String commune, GeoPoint place) {
    return new Subject(
        world.asset(), territory, "LIGHT_POINT", Domain.LIGHTING, commune, place, List.of());
  }

  static Map<String, Object> comment(String alarmId) {
    return Map.of(
        "alarmId", alarmId, "clientCommentId", UUID.randomUUID().toString(), "text", "vu");
  }

  /// A rule with all that can be said.
  static Map<String, Object> rule(String territory, String asset, double threshold) {
    return Map.of(
        "territoryId",
        territory,
        "assetKind",
        "LIGHT_POINT",
        "assetId",
        asset,
        "type",
        "test-" + UUID.randomUUID(),
        "severity",
        "MINOR",
        "condition",
        Map.of(
            "kind",
            "ABOVE",
            "name",
            "voltage",
            "threshold",
            threshold,
            "clearAt",
            240.0,
            "minutes",
            5,
            "times",
            2,
            "withinMinutes",
            60),
        "moments",
        Map.of("kind", "LOCAL_TIMES", "from", "22:00", "until", "06:00"),
        "work",
        Map.of("instructions", "mesurer", "dueHours", 24));
  }
}
