package fr.vigie.ngsisubscription;

import com.mongodb.client.MongoDatabase;
import fr.vigie.entity.Entity;
import fr.vigie.entity.EntityType;
import fr.vigie.event.EventModule;
import fr.vigie.identity.Grant;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.mongo.TestMongo;
import fr.vigie.ngsisubscription.Subscription.Ended;
import fr.vigie.ngsisubscription.Subscription.Progress;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.webhook.PartnerCalls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hubs of other regions that want to be told of equipment, on a database of their own: what they
/// answer and what they may see is as a test says.
final class Hubs {

  static final String BELLEVILLE = "ter_215500430";
  static final String VOSGES = "ter_200068377";
  static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  final MongoDatabase database = TestMongo.fresh();
  final Later clock = new Later();
  final MongoSubscriptions subscriptions = new MongoSubscriptions(database);
  final MongoNotices notices = new MongoNotices(database);
  final Answers calls = new Answers();
  final Shown entities = new Shown();
  final SubscriptionCounts counts = new SubscriptionCounts();
  final AddSubscription add;
  final HandleSubscription handle;
  final TellSubscribers tell;

  /// A clock that a test puts forward.
  static final class Later extends Clock {
    private volatile Instant now = NOW;

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

  /// A server that answers as it was told, one call after the other; well when nothing was said.
  static final class Answers implements PartnerCalls {
    final List<Map<String, Object>> heard = new ArrayList<>();
    final List<Map<String, String>> headers = new ArrayList<>();
    private final Deque<Came> next = new ArrayDeque<>();
    private Runnable meanwhile = () -> {};

    void answer(Came... all) {
      next.addAll(Arrays.asList(all));
    }

    /// What happens while the next call is under way.
    void meanwhile(Runnable happens) {
      this.meanwhile = happens;
    }

    @Override
    public URI read(String address) {
      InvalidInput.unless(!address.contains("127.0.0.1"), "url", "not here");
      return URI.create(address);
    }

    @Override
    public Came post(URI url, Map<String, String> sent, byte[] body) {
      var happens = meanwhile;
      meanwhile = () -> {};
      happens.run();
      headers.add(sent);
      heard.add(
          io.restassured.path.json.JsonPath.from(new String(body, StandardCharsets.UTF_8))
              .getMap("$"));
      return next.isEmpty() ? new Came.Well("HTTP_204", null) : next.remove();
    }

    /// The names of the entities of each notification.
    List<List<String>> told() {
      return heard.stream()
          .map(body ->
              ((List<?>) body.get("data"))
                  .stream().map(each -> String.valueOf(((Map<?, ?>) each).get("id"))).toList())
          .toList();
    }
  }

  /// What may be told: all that was not taken away.
  static final class Shown implements SubscribedEntities {
    final Set<String> hidden = new java.util.HashSet<>();

    @Override
    public List<Entity> now(Subscription subscription, List<String> urns) {
      return urns.stream()
          .filter(urn -> !hidden.contains(urn))
          .sorted()
          .map(Shown::entity)
          .toList();
    }

    @Override
    public void all(Subscription subscription, Consumer<Set<String>> noted) {
      noted.accept(Set.of(urn(1), urn(2)));
    }

    private static Entity entity(String urn) {
      return new Entity(urn, EntityType.WASTE_CONTAINER, Map.of(), urn);
    }
  }

  Hubs() {
    NgsiSubscriptionModule.MIGRATIONS.forEach(each -> each.apply().accept(database));
    var ids = new Ids(clock);
    var transactions = TestMongo.mongo().transactions();
    var events = new SubscriptionEvents(EventModule.on(database, clock).log(), ids);
    var check = new SubscriptionCheck(calls, clock);
    this.add = new AddSubscription(subscriptions, check, events, transactions, ids, clock);
    this.handle =
        new HandleSubscription(subscriptions, notices, check, events, transactions, clock);
    var end = new EndSubscription(subscriptions, events, transactions, clock);
    var one =
        new TellSubscriber(
            subscriptions, notices, entities, new NotificationBody(ids), calls, end, counts, clock);
    this.tell = new TellSubscribers(subscriptions, one, clock);
  }

  static Viewer administrator(@Nullable String territory) {
    return viewer("per_anne", Role.ADMINISTRATOR, territory);
  }

  static Viewer viewer(String id, Role role, @Nullable String territory) {
    var grants = List.of(new Grant(role, territory));
    return new Viewer(id, new Person(id, "Anne Royer", "issuer", id, grants));
  }

  /// A subscription to waste containers.
  ///
  /// @param more members, by name, in the place of what it has
  static Map<String, @Nullable Object> json(Map<String, ?> more) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("type", "Subscription");
    json.put("entities", List.of(Map.of("type", "WasteContainer")));
    json.put("notification", Map.of("endpoint", Map.of("uri", "https://hub.example/notify")));
    json.putAll(more);
    return json;
  }

  Subscription subscribed(Map<String, ?> more) {
    var request = new AddSubscription.Request(json(more), "https://vigie.example/context");
    var outcome = add.add(administrator(BELLEVILLE), request);
    return ((AddSubscription.Outcome.Added) outcome).subscription();
  }

  Subscription now(Subscription subscription) {
    return subscriptions.find(subscription.id()).orElseThrow();
  }

  static String urn(int number) {
    return "urn:ngsi-ld:WasteContainer:ast_%03d".formatted(number);
  }

  /// Entities have changed for a subscription.
  void changed(Subscription subscription, String... urns) {
    notices.add(Map.of(subscription.id(), Set.of(urns)), clock.instant());
    subscriptions.wake(List.of(subscription.id()), clock.instant());
  }

  static Subscription held(String id, Set<String> territories, Map<String, ?> more) {
    var json = new HashMap<>(json(more));
    return new Subscription(
        id,
        "per_anne",
        territories,
        json,
        SubscriptionReader.read(json),
        "",
        "",
        NOW,
        Ended.NOT,
        Progress.NONE);
  }

  List<String> acts() {
    return database
        .getCollection("events")
        .find()
        .map(each -> each.getString("act"))
        .into(new ArrayList<>());
  }
}
