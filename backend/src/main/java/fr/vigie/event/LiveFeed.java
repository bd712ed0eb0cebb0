package fr.vigie.event;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// What happens, as it happens, for everyone who listens. Who does not keep up is cut off, so that
/// nobody else waits.
public final class LiveFeed<T> {

  private static final System.Logger LOG = System.getLogger(LiveFeed.class.getName());
  private static final int MAX_BEHIND = 256;

  /// What a feed tells of an event; empty when there is nothing to tell.
  public interface Translation<T> {
    Optional<T> of(Event event);
  }

  private final Set<String> types;
  private final Translation<T> translate;
  private final AtomicReference<SubmissionPublisher<T>> publisher =
      new AtomicReference<>(newPublisher());

  LiveFeed(Set<String> types, Translation<T> translate) {
    this.types = Set.copyOf(types);
    this.translate = translate;
  }

  /// What happens from now on, as far as it is wanted.
  public Flow.Publisher<T> where(Predicate<T> wanted) {
    return subscriber -> publisher.get().subscribe(new Filter<>(subscriber, wanted));
  }

  void publish(Event event) {
    if (!types.contains(event.type()) || !publisher.get().hasSubscribers()) {
      return;
    }
    try {
      translate.of(event).ifPresent(item -> publisher.get().offer(item, LiveFeed::cutOff));
    } catch (RuntimeException e) {
      // Listeners must not wait for ever for what could not be told: they read anew.
      LOG.log(Level.WARNING, "a live feed is ended", e);
      restart();
    }
  }

  /// Ends the feed for all who listen; they subscribe again and read anew.
  void restart() {
    publisher.getAndSet(newPublisher()).close();
  }

  private static <T> boolean cutOff(Flow.Subscriber<? super T> subscriber, T item) {
    if (subscriber instanceof Filter<?> filter) {
      filter.cutOff();
    }
    return false;
  }

  private static <T> SubmissionPublisher<T> newPublisher() {
    return new SubmissionPublisher<>(Executors.newVirtualThreadPerTaskExecutor(), MAX_BEHIND);
  }

  private record Filter<T>(
      Flow.Subscriber<? super T> listener,
      Predicate<T> wanted,
      AtomicReference<Flow.Subscription> upstream)
      implements Flow.Subscriber<T> {

    Filter(Flow.Subscriber<? super T> listener, Predicate<T> wanted) {
      this(listener, wanted, new AtomicReference<>());
    }

    void cutOff() {
      upstream.get().cancel();
      listener.onError(new IllegalStateException("more than " + MAX_BEHIND + " behind"));
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      upstream.set(subscription);
      listener.onSubscribe(subscription);
    }

    @Override
    public void onNext(T item) {
      if (wanted.test(item)) {
        listener.onNext(item);
      } else {
        upstream.get().request(1);
      }
    }

    @Override
    public void onError(Throwable problem) {
      listener.onError(problem);
    }

    @Override
    public void onComplete() {
      listener.onComplete();
    }
  }
}
