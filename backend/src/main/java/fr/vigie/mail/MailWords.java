package fr.vigie.mail;

import fr.vigie.graphql.Messages;
import fr.vigie.mail.Mail.Paragraph;
import fr.vigie.mail.Mail.Stop;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Message;
import fr.vigie.report.ReportReference;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts what is told into a mail, in the language of who reads it: `mail.KIND.subject` and
/// `mail.KIND.body` of the messages, several as one digest. What people wrote is never in it.
final class MailWords {

  private final MailLinks links;

  MailWords(MailLinks links) {
    this.links = links;
  }

  /// Empty when there are no words for a kind.
  ///
  /// @param deliveries what is told together, to one recipient
  /// @param address where it goes to
  Optional<Mail> of(List<Delivery> deliveries, String address) {
    var language = Language.ofHeader(deliveries.getFirst().address().language());
    var isSayable =
        deliveries.stream().allMatch(each -> Messages.has(name(each.message(), "body")));
    return isSayable
        ? Optional.of(language.during(() -> written(deliveries, address, language)))
        : Optional.empty();
  }

  private Mail written(List<Delivery> deliveries, String address, Language language) {
    var first = deliveries.getFirst();
    var to = first.address().to();
    var paragraphs = new ArrayList<Paragraph>();
    deliveries.forEach(each -> paragraphs.add(paragraph(each.message(), to)));
    paragraphs.add(Paragraph.of(Messages.of("mail.automatic")));
    var stop = links.stop(to).map(link -> new Stop(Messages.of("mail.stop"), link)).orElse(null);
    var at = deliveries.stream().map(Delivery::madeAt).max(Comparable::compareTo).orElseThrow();
    return new Mail(id(deliveries), address, language, subject(deliveries), paragraphs, stop, at);
  }

  /// The same for the same notifications to the same recipient.
  private static String id(List<Delivery> deliveries) {
    var first = deliveries.getFirst();
    var all = deliveries.stream().map(Delivery::notification).sorted().toList();
    return all.getFirst() + "." + Fingerprint.of(all, first.address().to());
  }

  private static String subject(List<Delivery> deliveries) {
    var message = deliveries.getFirst().message();
    return deliveries.size() == 1
        ? Messages.of(name(message, "subject"), reference(message.subject()))
        : Messages.of("mail.digest.subject", deliveries.size());
  }

  private Paragraph paragraph(Message message, String to) {
    var text = Messages.of(name(message, "body"), reference(message.subject()));
    return links
        .about(message.subject(), to)
        .map(link -> new Paragraph(text, Messages.of("mail.link"), link))
        .orElseGet(() -> Paragraph.of(text));
  }

  private static String name(Message message, String part) {
    return "mail." + message.kind() + "." + part;
  }

  /// As people read it.
  private static String reference(String subject) {
    return subject.startsWith("rep_") ? ReportReference.of(subject) : subject;
  }
}
