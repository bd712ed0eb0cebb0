package fr.vigie.mail;

import java.time.Instant;

/// Who said that no more mails are wanted.
public interface MailStops {

  /// Whether somebody is not written to.
  ///
  /// @param to what mails are addressed to
  boolean isStopped(String to);

  void stop(String to, Instant now);

  /// Mails are wanted again.
  void resume(String to);
}
