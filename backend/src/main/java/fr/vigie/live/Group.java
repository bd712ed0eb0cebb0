package fr.vigie.live;

import fr.vigie.graphql.ErrorCode;
import fr.vigie.http.JsonBytes;
import graphql.ExecutionResult;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// All who asked for the same events with the same rights: each event is worked out and written
/// once, and the next one only then.
final class Group implements Subscriber<ExecutionResult> {

  private static final System.Logger LOG = System.getLogger(Group.class.getName());

  private final Set<Member> members = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Subscription> upstream = new AtomicReference<>();
  private final AtomicBoolean isCancelled = new AtomicBoolean();
  private final Consumer<Group> whenOver;
  private final boolean isPaced;

  Group(Consumer<Group> whenOver) {
    this(whenOver, false);
  }

  private Group(Consumer<Group> whenOver, boolean isPaced) {
    this.whenOver = whenOver;
    this.isPaced = isPaced;
  }

  /// One who shares with nobody, and is told the next only when the one before has left.
  static Group ofOne(Member member) {
    var group = new Group(_ -> {}, true);
    group.add(member);
    return group;
  }

  void add(Member member) {
    members.add(member);
  }

  /// Whether nobody is left.
  boolean remove(Member member) {
    members.remove(member);
    return members.isEmpty();
  }

  void cancel() {
    isCancelled.set(true);
    var begun = upstream.get();
    if (begun != null) {
      begun.cancel();
    }
  }

  @Override
  public void onSubscribe(Subscription begun) {
    upstream.set(begun);
    if (isCancelled.get()) {
      begun.cancel();
    } else {
      begun.request(1);
    }
  }

  @Override
  public void onNext(ExecutionResult event) {
    var result = JsonBytes.write(event.toSpecification());
    if (isPaced) {
      members.forEach(member -> member.next(result, this::more));
    } else {
      members.forEach(member -> member.next(result, () -> {}));
      more();
    }
  }

  private void more() {
    var begun = upstream.get();
    if (begun != null) {
      begun.request(1);
    }
  }

  @Override
  public void onError(Throwable problem) {
    LOG.log(Level.INFO, "a subscription is cut off", problem);
    refuse(
        List.of(
            Map.of(
                "message",
                "Cut off; subscribe again and read anew.",
                "extensions",
                Map.of("code", ErrorCode.UNAVAILABLE))));
  }

  void refuse(@Nullable Object errors) {
    var json = JsonBytes.write(errors == null ? List.of() : errors);
    whenOver.accept(this);
    members.forEach(member -> member.error(json));
  }

  @Override
  public void onComplete() {
    whenOver.accept(this);
    members.forEach(Member::complete);
  }
}
