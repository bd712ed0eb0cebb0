package fr.vigie;

import fr.vigie.follow.FollowModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.mail.MailModule;
import fr.vigie.mail.MailSettings;
import fr.vigie.mail.StaffAddresses;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.ngsisubscription.NgsiSubscriptionModule;
import fr.vigie.observe.Metric;
import fr.vigie.outbox.Audience;
import fr.vigie.outbox.Sender;
import fr.vigie.report.PublicReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.webhook.WebhookModule;
import fr.vigie.webhook.WebhookSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The ways to tell people and partners of what happens that need no app, built once.
record ChannelModules(MailModule mail, WebhookModule webhook, NgsiSubscriptionModule subscription)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(WebhookModule.MIGRATIONS, MailModule.MIGRATIONS, NgsiSubscriptionModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  /// What is kept of those who are told, and of those who let partners be told.
  static final List<PersonalData> REGISTER =
      Stream.concat(MailModule.REGISTER.stream(), Stream.of(NgsiSubscriptionModule.PERSONAL_DATA))
          .toList();

  /// How e-mail goes out, and how partners are called.
  record ChannelSettings(MailSettings mail, WebhookSettings webhook) {
    static ChannelSettings from(Map<String, String> environment) {
      return new ChannelSettings(MailSettings.from(environment), WebhookSettings.from(environment));
    }
  }

  /// @param staff where members of staff want to be written to
  static ChannelModules on(
      Mongo mongo,
      WorkModules.Sources from,
      WorkModules work,
      StaffAddresses staff,
      ChannelSettings settings,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var citizen = from.citizen();
    var reports = citizen.report().reports();
    var kept = FollowModule.before(database, citizen.contact().pseudonyms(), ids, clock);
    var mail =
        MailModule.on(
            database,
            new MailModule.Sources(
                citizen.contact().contacts(), staff, reports, kept.afterFiling()),
            settings.mail(),
            clock);
    var webhook =
        WebhookModule.on(
            database,
            mongo.transactions(),
            from.territories(),
            new WebhookModule.Objects(
                reports,
                PublicReportModule.on(database).reports(),
                work.workOrder().workOrders(),
                from.alarm().alarms()),
            from.event().log(),
            settings.webhook(),
            ids,
            clock);
    var subscription =
        NgsiSubscriptionModule.start(
            database,
            mongo.transactions(),
            new NgsiSubscriptionModule.Sources(
                citizen.open().seen(),
                from.identity().people(),
                webhook.calls(),
                from.event().log()),
            ids,
            clock);
    return new ChannelModules(mail, webhook, subscription);
  }

  List<FeatureWiring> wirings() {
    return List.of(webhook.wiring());
  }

  List<Route> routes() {
    return Stream.concat(mail.routes().stream(), subscription.routes().stream()).toList();
  }

  /// Who is told of events, besides those who asked to be notified.
  List<Audience> audiences() {
    return List.of(webhook.audience());
  }

  List<Sender> senders() {
    return Stream.concat(mail.senders().stream(), webhook.senders().stream()).toList();
  }

  List<Metric.Source> figures() {
    return List.of(subscription.figures());
  }

  @Override
  public void close() {
    subscription.close();
    webhook.close();
  }
}
