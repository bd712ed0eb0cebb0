package fr.vigie.mail;

import fr.vigie.contact.Contact;
import fr.vigie.contact.Contacts;
import fr.vigie.mongo.TestMongo;
import fr.vigie.outbox.Address;
import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Message;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// People with e-mail addresses, and a sender that writes to them.
final class MailWorld {

  static final String PUBLIC = "https://vigie.example.org";
  static final String CAMILLE = "psn_camille";
  static final String ZOE = "psn_zoe";

  private final Map<String, String> addresses = new HashMap<>();
  final MailKey key = new MailKey(new byte[32]);
  final MongoMailStops stops;
  final MongoUnreachableMail unreachable;
  final EmailSender sender;
  final Moved clock = new Moved();
  private int made;

  /// A clock that a test puts forward.
  static final class Moved extends Clock {
    private volatile Instant now = Instant.parse("2026-11-29T10:00:00Z");

    void by(Duration more) {
      now = now.plus(more);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /// @param server such as `smtp://127.0.0.1:2525`
  MailWorld(String server, boolean requiresTls) {
    this(server, requiresTls, Duration.ofSeconds(20), Duration.ofSeconds(40));
  }

  MailWorld(String server, boolean requiresTls, Duration patience, Duration deadline) {
    var database = TestMongo.fresh();
    this.stops = new MongoMailStops(database);
    this.unreachable = new MongoUnreachableMail(database, key);
    MongoUnreachableMail.createIndexes(database);
    var settings =
        new MailSettings(
            URI.create(server), requiresTls, "vigie@region.example", URI.create(PUBLIC));
    // Only who filed the report has the way back to it.
    var links =
        new MailLinks(
            settings.publicUrl(),
            (subject, to) ->
                to.equals(CAMILLE) ? Optional.of("secret-of-" + subject) : Optional.empty(),
            key);
    var trusted = Map.of("mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false");
    StaffAddresses staff =
        person ->
            person.equals("per_nadia") ? Optional.of("nadia@belleville.example") : Optional.empty();
    this.sender =
        new EmailSender(
            new SmtpServer(settings, patience, trusted),
            new MailDrafts(
                new Recipients(contacts(), staff), stops, unreachable, new MailWords(links), clock),
            unreachable,
            deadline,
            clock);
    addresses.put(CAMILLE, "camille@example.org");
    addresses.put(ZOE, "zoe@example.org");
  }

  private Contacts contacts() {
    return new Contacts() {
      @Override
      public String keep(String territory, @Nullable String signIn, Contact contact) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Optional<Contact> find(String pseudonym) {
        return Optional.ofNullable(addresses.get(pseudonym))
            .map(email -> new Contact(null, email, null, null));
      }

      @Override
      public List<String> reachedBy(String emailOrPhone) {
        throw new UnsupportedOperationException();
      }
    };
  }

  void knows(String pseudonym, String email) {
    addresses.put(pseudonym, email);
  }

  Delivery delivery(String kind, String to, String language, @Nullable String bundle) {
    made++;
    return delivery(kind, to, language, bundle, made, 1);
  }

  Delivery delivery(
      String kind, String to, String language, @Nullable String bundle, int number, int attempts) {
    return new Delivery(
        "evt_" + number + " EMAIL " + to,
        "ntf_" + number,
        "evt_" + number,
        new Message(kind, "ter_215500430", "rep_01JD9VZ3M8K2F0001QX7T5R2WE", Map.of()),
        new Address(Channel.EMAIL, to, to, language),
        bundle,
        clock.instant(),
        clock.instant().plus(Duration.ofDays(3)),
        Delivery.State.WAITING,
        attempts,
        List.of());
  }

  Delivery resolved(String to) {
    return delivery("REPORT_RESOLVED", to, "fr", null);
  }

  List<Answer> send(Delivery... deliveries) {
    return sender.send(Arrays.asList(deliveries), _ -> {});
  }
}
