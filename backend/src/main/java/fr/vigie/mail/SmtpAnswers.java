package fr.vigie.mail;

import fr.vigie.outbox.Answer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// What it means that a mail server did not take a mail over. Of what it says, only its codes are
/// kept: the words tend to name who is written to.
final class SmtpAnswers {

  /// Who greylists wants to see the same mail again after some minutes, not seconds.
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(20),
          Duration.ofMinutes(60));

  /// For what somebody has to put right.
  private static final Duration LONG = Duration.ofMinutes(5);

  private static final int CLOSING = 421;
  private static final int FULL = 552;
  private static final int LEAST_LASTING = 500;
  private static final Pattern CODES =
      Pattern.compile("(?s)(\\d{3})[ -]?(\\d\\.\\d{1,3}\\.\\d{1,3})?.*");

  private SmtpAnswers() {}

  /// To a mail.
  ///
  /// @param attempts how often it was tried, at least once
  static Answer of(MessagingException failure, int attempts) {
    var reply = reply(failure);
    if (reply == null) {
      return unreached(failure);
    }
    return isForNow(reply.code())
        ? new Answer.Later("SMTP_" + reply.code(), reply.detail(), pause(attempts), false)
        : lasting(reply);
  }

  private static Answer lasting(Reply reply) {
    var code = "SMTP_" + reply.code();
    return switch (reply.to()) {
      // It refuses us, so it would refuse the next as well.
      case SENDER -> new Answer.Later(code, reply.detail(), LONG, true);
      case RECIPIENT, MAIL -> new Answer.Refused(code, reply.detail());
    };
  }

  /// To all mails, as the server could not even be spoken to.
  static Answer unreached(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      return new Answer.Later("AUTH_REFUSED", null, LONG, true);
    }
    if (String.valueOf(failure.getMessage()).contains("STARTTLS is required")) {
      return new Answer.Later("NO_TLS", null, LONG, true);
    }
    return new Answer.Later("NOT_REACHED", cause(failure), null, true);
  }

  /// Whether an address was refused for good.
  static boolean isNobodyThere(MessagingException failure) {
    var reply = reply(failure);
    return reply != null && reply.to() == To.RECIPIENT && !isForNow(reply.code());
  }

  /// Whether nothing more can be said on this connection.
  static boolean isOver(MessagingException failure) {
    var reply = reply(failure);
    return reply == null || reply.code() == CLOSING;
  }

  /// A mailbox that is full may be emptied (RFC 5321, 4.5.3.1.10).
  private static boolean isForNow(int code) {
    return code < LEAST_LASTING || code == FULL;
  }

  private static Duration pause(int attempts) {
    return PAUSES.get(Math.clamp(attempts - 1, 0, PAUSES.size() - 1));
  }

  private static @Nullable String cause(MessagingException failure) {
    var next = failure.getNextException();
    return next == null ? null : next.getClass().getSimpleName();
  }

  /// What was refused.
  private enum To {
    SENDER,
    RECIPIENT,
    MAIL
  }

  private record Reply(To to, int code, String detail) {
    static Reply of(To to, int code, @Nullable String said) {
      var codes = CODES.matcher(Objects.requireNonNullElse(said, ""));
      var enhanced = codes.matches() ? codes.group(2) : null;
      return new Reply(to, code, enhanced == null ? String.valueOf(code) : code + " " + enhanced);
    }
  }

  /// What the server said of the narrowest thing that it refused; null when it said nothing.
  private static @Nullable Reply reply(MessagingException failure) {
    Reply found = null;
    for (Exception at = failure; at != null; at = next(at)) {
      var said = said(at);
      if (said != null && (found == null || said.to() != To.MAIL)) {
        found = said;
      }
    }
    return found;
  }

  private static @Nullable Reply said(Exception at) {
    return switch (at) {
      case SMTPAddressFailedException e ->
          Reply.of(To.RECIPIENT, e.getReturnCode(), e.getMessage());
      case SMTPSenderFailedException e -> Reply.of(To.SENDER, e.getReturnCode(), e.getMessage());
      case SMTPSendFailedException e when e.getReturnCode() > 0 ->
          Reply.of(To.MAIL, e.getReturnCode(), e.getMessage());
      default -> null;
    };
  }

  private static @Nullable Exception next(Exception at) {
    return at instanceof MessagingException e ? e.getNextException() : null;
  }
}
