package fr.vigie.situationrule;

import com.mongodb.client.MongoDatabase;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.event.Event;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.situation.ProposeSituation;
import fr.vigie.situation.Situation;
import fr.vigie.situation.SituationModule;
import fr.vigie.situation.Situations;
import fr.vigie.situation.StoredSituations;
import fr.vigie.territory.Domain;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A database of alarms and reports in which rules look for causes, at a time that a test moves on.
final class CauseWorld {

  static final String HERE = "ter_215500430";
  static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
  static final GeoPoint TOWN = new GeoPoint(49.17, 5.38);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now.get();
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }
      };
  final MongoDatabase database = TestMongo.fresh();
  final Ids ids = new Ids(clock);
  final Situations situations;
  private final StoredSituations stored;
  private final AlarmModule alarm;
  private final LookForCauses look;
  private final List<Event> untold = new ArrayList<>();

  CauseWorld() {
    AlarmModule.MIGRATIONS.forEach(migration -> migration.apply().accept(database));
    ReportModule.MIGRATIONS.getFirst().apply().accept(database);
    SituationModule.MIGRATIONS.forEach(migration -> migration.apply().accept(database));
    database.createCollection("events");
    var transactions = new MongoTransactions(TestMongo.mongo().client());
    var events = EventModule.on(database, clock);
    alarm =
        AlarmModule.on(
            database,
            transactions,
            TerritoryModule.on(database, new LiveEvents()).territories(),
            events,
            ids,
            clock);
    stored = new StoredSituations(database, transactions, events.log(), ids, clock);
    situations = stored.situations();
    look =
        new LookForCauses(
            RuleSettings.USUAL, SituationModule.signs(database), stored.propose(), clock);
  }

  StoredSituations stored() {
    return stored;
  }

  Ids ids() {
    return ids;
  }

  void later(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  /// A lamp fails below a cabinet and a feeder.
  String fails(String lamp, String... ancestors) {
    return fails(HERE, "55043", TOWN, lamp, ancestors);
  }

  String fails(String territory, String commune, GeoPoint place, String lamp, String... ancestors) {
    var subject =
        new Subject(
            lamp, territory, "LIGHT_POINT", Domain.LIGHTING, commune, place, List.of(ancestors));
    var raised =
        alarm
            .raiseAlarm()
            .raise(
                new RaiseAlarm.Request(
                    subject,
                    "lampFailure",
                    Severity.MAJOR,
                    null,
                    new Sighting(now.get(), null),
                    true,
                    false,
                    null));
    var id = ((RaiseAlarm.Outcome.Raised) raised).alarm().id();
    happened("AlarmRaised", territory, id, "RAISE");
    return id;
  }

  /// Many lamps of different communes fail at once.
  void storms(String territory, int lamps, int from) {
    var requests = new ArrayList<RaiseAlarm.Request>();
    for (var i = from; i < from + lamps; i++) {
      var place = new GeoPoint(48.70 + 0.0001 * (i % 900), 3.55 + 0.0001 * (i % 700));
      var subject =
          new Subject(
              "ast_storm" + i,
              territory,
              "LIGHT_POINT",
              Domain.LIGHTING,
              i % 2 == 0 ? "51237" : "51238",
              place,
              List.of());
      requests.add(
          new RaiseAlarm.Request(
              subject,
              "lampFailure",
              Severity.MAJOR,
              null,
              new Sighting(now.get(), null),
              true,
              false,
              null));
    }
    for (var outcome : alarm.raiseAlarm().raiseAll(requests)) {
      happened(
          "AlarmRaised", territory, ((RaiseAlarm.Outcome.Raised) outcome).alarm().id(), "RAISE");
    }
  }

  /// Somebody reports something.
  String reports(@Nullable String person, GeoPoint place, String category) {
    return reports(person, place, category, null);
  }

  String reports(@Nullable String person, GeoPoint place, String category, @Nullable String asset) {
    var id = ids.next("rep");
    var at = now.get();
    ReportModule.reports(database)
        .add(
            new Report(
                id,
                id,
                id,
                category,
                Domain.ROADS,
                Status.RECEIVED,
                null,
                List.of(),
                place,
                "55043",
                HERE,
                "org_215500430",
                asset,
                Report.Channel.MOBILE,
                person == null ? null : "psn_" + person,
                at,
                at.plus(Duration.ofDays(5)),
                List.of(new Report.Step(at, Act.FILE, Status.RECEIVED)),
                null,
                false));
    happened("ReportFiled", HERE, id, "FILE");
    return id;
  }

  /// A lamp of the register.
  void lamp(String id, String... ancestors) {
    database
        .getCollection("assets")
        .insertOne(
            new Document("_id", id)
                .append("kind", "LIGHT_POINT")
                .append("ancestors", List.of(ancestors)));
  }

  private void happened(String type, String territory, String subject, String act) {
    untold.add(new Event(ids.next("evt"), type, territory, subject, act, null, now.get()));
  }

  /// Lets the rules look at what has happened since they did last.
  void looks() {
    look.apply(List.copyOf(untold));
    untold.clear();
  }

  /// Lets them look at all of the last hour, as when the log is lost.
  void looksAnew() {
    look.rebuild();
  }

  ProposeSituation propose() {
    return stored.propose();
  }

  List<Situation> all() {
    return stored.all();
  }

  Situation only() {
    var all = all();
    if (all.size() != 1) {
      throw new AssertionError(all.toString());
    }
    return all.getFirst();
  }
}
