package fr.vigie.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/// A mail as it goes over the wire. Sent again it has the same Message-ID, so that it is shown once
/// by programs that look at that.
final class MailMessage extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  private MailMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static MailMessage of(Session session, Mail mail, MailAddress to, String from) {
    try {
      return written(session, mail, to, from);
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail that cannot be written", e);
    }
  }

  private static MailMessage written(Session session, Mail mail, MailAddress to, String from)
      throws MessagingException {
    var domain = from.substring(from.indexOf('@') + 1);
    var message = new MailMessage(session, "<" + mail.id() + "@" + domain + ">");
    message.setFrom(address(from));
    message.setRecipient(RecipientType.TO, address(to.text()));
    message.setSubject(oneLine(mail.subject()), UTF_8);
    message.setSentDate(Date.from(mail.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", mail.language().tag());
    var stop = mail.stop();
    if (stop != null) {
      // RFC 8058: mail programs show a button, and post to this address.
      message.setHeader("List-Unsubscribe", "<" + stop.link() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    message.setContent(
        new MimeMultipart(
            "alternative", part(MailText.plain(mail), "plain"), part(MailText.html(mail), "html")));
    message.saveChanges();
    return message;
  }

  /// Taken as it is: it was looked at, and a parser would see more in it than one address.
  private static Address address(String text) {
    var address = new InternetAddress();
    address.setAddress(text);
    return address;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
