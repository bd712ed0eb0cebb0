package fr.vigie;

import fr.vigie.abuse.AbuseModule;
import fr.vigie.contact.ContactModule;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.identity.IdentityModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.observe.Metric;
import fr.vigie.privacy.CitizenData;
import fr.vigie.privacy.PrivacyModule;
import fr.vigie.privacy.StaffData;
import fr.vigie.report.ReportModule;
import fr.vigie.review.ReviewModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What keeps citizens' data and the public apart, built once around reports.
record PrivacyModules(AbuseModule abuse, ReviewModule review, PrivacyModule privacy)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(AbuseModule.MIGRATIONS, ReviewModule.MIGRATIONS, PrivacyModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  /// What each feature keeps about people.
  static final List<PersonalData> REGISTER =
      Stream.of(
              List.of(
                  ContactModule.PERSONAL_DATA,
                  ReportModule.PERSONAL_DATA,
                  ReviewModule.PERSONAL_DATA,
                  AbuseModule.PERSONAL_DATA,
                  EventModule.PERSONAL_DATA),
              CitizenData.REGISTER,
              StaffData.REGISTER)
          .flatMap(List::stream)
          .toList();

  static PrivacyModules on(
      Mongo mongo,
      Settings settings,
      Territories territories,
      IdentityModule identity,
      ContactModule contact,
      AbuseModule abuse,
      ReportModule report,
      EventModule events,
      Ids ids,
      Clock clock) {
    var review =
        ReviewModule.on(
            mongo.database(),
            mongo.transactions(),
            report,
            contact,
            abuse,
            events.log(),
            ids,
            clock);
    var sources =
        new PrivacyModule.Sources(
            REGISTER, List.of(), territories, identity, contact, abuse, report);
    var file =
        settings.mongo().dataFolder().resolve("erasures-" + settings.mongo().database() + ".jsonl");
    var privacy = PrivacyModule.on(mongo, sources, settings.retention(), file, ids, clock);
    privacy.worker().start();
    return new PrivacyModules(abuse, review, privacy);
  }

  List<FeatureWiring> wirings() {
    return List.of(review.wiring(), privacy.wiring());
  }

  List<Route> routes() {
    return privacy.routes();
  }

  List<Metric.Source> figures() {
    return List.of(abuse.limits(), privacy.metrics());
  }

  @Override
  public void close() {
    privacy.worker().close();
  }
}
