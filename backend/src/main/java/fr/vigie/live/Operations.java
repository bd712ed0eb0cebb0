package fr.vigie.live;

import fr.vigie.graphql.GraphqlRequest;
import fr.vigie.graphql.OperationFacts;
import fr.vigie.graphql.OperationRun;
import fr.vigie.graphql.Sentences;
import fr.vigie.http.JsonBytes;
import fr.vigie.load.Overloaded;
import fr.vigie.observe.Arrival;
import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The operations that one client runs over its connection.
final class Operations {

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
  boolean begin(String id, GraphqlRequest request, Arrival arrival) {
    var operation = new Operation(this, id, house.engine().watched(arrival));
    if (running.putIfAbsent(id, operation) != null) {
      return false;
    }
    if (running.size() > house.limits().operations() || !house.operations().take(guest.user())) {
      running.remove(id);
      line.send(
          wording.error(id, errors("TOO_MANY_REQUESTS", "Too many operations are under way.")));
      line.operationOver();
    } else {
      begin(operation, request);
    }
    return true;
  }

  /// A subscription listens before the client's next message is heard, so that a client which then
  /// queries misses nothing in between; other operations may take their time.
  private void begin(Operation operation, GraphqlRequest request) {
    var facts = house.engine().facts(request);
    if (facts.kind() == OperationDefinition.Operation.SUBSCRIPTION) {
      watch(operation, request, facts, run -> follow(operation, request, facts, run));
    } else {
      Thread.ofVirtual()
          .start(() ->
              line.guard(() ->
                  watch(operation, request, facts, run -> answer(operation, request, facts, run))));
    }
  }

  private void watch(
      Operation operation,
      GraphqlRequest request,
      OperationFacts facts,
      Consumer<OperationRun> act) {
    var watched = operation.watched();
    watched.run(() -> {
      var run = house.engine().begin(request, facts);
      try (run) {
        act.accept(run);
      } finally {
        watched.trace().end(run.isFault());
      }
    });
  }

  private void follow(
      Operation operation, GraphqlRequest request, OperationFacts facts, OperationRun run) {
    var groups = house.groups();
    var leave =
        facts.isShared()
            ? groups.join(request, guest.circumstances(), operation)
            : groups.followAlone(request, guest.circumstances(), operation);
    if (operation.isOver()) {
      run.refused();
    } else {
      run.subscribed();
    }
    var following = house.traffic().following();
    var hasLeft = new AtomicBoolean();
    following.increment();
    operation.begun(() -> {
      leave.run();
      if (hasLeft.compareAndSet(false, true)) {
        following.decrement();
      }
    });
  }

  private void answer(
      Operation operation, GraphqlRequest request, OperationFacts facts, OperationRun run) {
    if (!house.gate().spend(guest.user())) {
      run.refused();
      error(operation, errors("TOO_MANY_REQUESTS", "This client asks too often; try again soon."));
      return;
    }
    try (var _ = house.gate().enter(request, facts)) {
      var result =
          house.engine().execute(request, guest.sender().joining(guest.circumstances())).join();
      run.answered(result);
      answer(operation, result);
    } catch (Overloaded e) {
      run.refused();
      error(operation, errors("OVERLOADED", "Too much is asked just now; try again soon."));
    }
  }

  private void answer(Operation operation, ExecutionResult result) {
    if (result.isDataPresent()) {
      next(operation, JsonBytes.write(named(operation, result).toSpecification()), () -> {});
      complete(operation);
    } else {
      error(operation, errors(result));
    }
  }

  private static ExecutionResult named(Operation operation, ExecutionResult result) {
    var arrival = operation.watched().arrival();
    return arrival.isEchoed()
        ? result.transform(builder -> builder.addExtension("requestId", arrival.requestId()))
        : result;
  }

  private byte[] errors(String code, String english) {
    var message = Sentences.in(guest.language(), english);
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

  void next(Operation operation, byte[] result, Runnable whenSent) {
    house.traffic().sent().increment();
    say(operation, wording.next(operation.id(), result).whenSent(whenSent), false);
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
