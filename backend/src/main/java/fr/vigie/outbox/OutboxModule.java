package fr.vigie.outbox;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventModule;
import fr.vigie.event.UntoldEvents;
import fr.vigie.mongo.Migration;
import fr.vigie.observe.Metric;
import fr.vigie.shared.Worker;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the rest of the backend sees of what is sent.
public record OutboxModule(Deliveries deliveries, Metric.Source figures, List<Worker> workers)
    implements AutoCloseable {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(125, "index deliveries", MongoDeliveries::createIndexes),
          new Migration(126, "index events to be told of", EventModule::createIndexes));

  private static final Duration PAUSE = Duration.ofMillis(500);

  /// What partners are sent, for those who look after it.
  public static KeptDeliveries kept(MongoDatabase database) {
    return new MongoKeptDeliveries(database);
  }

  public static OutboxModule on(
      MongoDatabase database,
      UntoldEvents untold,
      List<Audience> audiences,
      List<Sender> senders,
      Clock clock) {
    var deliveries = new MongoDeliveries(database);
    var pauses = new MongoPauses(database);
    var counts = new DeliveryCounts();
    var backOff = new BackOff(new SecureRandom());
    var workers = new ArrayList<Worker>();
    var tell = new TellEvents(untold, audiences, deliveries, clock);
    workers.add(new Worker("tell of events", PAUSE, tell::tell));
    for (var sender : senders) {
      var send = new SendDeliveries(sender, deliveries, pauses, backOff, counts, clock);
      workers.add(new Worker("send by " + sender.channel(), PAUSE, send::send));
    }
    workers.forEach(Worker::start);
    return new OutboxModule(deliveries, counts, List.copyOf(workers));
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
