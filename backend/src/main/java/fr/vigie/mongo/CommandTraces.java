package fr.vigie.mongo;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import fr.vigie.observe.Request;
import fr.vigie.observe.Trace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;

/// Tells the trace of a request which commands it sent, by name and collection: never what they
/// look for or write.
public final class CommandTraces implements CommandListener {

  private final Map<Integer, String> collections = new ConcurrentHashMap<>();

  @Override
  public void commandStarted(CommandStartedEvent event) {
    if (Request.current().isPresent()) {
      collections.put(event.getRequestId(), collection(event.getCommandName(), event.getCommand()));
    }
  }

  @Override
  public void commandSucceeded(CommandSucceededEvent event) {
    ended(
        event.getRequestId(),
        event.getCommandName(),
        event.getElapsedTime(TimeUnit.NANOSECONDS),
        false);
  }

  @Override
  public void commandFailed(CommandFailedEvent event) {
    ended(
        event.getRequestId(),
        event.getCommandName(),
        event.getElapsedTime(TimeUnit.NANOSECONDS),
        true);
  }

  private void ended(int id, String name, long nanos, boolean hasFailed) {
    var collection = collections.remove(id);
    if (collection != null) {
      Request.current()
          .ifPresent(request ->
              request.trace().command(new Trace.Command(name, collection, nanos, hasFailed)));
    }
  }

  /// A command names its collection first, but for the next batch of an earlier one.
  private static String collection(String name, BsonDocument command) {
    var value = command.get(name.equals("getMore") ? "collection" : name);
    return value != null && value.isString() ? value.asString().getValue() : "";
  }
}
