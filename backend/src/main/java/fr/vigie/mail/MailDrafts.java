package fr.vigie.mail;

import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Delivery;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Makes a mail of what is told one recipient together, if they can be and want to be written to.
final class MailDrafts {

  private static final System.Logger LOG = System.getLogger(MailDrafts.class.getName());

  sealed interface Draft {
    record Ready(SmtpRun.Item item) implements Draft {}

    record NotSent(Answer answer) implements Draft {}
  }

  private final Recipients recipients;
  private final MailStops stops;
  private final UnreachableMail unreachable;
  private final MailWords words;
  private final Clock clock;

  MailDrafts(
      Recipients recipients,
      MailStops stops,
      UnreachableMail unreachable,
      MailWords words,
      Clock clock) {
    this.recipients = recipients;
    this.stops = stops;
    this.unreachable = unreachable;
    this.words = words;
    this.clock = clock;
  }

  /// What fails here must not hold up the mails to others.
  Draft of(List<Delivery> deliveries) {
    try {
      return draft(deliveries);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "no mail for " + deliveries.getFirst().id() + " for now", e);
      return new Draft.NotSent(new Answer.Later("NOT_TRIED", null, Duration.ofMinutes(1), false));
    }
  }

  private Draft draft(List<Delivery> deliveries) {
    var to = deliveries.getFirst().address().to();
    if (stops.isStopped(to)) {
      return refused("STOPPED");
    }
    var known = recipients.address(to);
    if (known.isEmpty()) {
      return refused("NO_ADDRESS");
    }
    var address = MailAddress.of(known.get());
    if (address.isEmpty()) {
      return refused("NOT_AN_ADDRESS");
    }
    if (unreachable.holds(to, address.get().text(), clock.instant())) {
      return refused("UNREACHABLE");
    }
    return ready(deliveries, address.get());
  }

  private Draft ready(List<Delivery> deliveries, MailAddress address) {
    Optional<Mail> mail = words.of(deliveries, address.text());
    var attempts = deliveries.stream().mapToInt(Delivery::attempts).max().orElseThrow();
    return mail.<Draft>map(each -> new Draft.Ready(new SmtpRun.Item(each, address, attempts)))
        .orElseGet(() -> refused("NO_WORDS"));
  }

  private static Draft refused(String code) {
    return new Draft.NotSent(new Answer.Refused(code, null));
  }
}
