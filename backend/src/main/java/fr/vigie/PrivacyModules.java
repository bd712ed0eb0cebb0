package fr.vigie;

import fr.vigie.abuse.AbuseModule;
import fr.vigie.casework.CaseworkModule;
import fr.vigie.contact.ContactModule;
import fr.vigie.contractor.ContractorModule;
import fr.vigie.event.EventModule;
import fr.vigie.fieldevent.FieldEventModule;
import fr.vigie.follow.FollowModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.handover.HandoverModule;
import fr.vigie.http.Route;
import fr.vigie.identity.IdentityModule;
import fr.vigie.media.MediaData;
import fr.vigie.media.MediaModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.observe.Metric;
import fr.vigie.outbox.OutboxModule;
import fr.vigie.privacy.PrivacyModule;
import fr.vigie.privacy.StaffData;
import fr.vigie.pushtarget.PushTargetModule;
import fr.vigie.report.ReportModule;
import fr.vigie.review.ReviewModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.sync.SyncModule;
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
                  // Before the report, whose photos they are.
                  MediaData.REGISTER.get(0),
                  MediaData.REGISTER.get(1),
                  ReportModule.PERSONAL_DATA,
                  FollowModule.PERSONAL_DATA,
                  ReviewModule.PERSONAL_DATA,
                  AbuseModule.PERSONAL_DATA,
                  EventModule.PERSONAL_DATA,
                  OutboxModule.PERSONAL_DATA),
              CaseworkModule.PERSONAL_DATA,
              List.of(PushTargetModule.PERSONAL_DATA),
              SyncModule.PERSONAL_DATA,
              FieldEventModule.PERSONAL_DATA,
              StaffData.REGISTER,
              List.of(ContractorModule.PERSONAL_DATA),
              DispatchModules.REGISTER,
              List.of(HandoverModule.PERSONAL_DATA),
              NotificationModules.REGISTER,
              PracticeModules.REGISTER)
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
      MediaModule media,
      FollowModule follow,
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
            media.withdraw(),
            events.log(),
            ids,
            clock);
    var sources =
        new PrivacyModule.Sources(
            REGISTER, territories, identity, contact, abuse, report, media, follow);
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
