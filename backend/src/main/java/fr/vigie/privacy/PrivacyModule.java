package fr.vigie.privacy;

import com.mongodb.client.MongoDatabase;
import fr.vigie.abuse.AbuseModule;
import fr.vigie.contact.ContactModule;
import fr.vigie.event.EventModule;
import fr.vigie.follow.FollowModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.identity.IdentityModule;
import fr.vigie.media.MediaModule;
import fr.vigie.mongo.Lease;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.observe.Metric;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Worker;
import fr.vigie.territory.Territories;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What the rest of the backend sees of privacy.
public record PrivacyModule(
    FeatureWiring wiring, List<Route> routes, Metric.Source metrics, Worker worker) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(80, "index what is forgotten", PrivacyModule::createIndexes));

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);
  private static final Duration LEASE = Duration.ofMinutes(30);

  /// What is needed of other features.
  ///
  /// @param register what each of them keeps about people
  public record Sources(
      List<PersonalData> register,
      Territories territories,
      IdentityModule identity,
      ContactModule contact,
      AbuseModule abuse,
      ReportModule report,
      MediaModule media,
      FollowModule follow) {}

  /// Does again first what the deletion register says, before anybody is answered.
  ///
  /// @param file where the copy of the deletion register lies
  public static PrivacyModule on(
      Mongo mongo, Sources from, RetentionSettings settings, Path file, Ids ids, Clock clock) {
    var database = mongo.database();
    var unlimited = mongo.withoutTimeLimit();
    var register = from.register();
    var find =
        new FindSubject(
            from.territories(),
            from.contact().pseudonyms(),
            from.contact().contacts(),
            from.abuse().marks(),
            from.follow().secrets());
    var kept = new MongoKeptData(unlimited, register, from.follow().secrets()::holderOfReporter);
    var erasures = new MongoErasures(database);
    var erase =
        new EraseData(
            register,
            kept,
            own(from, kept, new MongoWorkPlaces(unlimited)),
            erasures,
            new MongoErasureFile(file),
            ids,
            clock);
    var own =
        new OwnData(find, register, kept, erase, from.abuse().limits(), from.identity().signIn());
    var letter = new ErasePerson(find, from.report().reports(), from.identity().people(), erase);
    var purges = new MongoPurges(database);
    var purge = new PurgeData(new MongoAgedData(unlimited), purges, settings, ids, clock);
    var lease = new Lease(database, "retention", LEASE);
    erase.reapply();
    return new PrivacyModule(
        new PrivacyWiring(
            register,
            own,
            letter,
            new EraseByLink(from.follow().links(), new EraseReport(erase)),
            erasures,
            purges),
        new PrivacyRoutes(own).routes(),
        purge,
        new Worker("retention", BETWEEN_LOOKS, () -> lease.guard(purge::round)));
  }

  private static Map<String, Forgetting> own(Sources from, KeptData kept, MongoWorkPlaces work) {
    return Map.of(
        "reports",
            subject -> {
              work.blur(subject.reports());
              return kept.erase(ReportModule.PERSONAL_DATA, subject);
            },
        "photos", subject -> from.media().remove().erase(subject.pseudonyms(), subject.reports()),
        "follows", subject -> from.follow().forget().forget(subject.pseudonyms()));
  }

  private static void createIndexes(MongoDatabase database) {
    EventModule.createIndexes(database);
    MongoErasures.createIndexes(database);
    MongoPurges.createIndexes(database);
  }
}
