package fr.vigie.sync;

import fr.vigie.event.Event;
import fr.vigie.event.LiveFeed;
import java.util.Optional;
import java.util.Set;

/// Whose devices have something to pull after an event: those who have the work order or had it,
/// and whoever did what was refused.
record Pokes(Feeds feeds) implements LiveFeed.Translation<Poke> {

  /// Of a work order, by its id.
  private static final String CHANGED = "WorkOrderChanged";

  /// Something that an agent did was not applied.
  static final String REFUSED = "FieldEventRefused";

  /// That was dealt with; of a work order, by its id.
  static final String SETTLED = "KeptWorkSettled";

  static final Set<String> TYPES = Set.of(CHANGED, REFUSED, SETTLED, FeedEvents.MOVED);

  @Override
  public Optional<Poke> of(Event event) {
    return switch (event.type()) {
      case REFUSED -> Optional.ofNullable(event.by()).map(agent -> new Poke(Set.of(agent)));
      case FeedEvents.MOVED -> Optional.of(new Poke(Set.of(event.subject())));
      default -> Optional.of(new Poke(Set.copyOf(feeds.touchedWith(event.subject()))));
    };
  }
}
