package fr.vigie.notification;

import fr.vigie.outbox.Message;
import java.util.List;
import java.util.stream.Stream;

/// What is told of an event, and to whom.
///
/// @param hearers part by part, as there may be many
record Telling(NotificationKind kind, Message message, Stream<List<Hearer>> hearers) {

  static Telling of(NotificationKind kind, Message message, List<Hearer> hearers) {
    return new Telling(kind, message, Stream.of(hearers));
  }
}
