package fr.vigie.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.shared.AlreadyExists;
import java.security.SecureRandom;
import org.bson.types.Binary;

/// Secret keys of this installation, made when they are first asked for and never changed: all
/// backends on one database have the same, and a restored database has its own again.
///
/// Collection `keys`, by what each is for: `key`, 32 bytes.
public final class InstallationKeys {

  private static final int BYTES = 32;

  private final Documents keys;

  public InstallationKeys(MongoDatabase database) {
    this.keys = new Documents(database, "keys");
  }

  public byte[] of(String purpose) {
    var filter = Filters.eq("_id", purpose);
    var found = keys.findOne(filter);
    if (found.isEmpty()) {
      make(purpose);
      found = keys.findOne(filter);
    }
    return found.orElseThrow().get("key", Binary.class).getData();
  }

  private void make(String purpose) {
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try {
      keys.upsert(Filters.eq("_id", purpose), Updates.setOnInsert("key", new Binary(key)));
    } catch (AlreadyExists anotherBackendMadeIt) {
      // Its key counts.
      return;
    }
  }
}
