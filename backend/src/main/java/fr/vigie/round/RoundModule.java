package fr.vigie.round;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What the rest of the backend sees of rounds.
public record RoundModule(
    Rounds rounds,
    RoundEvents events,
    SeeRounds seeRounds,
    WasteRounds wasteRounds,
    RoundActs acts) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(100, "index rounds", MongoRounds::createIndexes),
          new Migration(163, "find rounds of waste by day", MongoRounds::createIndexes));

  public static RoundModule on(
      MongoDatabase database,
      Transactions transactions,
      FinishWork finishWork,
      EventLog log,
      Ids ids,
      Clock clock) {
    var rounds = new MongoRounds(database);
    var events = new RoundEvents(log, ids);
    return new RoundModule(
        rounds,
        events,
        new SeeRounds(rounds),
        new MongoWasteRounds(database),
        new RoundActs(rounds, new FinishStop(finishWork), events, transactions, ids, clock));
  }

  /// Where an agent's round is; empty when there is no such round of theirs.
  public Optional<String> territory(String agent, String id) {
    return rounds.find(id).filter(round -> agent.equals(round.agent())).map(Round::territory);
  }

  /// Whose a round is.
  public Optional<String> driver(String id) {
    return rounds.find(id).flatMap(round -> Optional.ofNullable(round.agent()));
  }
}
