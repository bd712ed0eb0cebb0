package fr.vigie.escalation;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Lease;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrderWatcher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of late work.
///
/// @param part of a template: when late work is escalated
/// @param lease lets one backend at a time look for late work: all may, but one is enough
public record EscalationModule(
    RaiseEscalations raiseEscalations, Lease lease, TemplatePart part, FeatureWiring wiring) {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(97, "index escalations", MongoEscalations::createIndexes));

  public static EscalationModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      EventLog log,
      Ids ids,
      Clock clock) {
    var escalations = new MongoEscalations(database);
    var levels = new MongoEscalationLevels(database);
    var events = new EscalationEvents(log, ids);
    return new EscalationModule(
        new RaiseEscalations(
            new MongoLateWorks(database),
            escalations,
            levels,
            territories,
            events,
            transactions,
            clock),
        new Lease(database, "escalations", BETWEEN_LOOKS.multipliedBy(6)),
        new EscalationPart(levels),
        new EscalationWiring(
            escalations, new SetEscalation(territories, levels, events, transactions, clock)));
  }

  /// Ends what is told of late work within the transaction in which it is done.
  public static WorkOrderWatcher watcher(MongoDatabase database, Clock clock) {
    return new EndEscalation(new MongoEscalations(database), clock);
  }

  /// Begins to look for late work; several backends may do so at once.
  public Worker start() {
    var worker = new Worker("late work", BETWEEN_LOOKS, () -> lease.guard(raiseEscalations::raise));
    worker.start();
    return worker;
  }
}
