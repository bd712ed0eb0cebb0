package fr.vigie.mongo;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Transactions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Transactions of MongoDB; what runs inside finds its session without being handed it.
public final class MongoTransactions implements Transactions {

  private static final ScopedValue<Run> RUN = ScopedValue.newInstance();

  private final MongoClient client;

  public MongoTransactions(MongoClient client) {
    this.client = client;
  }

  private record Run(ClientSession session, AtomicReference<@Nullable AlreadyExists> refusal) {}

  static Optional<ClientSession> session() {
    return RUN.isBound() ? Optional.of(openSession(RUN.get())) : Optional.empty();
  }

  private static ClientSession openSession(Run run) {
    if (run.refusal().get() != null) {
      throw new IllegalStateException(
          "The transaction ended with the refused duplicate: nothing more can run in it");
    }
    return run.session();
  }

  /// MongoDB ends a transaction at its first error. Work that goes on all the same would be retried
  /// for as long as a transaction may last, so it is told at once.
  static AlreadyExists refused(AlreadyExists refusal) {
    if (RUN.isBound()) {
      RUN.get().refusal().set(refusal);
    }
    return refusal;
  }

  /// Runs the work in a transaction of its own, or within the one that is under way: then what this
  /// work wrote is kept or dropped with the rest. A collision with other work is tried again for 3
  /// s.
  @Override
  public <T> T run(Supplier<T> work) {
    if (RUN.isBound()) {
      return work.get();
    }
    try (var session = client.startSession()) {
      return session.withTransaction(() -> attempt(session, work), ClientSettings.TRANSACTION);
    }
  }

  private static <T> T attempt(ClientSession session, Supplier<T> work) {
    var run = new Run(session, new AtomicReference<>());
    var result = ScopedValue.where(RUN, run).call(work::get);
    var refusal = run.refusal().get();
    if (refusal != null) {
      throw refusal;
    }
    return result;
  }
}
