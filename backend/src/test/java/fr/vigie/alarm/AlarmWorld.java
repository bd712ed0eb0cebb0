package fr.vigie.alarm;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.identity.Grant;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Domain;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Alarms of a database of its own, and the people of Belleville.
public final class AlarmWorld {

  public static final String BELLEVILLE = "ter_215500430";
  public static final String VOSGES = "ter_200068377";
  public static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  public final MongoDatabase database = TestMongo.fresh();
  public final Transactions transactions = new MongoTransactions(TestMongo.mongo().client());
  public final AlarmModule alarm;
  public final Viewer nadia = staff("nadia", Role.DISPATCHER, BELLEVILLE);
  public final Viewer rita = staff("rita", Role.REGIONAL_OPERATOR, null);
  public final Viewer anne = staff("anne", Role.ADMINISTRATOR, BELLEVILLE);
  public final Viewer sami = staff("sami", Role.AGENT, BELLEVILLE);
  public final Viewer paul = staff("paul", Role.DISPATCHER, VOSGES);

  public AlarmWorld(Clock clock) {
    AlarmModule.MIGRATIONS.forEach(migration -> migration.apply().accept(database));
    // Collections that a transaction would have to make first.
    database.createCollection("events");
    alarm =
        AlarmModule.on(
            database,
            transactions,
            TerritoryModule.on(database, new LiveEvents()).territories(),
            EventModule.on(database, clock),
            new Ids(clock),
            clock);
  }

  private static Viewer staff(String name, Role role, @Nullable String territory) {
    var id = "per_" + name;
    return new Viewer(id, new Person(id, name, "test", name, List.of(new Grant(role, territory))));
  }

  static Viewer dispatcher(String name) {
    return staff(name, Role.DISPATCHER, BELLEVILLE);
  }

  public static Subject lamp(String id, String... ancestors) {
    return new Subject(
        id,
        BELLEVILLE,
        "LIGHT_POINT",
        Domain.LIGHTING,
        "55043",
        new GeoPoint(49.17, 5.38),
        List.of(ancestors));
  }

  static RaiseAlarm.Request failure(String lamp) {
    return failure(lamp, NOON);
  }

  static RaiseAlarm.Request failure(String lamp, Instant at, String... ancestors) {
    return raise(lamp(lamp, ancestors), "lampFailure", Severity.MAJOR, at);
  }

  static RaiseAlarm.Request raise(Subject subject, String type, Severity severity, Instant at) {
    return new RaiseAlarm.Request(
        subject, type, severity, null, new Sighting(at, null), true, false, null);
  }

  public List<Document> stored() {
    return database.getCollection("alarms").find().into(new ArrayList<>());
  }

  public List<Document> events(String type, String act) {
    return database
        .getCollection("events")
        .find(Filters.and(Filters.eq("type", type), Filters.eq("act", act)))
        .into(new ArrayList<>());
  }

  Alarm only() {
    return alarm.alarms().find(stored().getFirst().getString("_id")).orElseThrow();
  }
}
