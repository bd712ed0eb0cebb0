package fr.vigie.ledger;

import com.mongodb.client.MongoDatabase;
import fr.vigie.energy.CountMonths;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Lease;
import fr.vigie.mongo.Migration;
import fr.vigie.round.WasteRounds;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of ledgers.
///
/// @param worker states months beside requests, once it is started
public record LedgerModule(ReadLedger ledger, FeatureWiring wiring, Worker worker) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(164, "index the ledger", MongoStatements::createIndexes));

  private static final Duration BETWEEN_LOOKS = Duration.ofHours(6);
  private static final Duration LEASE = Duration.ofMinutes(10);

  public static LedgerModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      CountMonths months,
      WasteRounds rounds,
      EventLog events,
      Ids ids,
      Clock clock) {
    var statements = new MongoStatements(database);
    var accounts = new CountAccounts(months, rounds);
    var ledger = new ReadLedger(statements, accounts, clock);
    var state =
        new StateMonths(statements, accounts, territories, events, transactions, ids, clock);
    var lease = new Lease(database, "stating the ledger", LEASE);
    return new LedgerModule(
        ledger,
        new LedgerWiring(new SeeLedger(ledger, territories), new LedgerView(territories)),
        new Worker("ledger", BETWEEN_LOOKS, () -> lease.guard(state::next)));
  }
}
