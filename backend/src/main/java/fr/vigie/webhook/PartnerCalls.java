package fr.vigie.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Calls of partners' servers, for all that tells them of something: never to this machine or a
/// private network, unless that is allowed.
public interface PartnerCalls {

  /// Reads an address; throws {@link fr.vigie.shared.InvalidInput} for what is never called.
  URI read(String address);

  /// Posts once, within 10 seconds, and says what came of it.
  Came post(URI url, Map<String, String> headers, byte[] body) throws InterruptedException;

  /// What came of a call.
  sealed interface Came {
    /// It was taken over.
    record Well(String code, @Nullable String detail) implements Came {}

    /// There is nobody there any more.
    record Gone(String code) implements Came {}

    /// It was not.
    ///
    /// @param pause how long the server asks to be left alone; null when it does not
    /// @param isFinal whether it must not be tried again by itself
    record Badly(String code, @Nullable String detail, @Nullable Duration pause, boolean isFinal)
        implements Came {}
  }
}
