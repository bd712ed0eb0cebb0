package fr.vigie.outbox;

import fr.vigie.event.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that somebody is to be sent.
///
/// @param notBefore when it may be sent at the earliest: now, or when quiet hours are over
/// @param expiresAt from when on nobody wants to hear of it any more
/// @param bundle what is sent together in one message; null when it is sent by itself
public record NewDelivery(
    Event event,
    Message message,
    Address address,
    Instant notBefore,
    Instant expiresAt,
    @Nullable String bundle) {

  /// The same for the same event and address.
  public String id() {
    return event.id() + " " + address.channel() + " " + address.to();
  }

  /// By what it is known again where it arrives; it says nothing about who else was told.
  public String notification() {
    return notification(event);
  }

  /// By what all that is told of an event is known again.
  public static String notification(Event event) {
    return "ntf_" + event.id().substring(event.id().indexOf('_') + 1);
  }
}
