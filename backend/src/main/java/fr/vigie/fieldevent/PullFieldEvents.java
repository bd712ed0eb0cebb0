package fr.vigie.fieldevent;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.sync.FeedCursor;
import fr.vigie.sync.OpenFeed;
import fr.vigie.workorder.WorkSight;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agent's device asks what became of what the agent did, on this device and on others.
final class PullFieldEvents {

  static final Duration SHOWN = Duration.ofDays(90);

  sealed interface Outcome {
    record Pulled(List<FieldEvent> documents, FeedCursor checkpoint) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record ResyncRequired() implements Outcome {}
  }

  private final FieldEvents events;
  private final OpenFeed openFeed;
  private final Clock clock;

  PullFieldEvents(FieldEvents events, OpenFeed openFeed, Clock clock) {
    this.events = events;
    this.openFeed = openFeed;
    this.clock = clock;
  }

  Outcome pull(Viewer viewer, @Nullable FeedCursor after, int limit) {
    var sight = WorkSight.doing(viewer);
    if (sight.isNothing()) {
      return new Outcome.NotAllowed(Right.DO_WORK);
    }
    var agent = viewer.staff().id();
    // Before the events: whatever is renewed meanwhile, the cursor is of the time before.
    var feed = openFeed.of(agent, sight);
    if (after != null && !feed.numbers(after)) {
      return new Outcome.ResyncRequired();
    }
    var from = after == null ? feed.start() : after;
    var found = events.page(agent, after, clock.instant().minus(SHOWN), limit);
    return new Outcome.Pulled(
        found.stream().map(FieldEvents.Placed::event).toList(),
        found.isEmpty() ? from : from.at(found.getLast().seq()));
  }
}
