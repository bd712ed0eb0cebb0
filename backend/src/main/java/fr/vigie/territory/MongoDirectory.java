package fr.vigie.territory;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Projections.exclude;

import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/// Holds all of `communes`, `territories` and `organisations` but the boundaries, read at once.
final class MongoDirectory {

  private final Documents communes;
  private final Documents territories;
  private final Documents organisations;
  private final AtomicReference<Directory> held = new AtomicReference<>();
  private final ReentrantLock reading = new ReentrantLock();

  MongoDirectory(Documents communes, Documents territories, Documents organisations) {
    this.communes = communes;
    this.territories = territories;
    this.organisations = organisations;
  }

  Directory get() {
    var known = held.get();
    return known != null ? known : reread();
  }

  /// One after the other, so that what was read last is held last.
  Directory reread() {
    reading.lock();
    try {
      var read =
          Directory.of(
              communes
                  .find(empty())
                  .projection(exclude("boundary", MongoResponsibilities.BY_TEMPLATE))
                  .map(MongoTerritoryDocuments::commune)
                  .into(new ArrayList<>()),
              territories
                  .find(empty())
                  .map(MongoTerritoryDocuments::territory)
                  .into(new ArrayList<>()),
              organisations
                  .find(empty())
                  .map(MongoTerritoryDocuments::organisation)
                  .into(new ArrayList<>()));
      held.set(read);
      return read;
    } finally {
      reading.unlock();
    }
  }
}
