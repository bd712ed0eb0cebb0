package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.notification.NotificationKind.Told;
import fr.vigie.outbox.Address;
import fr.vigie.outbox.Audience;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Message;
import fr.vigie.outbox.NewDelivery;
import fr.vigie.shared.Language;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Everybody whom an event concerns: each finds it in their inbox, and is sent it by the ways that
/// they want. What they muted they hear nothing of.
final class NotificationAudience implements Audience {

  private final Map<String, Teller> tellers;
  private final PreferencesOfAll preferences;
  private final Inbox inbox;
  private final Reach reach;
  private final Set<Channel> ways;

  /// @param tellers by the types of the events that they tell of
  NotificationAudience(
      Map<String, Teller> tellers,
      PreferencesOfAll preferences,
      Inbox inbox,
      Reach reach,
      Set<Channel> ways) {
    this.tellers = Map.copyOf(tellers);
    this.preferences = preferences;
    this.inbox = inbox;
    this.reach = reach;
    this.ways = Set.copyOf(ways);
  }

  @Override
  public Stream<NewDelivery> of(Event event, Instant now) {
    return NotificationKind.of(event).stream().flatMap(kind -> of(kind, event, now));
  }

  private Stream<NewDelivery> of(NotificationKind kind, Event event, Instant now) {
    if (kind.told() == Told.EVERYBODY) {
      return byTopic(kind, event, now);
    }
    return Objects.requireNonNull(tellers.get(event.type()), event.type())
        .of(kind, event)
        .flatMap(telling -> of(telling, event, now));
  }

  private Stream<NewDelivery> of(Telling telling, Event event, Instant now) {
    var kind = telling.kind();
    var byTopic = kind.told().isByTopic() ? byTopic(kind, event, now) : Stream.<NewDelivery>empty();
    var byName = telling.hearers().flatMap(hearers -> tell(telling, event, hearers, now));
    return Stream.concat(byTopic, byName);
  }

  private Stream<NewDelivery> tell(
      Telling telling, Event event, List<Hearer> hearers, Instant now) {
    var said = new HashMap<String, Preferences>();
    preferences
        .list(hearers.stream().map(Hearer::id).toList())
        .forEach(each -> said.put(each.owner(), each));
    var subject = telling.message().subject();
    var listening =
        hearers.stream()
            .filter(hearer -> {
              var theirs = said.get(hearer.id());
              return theirs == null || !theirs.muted().contains(subject);
            })
            .toList();
    inbox.keep(telling, event, listening);
    return reach.of(telling, event, listening, said, now);
  }

  /// Whoever wants news of a territory asks for its topic; nobody knows who they are.
  private Stream<NewDelivery> byTopic(NotificationKind kind, Event event, Instant now) {
    if (!ways.contains(Channel.PUSH)) {
      return Stream.empty();
    }
    var message = new Message(kind.name(), event.territory(), event.subject(), Map.of());
    var address = new Address(Channel.PUSH, topic(event.territory()), null, Language.FR.tag());
    var at = QuietHours.USUAL.over(now);
    var until = at.plus(kind.urgency().life());
    return Stream.of(new NewDelivery(event, message, address, at, until, null));
  }

  /// The topic of a territory's news, as an address of a delivery.
  static String topic(String territory) {
    return "topic:news-" + territory;
  }
}
