package fr.vigie.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Events that somebody is still to be told of. They were marked in the transaction of the change
/// that they tell of, so that none is forgotten and no change waits for who is told.
public interface UntoldEvents {

  /// An event that was taken up.
  ///
  /// @param attempts how often, at least once
  record Untold(Event event, int attempts) {}

  /// Takes up some of them, the longest waiting first; what is not {@link #told} when the lease is
  /// over can be taken up again, by any backend.
  List<Untold> claim(int most, Duration lease);

  /// Everybody was told, or is certain to be.
  void told(String event);

  /// It is not taken up again before then.
  void later(String event, Duration pause);

  /// It is taken up no more: what could not be told of it is not.
  void giveUp(String event);

  /// What waits.
  Backlog backlog();

  /// How much waits.
  ///
  /// @param firstDue when the one that waits longest may be taken up; null when none waits
  record Backlog(long waiting, @Nullable Instant firstDue) {}
}
