package fr.vigie.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bson.Document;

/// The right to do something that only one backend at a time should: it has it for a while from the
/// last time it asked, by the clock of the server.
///
/// Collection `leases`, by the name of what is done: `owner`, `until`.
public final class Lease {

  private final Documents leases;
  private final String name;
  private final Duration length;
  private final String owner = UUID.randomUUID().toString();

  public Lease(MongoDatabase database, String name, Duration length) {
    this.leases = new Documents(database, "leases");
    this.name = name;
    this.length = length;
  }

  /// Does the work if it is ours to do; false if it is not.
  public boolean guard(BooleanSupplier work) {
    return take() && work.getAsBoolean();
  }

  /// Leaves it to whoever asks next, if it is ours.
  public void release() {
    leases.update(
        Filters.and(Filters.eq("_id", name), Filters.eq("owner", owner)),
        Updates.set("until", Date.from(Instant.EPOCH)));
  }

  private boolean take() {
    var isFree = new Document("$lt", List.of("$until", "$$NOW"));
    var ours = Filters.eq("owner", owner);
    var until = new Document("$add", List.of("$$NOW", length.toMillis()));
    var set = new Document("$set", new Document("owner", owner).append("until", until));
    var mayTake = Filters.and(Filters.eq("_id", name), Filters.or(ours, Filters.expr(isFree)));
    return leases.change(mayTake, List.of(set))
        || (isMade() && leases.change(mayTake, List.of(set)));
  }

  /// Makes the lease that nobody has had yet; whether it had to be made.
  private boolean isMade() {
    if (leases.findOne(Filters.eq("_id", name)).isPresent()) {
      return false;
    }
    leases.upsert(Filters.eq("_id", name), Updates.setOnInsert("until", Date.from(Instant.EPOCH)));
    return true;
  }
}
