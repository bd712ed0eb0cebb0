package fr.vigie.event;

import java.time.Duration;
import java.util.List;

/// Events that somebody is still to be told of. They were marked in the transaction of the change
/// that they tell of, so that none is forgotten and no change waits for who is told.
public interface UntoldEvents {

  /// Takes up some of them, the longest waiting first; what is not {@link #told} when the lease is
  /// over can be taken up again, by any backend.
  List<Event> claim(int most, Duration lease);

  /// Everybody was told, or is certain to be.
  void told(String event);
}
