package fr.vigie.live;

import fr.vigie.graphql.GraphqlRequest;
import fr.vigie.graphql.OperationFacts;
import fr.vigie.http.JsonBytes;
import fr.vigie.load.Overloaded;
import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// The operations that one client runs over its connection.
final class Operations {

  private static final byte[] TOO_MANY =
      errors("TOO_MANY_REQUESTS", "Too many operations are under way.");
  private static final byte[] TOO_OFTEN =
      errors("TOO_MANY_REQUESTS", "This client asks too often; try again soon.");
  private static final byte[] OVERLOADED =
      errors("OVERLOADED", "Too much is asked just now; try again soon.");

  private final House house;
  private final Guest guest;
  private final Wording wording;
  private final Line line;
  private final ReentrantLock sending = new ReentrantLock();
  private final Map<String, Operation> running = new ConcurrentHashMap<>(1);

  Operations(House house, Guest guest, Wording wording, Line line) {
    this.house = house;
    this.guest = guest;
    this.wording = wording;
    this.line = line;
  }

  /// Whether the id was free.
  boolean begin(String id, GraphqlRequest request) {
    var operation = new Operation(this, id);
    if (running.putIfAbsent(id, operation) != null) {
      return false;
    }
    if (running.size() > house.limits().operations() || !house.operations().take(guest.user())) {
      running.remove(id);
      line.send(wording.error(id, TOO_MANY));
      line.operationOver();
    } else {
      begin(operation, request);
    }
    return true;
  }

  /// A subscription listens before the client's next message is heard, so that a client which then
  /// queries misses nothing in between; other operations may take their time.
  private void begin(Operation operation, GraphqlRequest request) {
    var kind = house.engine().kind(request);
    if (kind.filter(k -> k == OperationDefinition.Operation.SUBSCRIPTION).isPresent()) {
      operation.begun(house.groups().join(request, guest.circumstances(), operation));
    } else {
      Thread.ofVirtual().start(() -> line.guard(() -> run(operation, request)));
    }
  }

  private void run(Operation operation, GraphqlRequest request) {
    if (!house.gate().spend(guest.user())) {
      error(operation, TOO_OFTEN);
      return;
    }
    try (var _ = house.gate().enter(request, facts(request))) {
      answer(operation, house.engine().execute(request, guest.circumstances()).join());
    } catch (Overloaded e) {
      error(operation, OVERLOADED);
    }
  }

  private void answer(Operation operation, ExecutionResult result) {
    if (result.isDataPresent()) {
      next(operation, JsonBytes.write(result.toSpecification()));
      complete(operation);
    } else {
      error(operation, errors(result));
    }
  }

  private OperationFacts facts(GraphqlRequest request) {
    return house.engine().facts(request).orElse(OperationFacts.UNKNOWN);
  }

  private static byte[] errors(String code, String message) {
    return JsonBytes.write(List.of(Map.of("message", message, "extensions", Map.of("code", code))));
  }

  private static byte[] errors(ExecutionResult result) {
    return JsonBytes.write(result.toSpecification().getOrDefault("errors", List.of()));
  }

  void cancel(String id) {
    sending.lock();
    try {
      var operation = running.get(id);
      if (operation != null) {
        forget(operation);
      }
    } finally {
      sending.unlock();
    }
  }

  void cancelAll() {
    running.keySet().forEach(this::cancel);
  }

  boolean isEmpty() {
    return running.isEmpty();
  }

  void next(Operation operation, byte[] result) {
    say(operation, wording.next(operation.id(), result), false);
  }

  void error(Operation operation, byte[] errors) {
    say(operation, wording.error(operation.id(), errors), true);
  }

  void complete(Operation operation) {
    say(operation, wording.complete(operation.id()), true);
  }

  /// Says nothing of an operation that the client has ended, and whose id it may use anew.
  private void say(Operation operation, Outgoing message, boolean isLast) {
    sending.lock();
    try {
      if (running.get(operation.id()) == operation) {
        line.send(message);
        if (isLast) {
          forget(operation);
        }
      }
    } finally {
      sending.unlock();
    }
  }

  private void forget(Operation operation) {
    running.remove(operation.id());
    house.operations().give(guest.user());
    operation.end();
    line.operationOver();
  }
}
