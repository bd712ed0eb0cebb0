package fr.vigie;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.Event;
import fr.vigie.event.EventModule;
import fr.vigie.firebase.FirebaseModule;
import fr.vigie.firebase.FirebaseSettings;
import fr.vigie.firebase.HeldTargets;
import fr.vigie.firebase.TestWords;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Migrations;
import fr.vigie.mongo.Mongo;
import fr.vigie.mongo.MongoSettings;
import fr.vigie.outbox.Address;
import fr.vigie.outbox.Audience;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Message;
import fr.vigie.outbox.NewDelivery;
import fr.vigie.outbox.OutboxModule;
import fr.vigie.outbox.SecondLook;
import fr.vigie.pushtarget.PushTarget;
import fr.vigie.pushtarget.PushTarget.Kind;
import fr.vigie.pushtarget.PushTarget.Platform;
import fr.vigie.shared.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.bson.Document;

/// A backend in a process of its own, of which two people are told of each act, until so many acts
/// were done by all of them together. It is killed like any other.
final class PushBackend {

  /// Who is told: each has a phone.
  static final int PEOPLE = 200;

  private PushBackend() {}

  /// Time goes faster, so that leases are over sooner.
  private static final class FastClock extends Clock {
    private final Instant start = Clock.systemUTC().instant();
    private final long nanos = System.nanoTime();
    private final int speed;

    FastClock(int speed) {
      this.speed = speed;
    }

    @Override
    public Instant instant() {
      return start.plusNanos((System.nanoTime() - nanos) * speed);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  static Process start(Path log, String database, FirebaseSettings firebase, int acts, int speed)
      throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var builder =
        new ProcessBuilder(
            java,
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "fr.vigie.PushBackend",
            database,
            "" + firebase.standIn(),
            "" + firebase.credentials(),
            "" + acts,
            "" + speed);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("MONGODB_URI", TestBackend.uri());
    builder
        .environment()
        .put(
            "CLASSPATH",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    return builder.start();
  }

  static void main(String[] arguments) throws InterruptedException {
    var clock = new FastClock(Integer.parseInt(arguments[4]));
    var environment =
        Map.of("MONGODB_URI", System.getenv("MONGODB_URI"), "VIGIE_DATABASE", arguments[0]);
    var mongo = Mongo.open(MongoSettings.fromEnvironment(environment), clock, List.of());
    Migrations.run(mongo.withoutTimeLimit(), OutboxModule.MIGRATIONS, clock);
    var firebase =
        FirebaseModule.on(
            FirebaseSettings.from(
                Map.of(
                    "VIGIE_FIREBASE_PROJECT", "vigie-test",
                    "VIGIE_FIREBASE_STAND_IN", arguments[1],
                    "VIGIE_FIREBASE_CREDENTIALS", arguments[2]),
                true));
    var events = EventModule.on(mongo.database(), _ -> true, clock);
    OutboxModule.on(
        mongo.database(),
        mongo.transactions(),
        events.untold(),
        List.of(audience()),
        SecondLook.NONE,
        firebase.senders(phones(), new TestWords(), clock),
        clock);
    act(mongo, events, Integer.parseInt(arguments[3]), clock);
    new CountDownLatch(1).await();
  }

  private static HeldTargets phones() {
    var phones = new HeldTargets();
    for (var i = 0; i < PEOPLE; i++) {
      phones.put(
          new PushTarget(
              "phone" + i,
              List.of("person" + i),
              Kind.FCM_TOKEN,
              "token" + i,
              Platform.values()[i % 3],
              "1.0.0",
              "fr",
              Instant.EPOCH));
    }
    return phones;
  }

  private static Audience audience() {
    return (event, now) -> {
      var first = Math.floorMod(event.subject().hashCode(), PEOPLE);
      return Stream.of(first, (first + 1) % PEOPLE).map(person -> told(event, person, now));
    };
  }

  private static NewDelivery told(Event event, int person, Instant now) {
    return new NewDelivery(
        event,
        new Message("REPORT_RESOLVED", event.territory(), event.subject(), Map.of()),
        new Address(Channel.PUSH, "phone" + person, "person" + person, "fr"),
        now,
        now.plus(Duration.ofDays(28)),
        null);
  }

  /// An act is a change and its event, in one transaction.
  private static void act(Mongo mongo, EventModule events, int acts, Clock clock) {
    var changed = new Documents(mongo.database(), "acts");
    var ids = new Ids(clock);
    while (done(mongo.database(), acts) < acts) {
      var subject = ids.next("rep");
      mongo
          .transactions()
          .run(() -> {
            changed.insert(new Document("_id", subject));
            events
                .log()
                .append(
                    List.of(
                        new Event(
                            ids.next("evt"),
                            "ReportFiled",
                            "ter_1",
                            subject,
                            "FILE",
                            null,
                            clock.instant())));
            return true;
          });
    }
  }

  /// The quick count knows of acts that are never finished, too.
  static long done(MongoDatabase database, int most) {
    var acts = database.getCollection("acts");
    var about = acts.estimatedDocumentCount();
    return about < most ? about : acts.countDocuments();
  }
}
