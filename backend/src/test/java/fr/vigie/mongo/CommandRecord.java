package fr.vigie.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import fr.vigie.observe.Request;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/// Records the reads that an act sends to the database, itself or by what it asks of a server; not
/// those of whatever works in the background.
public final class CommandRecord implements CommandListener {

  private static final Set<String> READS =
      Set.of("find", "aggregate", "getMore", "count", "distinct");

  private final Predicate<String> recorded;
  private final Queue<BsonDocument> reads = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Thread> actor = new AtomicReference<>();

  public CommandRecord() {
    this(READS::contains);
  }

  private CommandRecord(Predicate<String> recorded) {
    this.recorded = recorded;
  }

  /// One of writes, and of the ends of transactions, too.
  public static CommandRecord ofAll() {
    return new CommandRecord(_ -> true);
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    if (recorded.test(event.getCommandName()) && isOfAct() && !isChangeStream(event.getCommand())) {
      reads.add(event.getCommand().clone());
    }
  }

  private boolean isOfAct() {
    return Request.current().isPresent() || Thread.currentThread().equals(actor.get());
  }

  // The events log is followed all the time, whatever is asked.
  private static boolean isChangeStream(BsonDocument command) {
    return command.toString().contains("$changeStream")
        || (command.containsKey("getMore") && command.containsKey("maxTimeMS"));
  }

  /// The reads that the act made.
  public List<BsonDocument> of(Runnable act) {
    reads.clear();
    actor.set(Thread.currentThread());
    act.run();
    return List.copyOf(reads);
  }
}
