package fr.vigie.fieldevent;

import fr.vigie.sync.FeedCursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that agents ever did.
interface FieldEvents {

  Optional<FieldEvent> find(String key);

  /// What the agent's devices are to know of them beyond a position, the lowest position first;
  /// without one, of what was received since an instant.
  List<Placed> page(String agent, @Nullable FeedCursor after, Instant since, int most);

  /// An event and its position in the feed of its agent.
  record Placed(long seq, FieldEvent event) {}

  /// Adds an event at a position of the agent's feed. Throws {@link fr.vigie.shared.AlreadyExists}
  /// when its key is taken.
  void add(FieldEvent event, long seq);

  /// Says what became of an event that waited.
  void decide(FieldEvent event, long seq);

  /// Says that a dispatcher has dealt with it.
  void settle(String key, Instant at, long seq);

  /// The event of a device that waits with this number.
  Optional<FieldEvent> waiting(String agent, String device, int deviceSeq);

  /// Those that wait since before an instant, in the order of their devices.
  List<FieldEvent> waitingSince(Instant before, int most);

  /// The number that a device's next event has; 1 for a device that was never heard of.
  int next(String agent, String device);

  void expect(String agent, String device, int next);
}
