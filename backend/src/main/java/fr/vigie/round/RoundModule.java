package fr.vigie.round;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of rounds.
public record RoundModule(Rounds rounds, RoundEvents events, SeeRounds seeRounds, RoundActs acts) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(100, "index rounds", MongoRounds::createIndexes));

  public static RoundModule on(
      MongoDatabase database, Transactions transactions, EventLog log, Ids ids, Clock clock) {
    var rounds = new MongoRounds(database);
    var events = new RoundEvents(log, ids);
    return new RoundModule(
        rounds,
        events,
        new SeeRounds(rounds),
        new RoundActs(rounds, events, transactions, ids, clock));
  }
}
