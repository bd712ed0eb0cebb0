package fr.vigie.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;

/// Collects writes that could be lost: those sent without `{w: "majority", j: true}`.
public final class WriteConcernWatch implements CommandListener {

  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "findAndModify",
          "bulkWrite",
          "commitTransaction",
          "create",
          "createIndexes",
          "drop",
          "dropDatabase");

  private final Queue<String> durable = new ConcurrentLinkedQueue<>();
  private final Queue<String> weak = new ConcurrentLinkedQueue<>();

  @Override
  public void commandStarted(CommandStartedEvent event) {
    var command = event.getCommand();
    if (isWrite(event.getCommandName(), command) && !isInsideTransaction(event)) {
      (isDurable(command) ? durable : weak)
          .add(event.getDatabaseName() + "." + event.getCommandName());
    }
  }

  /// Database and command of each write that was not asked to be durable.
  public List<String> weakWrites() {
    return List.copyOf(weak);
  }

  public List<String> durableWrites() {
    return List.copyOf(durable);
  }

  private static boolean isWrite(String name, BsonDocument command) {
    return WRITES.contains(name) || (name.equals("aggregate") && writesItsResult(command));
  }

  private static boolean writesItsResult(BsonDocument aggregate) {
    return aggregate.getArray("pipeline").stream()
        .map(stage -> stage.asDocument().getFirstKey())
        .anyMatch(Set.of("$out", "$merge")::contains);
  }

  // What runs inside becomes durable with its commit.
  private static boolean isInsideTransaction(CommandStartedEvent event) {
    return event.getCommand().containsKey("autocommit")
        && !event.getCommandName().equals("commitTransaction");
  }

  private static boolean isDurable(BsonDocument command) {
    var concern = command.getDocument("writeConcern", new BsonDocument());
    return new BsonString("majority").equals(concern.get("w"))
        && BsonBoolean.TRUE.equals(concern.get("j"));
  }
}
