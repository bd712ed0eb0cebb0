package fr.vigie.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message to one address. At-least-once: it may be sent again when it is not known whether it
/// arrived, then with the same {@link #notification}, by which a device shows it once.
///
/// @param id the same for the same event and address, so that it is kept once
/// @param notification by what devices, mail servers and partners know it again
/// @param event the id of the event that it tells of
/// @param bundle what is sent together in one message, such as a day's digest; null when it is sent
///   by itself
/// @param madeAt when it became certain
/// @param expiresAt from when on nobody wants to hear of it any more
/// @param attempts how often it was taken up to be sent
/// @param history what each attempt came to, the last ones
public record Delivery(
    String id,
    String notification,
    String event,
    Message message,
    Address address,
    @Nullable String bundle,
    Instant madeAt,
    Instant expiresAt,
    State state,
    int attempts,
    List<Attempt> history) {

  /// What has become of it.
  public enum State {
    WAITING,
    /// Taken over by who carries it, such as FCM or a mail server.
    SENT,
    /// Can never be sent, as its history says.
    FAILED,
    /// Was not sent in time.
    EXPIRED
  }

  /// What an attempt came to.
  ///
  /// @param code such as `UNREGISTERED` or `TIMEOUT`
  /// @param detail what the other side said, without anything of who is told
  public record Attempt(Instant at, String code, @Nullable String detail) {}

  public Delivery {
    history = List.copyOf(history);
  }
}
