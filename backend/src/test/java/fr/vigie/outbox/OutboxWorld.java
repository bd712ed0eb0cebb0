package fr.vigie.outbox;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.Event;
import fr.vigie.event.EventModule;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An outbox on a database of its own, whose workers do a piece when they are told to.
final class OutboxWorld {

  static final Duration LIFE = Duration.ofHours(24);

  final MongoDatabase database = TestMongo.fresh();
  final MovableClock clock = new MovableClock();
  final AtomicLong nanos = new AtomicLong();
  final Ids ids = new Ids(clock);
  final EventModule events = EventModule.on(database, _ -> true, clock);
  final MongoTransactions transactions = new MongoTransactions(TestMongo.mongo().client());
  final MongoDeliveries deliveries = new MongoDeliveries(database, transactions);
  final MongoPauses pauses = new MongoPauses(database);
  final TellCounts told = new TellCounts();
  final DeliveryCounts sent = new DeliveryCounts();

  OutboxWorld() {
    MongoDeliveries.createIndexes(database);
    EventModule.createIndexes(database);
  }

  /// The time of this machine, and as much later as a test says.
  static final class MovableClock extends Clock {
    private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);

    void later(Duration more) {
      later.updateAndGet(more::plus);
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(later.get());
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

  /// A sender that notes what it was given, and answers as it is told to.
  static final class NotingSender implements Sender {
    final List<Delivery> given = new ArrayList<>();
    final AtomicReference<Function<Delivery, Answer>> answers =
        new AtomicReference<>(_ -> new Answer.Accepted("ACCEPTED", null));
    private final int most;

    NotingSender(int most) {
      this.most = most;
    }

    @Override
    public Channel channel() {
      return Channel.PUSH;
    }

    @Override
    public int most() {
      return most;
    }

    @Override
    public synchronized List<Answer> send(List<Delivery> deliveries, Consumer<Duration> pause) {
      given.addAll(deliveries);
      var said = deliveries.stream().map(answers.get()).toList();
      said.forEach(answer -> {
        if (answer instanceof Answer.Pause asked) {
          pause.accept(asked.pause());
        }
      });
      return said;
    }

    void answers(Answer answer) {
      answers.set(_ -> answer);
    }

    List<String> events() {
      return given.stream().map(Delivery::event).toList();
    }
  }

  Event happened() {
    var event = event();
    events.log().append(List.of(event));
    return event;
  }

  Event event() {
    return new Event(
        ids.next("evt"), "ReportFiled", "ter_1", "rep_1", "FILE", null, clock.instant());
  }

  NewDelivery delivery(Event event, String to, @Nullable String bundle) {
    var message = new Message("REPORT_RESOLVED", "ter_1", "rep_1", Map.of());
    var address = new Address(Channel.PUSH, to, "psn_" + to, "fr");
    var now = clock.instant();
    return new NewDelivery(event, message, address, now, now.plus(LIFE), bundle);
  }

  /// Adds so many that are due, one an event.
  void add(int count) {
    var some =
        Stream.generate(this::event).limit(count).map(e -> delivery(e, "camille", null)).toList();
    deliveries.add(some, clock.instant());
  }

  void addBundle(String bundle, int count) {
    var some =
        Stream.generate(this::event).limit(count).map(e -> delivery(e, "camille", bundle)).toList();
    deliveries.add(some, clock.instant());
  }

  /// Who tells, in one backend.
  TellEvents tells(Audience... audiences) {
    return new TellEvents(events.untold(), List.of(audiences), deliveries, told, clock);
  }

  /// Who sends, in one backend.
  SendDeliveries sends(Sender sender) {
    return sends(sender, SecondLook.NONE);
  }

  SendDeliveries sends(Sender sender, SecondLook secondLook) {
    return new SendDeliveries(
        sender,
        secondLook,
        deliveries,
        pauses,
        new Circuit(nanos::get),
        new BackOff(new Random(1)),
        sent,
        clock);
  }

  Audience everybody(String... names) {
    return (event, _) -> Stream.of(names).map(name -> delivery(event, name, null));
  }

  List<Document> stored() {
    return database
        .getCollection(MongoDeliveries.COLLECTION)
        .find()
        .sort(new Document("_id", 1))
        .into(new ArrayList<>());
  }

  List<String> states() {
    return stored().stream().map(document -> document.getString("state")).toList();
  }
}
