package fr.vigie.mail;

import com.mongodb.client.MongoDatabase;
import fr.vigie.contact.Contacts;
import fr.vigie.filing.AfterFiling;
import fr.vigie.http.Route;
import fr.vigie.mongo.InstallationKeys;
import fr.vigie.mongo.Migration;
import fr.vigie.outbox.Sender;
import fr.vigie.report.Reports;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the rest of the backend sees of e-mail.
///
/// @param senders none where no mail server is set
/// @param stops who wants no mails; not to be asked before each, as the sender does that
public record MailModule(List<Sender> senders, MailStops stops, List<Route> routes) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(131, "index unreachable mail", MongoUnreachableMail::createIndexes),
          new Migration(145, "end unreachable mail by time", MongoUnreachableMail::endByTime));

  /// What is kept of who cannot or will not be written to.
  public static final List<PersonalData> REGISTER =
      List.of(
          personal(
              "mailStops",
              "who wants no e-mail, by pseudonym or the id of a member of staff",
              "to write no more to those who said so",
              "until they say otherwise",
              "_id",
              "at"),
          personal(
              "unreachableMail",
              "whose e-mail address was refused, by pseudonym or the id of a member of staff, with a"
                  + " keyed hash of the address",
              "to try no address again that is none",
              "30 days",
              "_id",
              "address"));

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration DEADLINE = Duration.ofSeconds(45);

  /// What mails are about, and whom they reach.
  ///
  /// @param filed gives who filed a report the way back to it
  public record Sources(
      Contacts contacts, StaffAddresses staff, Reports reports, AfterFiling filed) {}

  private static PersonalData personal(
      String collection, String what, String purpose, String kept, String... fields) {
    return new PersonalData(
        collection,
        what,
        purpose,
        Basis.PUBLIC_TASK,
        kept,
        List.of(new Link("_id", KnownBy.PSEUDONYM)),
        Stream.of(fields).map(field -> new Part(field, Erasure.DELETE_DOCUMENT)).toList());
  }

  public static MailModule on(
      MongoDatabase database, Sources sources, MailSettings settings, Clock clock) {
    var key = new MailKey(new InstallationKeys(database).of("mail"));
    var stops = new MongoMailStops(database);
    var unreachable = new MongoUnreachableMail(database, key);
    var secrets = SecretLinks.of(sources.reports(), sources.filed());
    var links = new MailLinks(settings.publicUrl(), secrets, key);
    var recipients = new Recipients(sources.contacts(), sources.staff());
    var drafts = new MailDrafts(recipients, stops, unreachable, new MailWords(links), clock);
    List<Sender> senders =
        settings.isOn()
            ? List.of(
                new EmailSender(
                    new SmtpServer(settings, PATIENCE, Map.of()),
                    drafts,
                    unreachable,
                    DEADLINE,
                    clock))
            : List.of();
    return new MailModule(senders, stops, new StopRoutes(key, stops, clock).routes());
  }
}
