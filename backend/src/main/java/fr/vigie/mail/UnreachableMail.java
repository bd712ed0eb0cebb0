package fr.vigie.mail;

import java.time.Duration;
import java.time.Instant;

/// Addresses that a mail server refused for good, and that are not tried for a while. Another
/// address of the same person is.
interface UnreachableMail {

  Duration KEPT = Duration.ofDays(30);

  /// Whether an address is not tried now.
  ///
  /// @param to what mails are addressed to
  boolean holds(String to, String address, Instant now);

  void note(String to, String address, Instant now);
}
