package fr.vigie.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;

/// Records the reads that are sent to the database.
public final class CommandRecord implements CommandListener {

  private static final Set<String> READS =
      Set.of("find", "aggregate", "getMore", "count", "distinct");

  private final Queue<BsonDocument> reads = new ConcurrentLinkedQueue<>();

  @Override
  public void commandStarted(CommandStartedEvent event) {
    if (READS.contains(event.getCommandName()) && !isChangeStream(event.getCommand())) {
      reads.add(event.getCommand().clone());
    }
  }

  // The events log is followed all the time, whatever is asked.
  private static boolean isChangeStream(BsonDocument command) {
    return command.toString().contains("$changeStream")
        || (command.containsKey("getMore") && command.containsKey("maxTimeMS"));
  }

  /// The reads that the act made.
  public List<BsonDocument> of(Runnable act) {
    reads.clear();
    act.run();
    return List.copyOf(reads);
  }
}
