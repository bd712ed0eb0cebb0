package fr.vigie.privacy;

import com.mongodb.client.MongoDatabase;
import fr.vigie.abuse.AbuseModule;
import fr.vigie.contact.ContactModule;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.identity.IdentityModule;
import fr.vigie.mongo.Lease;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.observe.Metric;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Forgets;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Worker;
import fr.vigie.territory.Territories;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of privacy.
///
/// @param eraseReport for whoever has proven that a report is theirs
public record PrivacyModule(
    FeatureWiring wiring,
    List<Route> routes,
    EraseReport eraseReport,
    Metric.Source metrics,
    Worker worker) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(80, "index what is forgotten", PrivacyModule::createIndexes));

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);
  private static final Duration LEASE = Duration.ofMinutes(30);

  /// What is needed of other features.
  ///
  /// @param register what each of them keeps about people
  /// @param forgets what forgets people beside that
  public record Sources(
      List<PersonalData> register,
      List<Forgets> forgets,
      Territories territories,
      IdentityModule identity,
      ContactModule contact,
      AbuseModule abuse,
      ReportModule report) {}

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
            from.abuse().marks());
    var kept = new MongoKeptData(unlimited, register);
    var erasures = new MongoErasures(database);
    var erase =
        new EraseData(
            register, kept, from.forgets(), erasures, new MongoErasureFile(file), ids, clock);
    var own =
        new OwnData(find, register, kept, erase, from.abuse().limits(), from.identity().signIn());
    var letter = new ErasePerson(find, from.report().reports(), from.identity().people(), erase);
    var purges = new MongoPurges(database);
    var purge = new PurgeData(new MongoAgedData(unlimited), purges, settings, ids, clock);
    var lease = new Lease(database, "retention", LEASE);
    erase.reapply();
    return new PrivacyModule(
        new PrivacyWiring(register, own, letter, erasures, purges),
        new PrivacyRoutes(own).routes(),
        new EraseReport(erase),
        purge,
        new Worker("retention", BETWEEN_LOOKS, () -> lease.guard(purge::round)));
  }

  private static void createIndexes(MongoDatabase database) {
    EventModule.createIndexes(database);
    MongoErasures.createIndexes(database);
    MongoPurges.createIndexes(database);
  }
}
