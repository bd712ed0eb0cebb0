package fr.vigie;

import fr.vigie.event.Event;
import fr.vigie.firebase.FirebaseModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.notification.NotificationKind;
import fr.vigie.notification.NotificationModule;
import fr.vigie.observe.Metric;
import fr.vigie.outbox.Audience;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.OutboxModule;
import fr.vigie.outbox.Sender;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.webhook.WebhookModule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is told of what happens, and all ways to send it, built once above what they tell of.
///
/// @param devices in which apps people are notified
/// @param channels the ways that need no app
record NotificationModules(
    NotificationModule notification,
    DeviceModules devices,
    ChannelModules channels,
    OutboxModule outbox)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(
              OutboxModule.MIGRATIONS,
              DeviceModules.MIGRATIONS,
              ChannelModules.MIGRATIONS,
              NotificationModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  /// What is kept of those who are told.
  static final List<PersonalData> REGISTER =
      Stream.of(NotificationModule.PERSONAL_DATA, ChannelModules.REGISTER)
          .flatMap(List::stream)
          .toList();

  /// Whether somebody is to be told of an event.
  static boolean isToldOf(Event event) {
    return NotificationKind.isToldOf(event) || WebhookModule.isTold(event);
  }

  static NotificationModules on(
      Mongo mongo,
      Settings settings,
      FirebaseModule firebase,
      WorkModules.Sources features,
      WorkModules work,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var citizen = features.citizen();
    var devices =
        DeviceModules.on(
            mongo, features.territories(), citizen, work, settings.firebase().isOn(), ids, clock);
    var channels =
        ChannelModules.on(
            mongo,
            features,
            work,
            NotificationModule.staffEmail(database)::find,
            settings.channels(),
            ids,
            clock);
    var targets = devices.pushTarget().targets();
    var senders =
        Stream.concat(
                firebase.senders(targets, NotificationModule.WORDS, clock).stream(),
                channels.senders().stream())
            .toList();
    Set<Channel> ways = senders.stream().map(Sender::channel).collect(Collectors.toSet());
    var notification =
        NotificationModule.on(
            database,
            new NotificationModule.Sources(
                features.territories(),
                features.identity().people(),
                citizen.contact().contacts(),
                citizen.report().reports(),
                citizen.cases().follow(),
                work.workOrder().workOrders(),
                work.team(),
                features.alarm().alarms(),
                citizen.situation().situations(),
                citizen.news().news(),
                citizen.plannedWork().find(),
                targets,
                ways),
            clock);
    var audiences =
        Stream.concat(Stream.<Audience>of(notification.audience()), channels.audiences().stream())
            .toList();
    var outbox =
        OutboxModule.on(
            database,
            mongo.transactions(),
            features.event().untold(),
            audiences,
            notification.secondLook(),
            senders,
            clock);
    return new NotificationModules(notification, devices, channels, outbox);
  }

  List<FeatureWiring> wirings() {
    return Stream.of(List.of(notification.wiring()), devices.wirings(), channels.wirings())
        .flatMap(List::stream)
        .toList();
  }

  List<Route> routes() {
    return channels.routes();
  }

  List<Metric.Source> figures() {
    return Stream.concat(outbox.figures().stream(), channels.figures().stream()).toList();
  }

  @Override
  public void close() {
    outbox.close();
    channels.close();
  }
}
