package fr.vigie;

import fr.vigie.event.Event;
import fr.vigie.event.EventModule;
import fr.vigie.firebase.FirebaseModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.IdentityModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.notification.NotificationKind;
import fr.vigie.notification.NotificationModule;
import fr.vigie.observe.Metric;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.OutboxModule;
import fr.vigie.outbox.Sender;
import fr.vigie.pushtarget.PushTarget;
import fr.vigie.pushtarget.PushTargets;
import fr.vigie.shared.PersonalData;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is told of what happens, and all ways to send it, built once above what they tell of.
record NotificationModules(
    NotificationModule notification, OutboxModule outbox, FirebaseModule firebase)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(OutboxModule.MIGRATIONS, NotificationModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  /// What is kept of those who are told.
  static final List<PersonalData> REGISTER = NotificationModule.PERSONAL_DATA;

  /// What is told of.
  record Sources(
      Territories territories,
      IdentityModule identity,
      CitizenModules citizen,
      WorkModules work,
      DispatchModules dispatch,
      AlarmModules alarm,
      EventModule event) {}

  /// Whether somebody is to be told of an event.
  static boolean isToldOf(Event event) {
    return NotificationKind.isToldOf(event);
  }

  static NotificationModules on(Mongo mongo, Settings settings, Sources from, Clock clock) {
    var database = mongo.database();
    var targets = new NoTargets();
    var firebase = FirebaseModule.on(settings.firebase());
    var senders = firebase.senders(targets, NotificationModule.WORDS, clock);
    Set<Channel> ways =
        senders.stream().map(Sender::channel).collect(Collectors.toSet());
    var notification =
        NotificationModule.on(
            database,
            new NotificationModule.Sources(
                from.territories(),
                from.identity().people(),
                from.citizen().contact().contacts(),
                from.citizen().report().reports(),
                from.citizen().cases().follow(),
                from.work().workOrder().workOrders(),
                from.dispatch().team(),
                from.alarm().alarm().alarms(),
                targets,
                ways),
            clock);
    var outbox =
        OutboxModule.on(
            database,
            mongo.transactions(),
            from.event().untold(),
            List.of(notification.audience()),
            senders,
            clock);
    return new NotificationModules(notification, outbox, firebase);
  }

  private static final class NoTargets implements PushTargets {
    @Override
    public List<PushTarget> list(Collection<String> ids) {
      return List.of();
    }

    @Override
    public List<PushTarget> of(Collection<String> owners, Instant seenSince) {
      return List.of();
    }

    @Override
    public void put(PushTarget target) {}

    @Override
    public void remove(String id) {}
  }

  List<FeatureWiring> wirings() {
    return List.of(notification.wiring());
  }

  List<Metric.Source> figures() {
    return outbox.figures();
  }

  @Override
  public void close() {
    outbox.close();
    firebase.close();
  }
}
