package fr.vigie.http;

import fr.vigie.graphql.ErrorCode;
import graphql.ExecutionResult;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// Sends what happens to one client, each event after the one before has left.
final class SocketSubscriber implements Subscriber<ExecutionResult> {

  private static final System.Logger LOG = System.getLogger(SocketSubscriber.class.getName());

  private final SocketOperations operations;
  private final String id;
  private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();

  SocketSubscriber(SocketOperations operations, String id) {
    this.operations = operations;
    this.id = id;
  }

  @Override
  public void onSubscribe(Subscription begun) {
    subscription.set(begun);
    if (operations.begin(id, begun)) {
      begun.request(1);
    }
  }

  @Override
  public void onNext(ExecutionResult event) {
    operations.next(id, event);
    var begun = subscription.get();
    if (begun != null) {
      begun.request(1);
    }
  }

  @Override
  public void onError(Throwable problem) {
    LOG.log(Level.INFO, "a subscription is cut off", problem);
    var error =
        Map.of(
            "message",
            "Cut off; subscribe again and read anew.",
            "extensions",
            Map.of("code", ErrorCode.UNAVAILABLE));
    operations.error(id, List.of(error));
  }

  @Override
  public void onComplete() {
    operations.complete(id);
  }
}
