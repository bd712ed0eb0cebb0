package fr.vigie.usage;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.GraphqlEngine;
import fr.vigie.http.Route;
import fr.vigie.mongo.Migration;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of the use of fields.
///
/// @param keepAll ends the counting, and keeps what was counted
public record UsageModule(List<Route> routes, Runnable keepAll) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(10, "index the use of fields", MongoFieldUses::createIndexes));

  public static UsageModule on(MongoDatabase database, GraphqlEngine engine, Clock clock) {
    var uses = new MongoFieldUses(database);
    var keep = new KeepFieldUses(engine.fieldCounts(), uses, clock);
    keep.start();
    var read = new ReadFieldUses(uses, engine.deprecations(), clock);
    return new UsageModule(new UsageRoutes(read).routes(), keep::close);
  }
}
