package fr.vigie.live;

import fr.vigie.graphql.GraphqlEngine;
import fr.vigie.graphql.GraphqlRequest;
import graphql.ExecutionResult;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.reactivestreams.Publisher;

/// Who follows what. Feeds tell only what happens from now on, and answers depend on nothing but
/// the request and the circumstances; so those with equal ones can share them.
final class Groups {

  private final GraphqlEngine engine;
  private final Map<Key, Started> groups = new ConcurrentHashMap<>();

  private record Key(GraphqlRequest request, Map<Class<?>, Object> circumstances) {}

  private record Started(Group group, AtomicBoolean isStarted, ReentrantLock starting) {}

  Groups(GraphqlEngine engine) {
    this.engine = engine;
  }

  /// Makes someone a member; on return, they miss nothing that happens. What is returned ends it.
  Runnable join(GraphqlRequest request, Map<Class<?>, Object> circumstances, Member member) {
    var key = new Key(request, circumstances);
    var joined =
        groups.compute(key, (_, known) -> with(member, known == null ? found(key) : known));
    start(key, joined);
    return () -> leave(key, joined.group(), member);
  }

  /// The same for what goes at the pace of one client and begins where that client was: nobody
  /// shares it, and the next event is asked for when the client has taken the one before.
  Runnable followAlone(GraphqlRequest request, Map<Class<?>, Object> circumstances, Member member) {
    var group = Group.ofOne(member);
    try {
      follow(engine.execute(request, circumstances).join(), group);
    } catch (RuntimeException e) {
      group.onError(e);
      throw e;
    }
    return group::cancel;
  }

  private Started found(Key key) {
    var group =
        new Group(over -> groups.computeIfPresent(key, (_, s) -> s.group() == over ? null : s));
    return new Started(group, new AtomicBoolean(), new ReentrantLock());
  }

  private static Started with(Member member, Started started) {
    started.group().add(member);
    return started;
  }

  private void start(Key key, Started joined) {
    joined.starting().lock();
    try {
      if (joined.isStarted().compareAndSet(false, true)) {
        follow(engine.execute(key.request(), key.circumstances()).join(), joined.group());
      }
    } catch (RuntimeException e) {
      joined.group().onError(e);
      throw e;
    } finally {
      joined.starting().unlock();
    }
  }

  @SuppressWarnings("unchecked") // a subscription's data is a stream of results
  private static void follow(ExecutionResult result, Group group) {
    if (result.getData() instanceof Publisher<?> events) {
      ((Publisher<ExecutionResult>) events).subscribe(group);
    } else {
      group.refuse(result.toSpecification().get("errors"));
    }
  }

  private void leave(Key key, Group group, Member member) {
    groups.computeIfPresent(
        key,
        (_, known) -> {
          var isLast = group.remove(member);
          if (isLast) {
            group.cancel();
          }
          return isLast && known.group() == group ? null : known;
        });
  }

  int count() {
    return groups.size();
  }
}
