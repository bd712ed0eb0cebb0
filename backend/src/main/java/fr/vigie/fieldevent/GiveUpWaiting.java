package fr.vigie.fieldevent;

import fr.vigie.identity.People;
import fr.vigie.identity.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;

/// What has waited for an hour for something that its device did before goes on without it: an app
/// that lost an event must not hold up what came after.
final class GiveUpWaiting {

  static final Duration PATIENCE = Duration.ofHours(1);

  private static final int MOST_AT_ONCE = 50;

  private final FieldEvents events;
  private final PushFieldEvents push;
  private final People people;
  private final Clock clock;

  GiveUpWaiting(FieldEvents events, PushFieldEvents push, People people, Clock clock) {
    this.events = events;
    this.push = push;
    this.people = people;
    this.clock = clock;
  }

  /// Whether there may be more.
  boolean giveUp() {
    var waiting = events.waitingSince(clock.instant().minus(PATIENCE), MOST_AT_ONCE);
    waiting.stream()
        .sorted(
            Comparator.comparing(FieldEvent::agent)
                .thenComparing(event -> event.sent().device())
                .thenComparingInt(event -> event.sent().deviceSeq()))
        .forEach(event ->
            people
                .find(event.agent())
                .ifPresent(agent -> push.giveUp(new Viewer(agent.id(), agent), event)));
    return waiting.size() == MOST_AT_ONCE;
  }
}
