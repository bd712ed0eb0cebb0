package fr.vigie.mongo;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import fr.vigie.shared.Transactions;
import java.util.Optional;
import java.util.function.Supplier;

/// Transactions of MongoDB; what runs inside finds its session without being handed it.
public final class MongoTransactions implements Transactions {

  private static final ScopedValue<ClientSession> SESSION = ScopedValue.newInstance();

  private final MongoClient client;

  public MongoTransactions(MongoClient client) {
    this.client = client;
  }

  static Optional<ClientSession> session() {
    return SESSION.isBound() ? Optional.of(SESSION.get()) : Optional.empty();
  }

  @Override
  public <T> T run(Supplier<T> work) {
    if (SESSION.isBound()) {
      return work.get();
    }
    try (var session = client.startSession()) {
      return session.withTransaction(() -> ScopedValue.where(SESSION, session).call(work::get));
    }
  }
}
