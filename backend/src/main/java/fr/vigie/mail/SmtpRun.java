package fr.vigie.mail;

import fr.vigie.outbox.Answer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// Hands some mails to the server, one after the other over one connection, and over another when
/// that is lost.
final class SmtpRun {

  private static final System.Logger LOG = System.getLogger(SmtpRun.class.getName());

  /// One mail to be sent.
  ///
  /// @param attempts how often it was tried, this time too
  record Item(Mail mail, MailAddress to, int attempts) {}

  /// What came of it.
  ///
  /// @param isNobodyThere whether its address was refused for good
  record Came(Answer answer, boolean isNobodyThere) {
    static Came of(Answer answer) {
      return new Came(answer, false);
    }
  }

  private static final Came SENT = Came.of(new Answer.Accepted("SENT", null));
  private static final Came NOT_TRIED = Came.of(new Answer.Later("NOT_TRIED", null, null, false));

  /// It took too long.
  static final Came TIMED_OUT = Came.of(new Answer.Later("TIMEOUT", null, null, true));

  /// The backend is told to stop.
  static final Came STOPPED = Came.of(new Answer.Later("STOPPED", null, null, false));

  private static final Came NEEDS_UTF8 = Came.of(new Answer.Refused("NEEDS_SMTPUTF8", null));

  private final SmtpServer server;
  private final SmtpSockets sockets = new SmtpSockets();
  private final Session session;
  private final AtomicReference<@Nullable Came> cut = new AtomicReference<>();

  SmtpRun(SmtpServer server) {
    this.server = server;
    this.session = server.session(sockets);
  }

  /// Ends it, wherever it is.
  ///
  /// @param came of the mail that is under way
  void cut(Came came) {
    cut.set(came);
    sockets.cut();
  }

  private boolean isCut() {
    return cut.get() != null;
  }

  private Came or(Came came) {
    return Objects.requireNonNullElse(cut.get(), came);
  }

  /// What came of each, in the same order.
  List<Came> send(List<Item> items) {
    var all = new ArrayList<Came>(items.size());
    while (all.size() < items.size() && !isCut()) {
      var left = items.subList(all.size(), items.size());
      try {
        sendOver(connected(), left, all);
      } catch (MessagingException e) {
        LOG.log(Level.WARNING, "the mail server cannot be used: {0}", e.getMessage());
        var unreached = or(Came.of(SmtpAnswers.unreached(e)));
        all.addAll(Collections.nCopies(left.size(), unreached));
      }
    }
    all.addAll(Collections.nCopies(items.size() - all.size(), NOT_TRIED));
    return all;
  }

  private SMTPTransport connected() throws MessagingException {
    var transport = (SMTPTransport) session.getTransport("smtp");
    transport.connect(server.user(), server.password());
    return transport;
  }

  /// Sends them until the connection is lost.
  private void sendOver(SMTPTransport transport, List<Item> items, List<Came> all) {
    var isOver = false;
    for (var i = 0; i < items.size() && !isOver && !isCut(); i++) {
      var item = items.get(i);
      try {
        all.add(send(transport, item));
      } catch (MessagingException e) {
        isOver = SmtpAnswers.isOver(e);
        all.add(or(new Came(SmtpAnswers.of(e, item.attempts()), SmtpAnswers.isNobodyThere(e))));
      }
    }
    close(transport);
  }

  private Came send(SMTPTransport transport, Item item) throws MessagingException {
    if (item.to().needsUtf8() && !transport.supportsExtension("SMTPUTF8")) {
      return NEEDS_UTF8;
    }
    Message message = MailMessage.of(session, item.mail(), item.to(), server.from());
    transport.sendMessage(message, message.getAllRecipients());
    return SENT;
  }

  private static void close(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // It says nothing of the mails, which were answered one by one.
      LOG.log(Level.DEBUG, "the mail server hung up", e);
    }
  }
}
