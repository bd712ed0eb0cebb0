package fr.vigie.live;

import fr.vigie.observe.Request;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One operation that a client runs, under the id it gave.
final class Operation implements Member {

  private final Operations operations;
  private final String id;
  private final Request watched;
  private final AtomicReference<@Nullable Runnable> leave = new AtomicReference<>();
  private final AtomicBoolean isOver = new AtomicBoolean();

  Operation(Operations operations, String id, Request watched) {
    this.watched = watched;
    this.operations = operations;
    this.id = id;
  }

  String id() {
    return id;
  }

  Request watched() {
    return watched;
  }

  boolean isOver() {
    return isOver.get();
  }

  /// Says how to end it, once it has begun; at once when it is over already.
  void begun(Runnable leaving) {
    leave.set(leaving);
    if (isOver.get()) {
      leaving.run();
    }
  }

  void end() {
    isOver.set(true);
    var leaving = leave.get();
    if (leaving != null) {
      leaving.run();
    }
  }

  @Override
  public void next(byte[] result, Runnable whenSent) {
    operations.next(this, result, whenSent);
  }

  @Override
  public void error(byte[] errors) {
    operations.error(this, errors);
  }

  @Override
  public void complete() {
    operations.complete(this);
  }
}
