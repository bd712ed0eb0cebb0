package fr.vigie.notification;

import fr.vigie.event.Event;
import java.util.stream.Stream;

/// Works out what is to be told of an event, as things are now.
interface Teller {

  /// None where nobody is told of it as this kind; several where not all are told of the same
  /// object. Who is in several is told by the first.
  Stream<Telling> of(NotificationKind kind, Event event);
}
