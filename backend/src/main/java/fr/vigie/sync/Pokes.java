package fr.vigie.sync;

import fr.vigie.event.Event;
import fr.vigie.event.LiveFeed;
import fr.vigie.round.RoundEvents;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whose devices have something to pull after an event: those who have the work order or had it,
/// who drives the round, and whoever did what was refused.
record Pokes(Feeds feeds, Drivers drivers) implements LiveFeed.Translation<Poke> {

  /// Of a work order, by its id.
  private static final String CHANGED = "WorkOrderChanged";

  /// Something that an agent did was not applied.
  static final String REFUSED = "FieldEventRefused";

  /// That was dealt with; of a work order or a round, by its id.
  static final String SETTLED = "KeptWorkSettled";

  static final Set<String> TYPES =
      Set.of(CHANGED, RoundEvents.CHANGED, REFUSED, SETTLED, FeedEvents.MOVED);

  @Override
  public Optional<Poke> of(Event event) {
    return switch (event.type()) {
      case REFUSED -> Optional.ofNullable(event.by()).map(agent -> new Poke(Set.of(agent)));
      case FeedEvents.MOVED -> Optional.of(new Poke(Set.of(event.subject())));
      case CHANGED -> Optional.of(new Poke(Set.copyOf(feeds.touchedWith(event.subject()))));
      case RoundEvents.CHANGED -> drivers.of(event.subject()).map(agent -> new Poke(Set.of(agent)));
      default -> Optional.of(new Poke(concerned(event.subject())));
    };
  }

  private Set<String> concerned(String subject) {
    return Stream.concat(feeds.touchedWith(subject).stream(), drivers.of(subject).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
