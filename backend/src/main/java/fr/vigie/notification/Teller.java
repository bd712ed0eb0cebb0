package fr.vigie.notification;

import fr.vigie.event.Event;
import java.util.Optional;

/// Works out what is to be told of an event, as things are now.
interface Teller {

  /// Empty where nobody is told of it as this kind.
  Optional<Telling> of(NotificationKind kind, Event event);
}
