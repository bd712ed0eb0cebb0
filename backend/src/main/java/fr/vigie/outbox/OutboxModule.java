package fr.vigie.outbox;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventModule;
import fr.vigie.event.UntoldEvents;
import fr.vigie.mongo.Migration;
import fr.vigie.observe.Metric;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What the rest of the backend sees of what is sent.
public record OutboxModule(List<Metric.Source> figures, List<Worker> workers)
    implements AutoCloseable {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(125, "index deliveries", MongoDeliveries::createIndexes),
          new Migration(126, "index events to be told of", EventModule::createIndexes),
          new Migration(141, "index deliveries for figures", MongoDeliveries::createIndexes),
          new Migration(139, "index deliveries to partners", MongoDeliveries::createIndexes),
          new Migration(146, "index no event of deliveries", MongoDeliveries::createIndexes));

  /// What is kept of who was told of what.
  public static final PersonalData PERSONAL_DATA =
      new PersonalData(
          MongoDeliveries.COLLECTION,
          "who was told of what and how that went: by a pseudonym, the hash of a secret link or the"
              + " id of a device or a member of staff; no words, names or addresses",
          "to tell everybody once, and to find out why somebody was not told",
          Basis.PUBLIC_TASK,
          "DELIVERIES",
          List.of(new Link("recipient", KnownBy.PSEUDONYM)),
          List.of(
              new Part("_id", Erasure.DELETE_DOCUMENT),
              new Part("to", Erasure.DELETE_DOCUMENT),
              new Part("recipient", Erasure.DELETE_DOCUMENT)));

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  /// What is sent, for those who add to it before anything is sent.
  public static Deliveries deliveries(MongoDatabase database, Transactions transactions) {
    return new MongoDeliveries(database, transactions);
  }

  public static DeliveryFigures deliveryFigures(MongoDatabase database) {
    return new MongoDeliveryFigures(database);
  }

  /// What partners are sent, for those who look after it.
  public static KeptDeliveries kept(MongoDatabase database) {
    return new MongoKeptDeliveries(database);
  }

  /// Begins to tell and to send.
  ///
  /// @param secondLook asked for what has waited, before it is sent
  /// @param senders several of one channel share its work; what was made for a channel that has
  ///   none any more waits for one until it expires
  public static OutboxModule on(
      MongoDatabase database,
      Transactions transactions,
      UntoldEvents untold,
      List<Audience> audiences,
      SecondLook secondLook,
      List<Sender> senders,
      Clock clock) {
    var deliveries = new MongoDeliveries(database, transactions);
    var pauses = new MongoPauses(database);
    var told = new TellCounts();
    var sent = new DeliveryCounts();
    var backOff = new BackOff(new SecureRandom());
    var backlog = new WatchBacklog(untold, deliveries, clock);
    var workers = new ArrayList<Worker>();
    Function<Sender, SendDeliveries> sending =
        sender ->
            new SendDeliveries(
                sender,
                secondLook,
                deliveries,
                pauses,
                new Circuit(System::nanoTime),
                backOff,
                sent,
                clock);
    var tell = new TellEvents(untold, audiences, deliveries, told, clock);
    workers.add(new Worker("tell of events", PAUSE, tell::tell));
    workers.add(new Worker("watch the backlog", BETWEEN_LOOKS, backlog::look));
    for (var channel : Channel.values()) {
      var own = senders.stream().filter(each -> each.channel() == channel).toList();
      var pause = own.isEmpty() ? BETWEEN_LOOKS : PAUSE;
      for (var sender : own.isEmpty() ? List.<Sender>of(new NoSender(channel)) : own) {
        workers.add(new Worker("send by " + channel, pause, sending.apply(sender)::send));
      }
    }
    workers.forEach(Worker::start);
    return new OutboxModule(List.of(told, sent, backlog), List.copyOf(workers));
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
