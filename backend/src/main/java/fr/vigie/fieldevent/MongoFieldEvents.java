package fr.vigie.fieldevent;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.vigie.fieldevent.FieldEvent.Outcome;
import fr.vigie.fieldevent.FieldEvent.Reason;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.sync.FeedCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `fieldEvents`; `_id` is the id that the device gave; `{agent: 1, seq: 1}` for
/// devices; of those that wait, `{agent: 1, device: 1, deviceSeq: 1}` for what they wait for and
/// `{receivedAt: 1}` for how long. Collection `fieldDevices`, by agent and device: the `next`
/// number.
final class MongoFieldEvents implements FieldEvents {

  private static final Bson WAITS = eq("outcome", Outcome.WAITING.name());

  private final Documents events;
  private final Documents devices;

  MongoFieldEvents(MongoDatabase database) {
    this.events = new Documents(database, "fieldEvents");
    this.devices = new Documents(database, "fieldDevices");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "fieldEvents")
        .on("agent", "seq")
        .where(WAITS, "agent", "device", "deviceSeq")
        .where(WAITS, "receivedAt")
        .make();
  }

  @Override
  public Optional<FieldEvent> find(String key) {
    return events.findOne(eq("_id", key)).map(MongoFieldEvents::read);
  }

  @Override
  public List<Placed> page(String agent, @Nullable FeedCursor after, Instant since, int most) {
    var beyond = after == null ? gte("receivedAt", Date.from(since)) : gt("seq", after.seq());
    return events
        .find(and(eq("agent", agent), beyond), most)
        .sort(Sorts.ascending("seq"))
        .map(document -> new Placed(document.getLong("seq"), read(document)))
        .into(new ArrayList<>());
  }

  @Override
  public void add(FieldEvent event, long seq) {
    events.insert(document(event).append("seq", seq));
  }

  @Override
  public void decide(FieldEvent event, long seq) {
    events.update(
        eq("_id", event.key()),
        Updates.combine(
            Updates.set("outcome", event.outcome().name()),
            Updates.set("reason", name(event.reason())),
            Updates.set("conflicts", MongoSent.conflicts(event.conflicts())),
            Updates.set("seq", seq)));
  }

  @Override
  public void settle(String key, Instant at, long seq) {
    events.update(
        eq("_id", key),
        Updates.combine(Updates.set("settledAt", Date.from(at)), Updates.set("seq", seq)));
  }

  @Override
  public Optional<FieldEvent> waiting(String agent, String device, int deviceSeq) {
    return events
        .findOne(and(WAITS, eq("agent", agent), eq("device", device), eq("deviceSeq", deviceSeq)))
        .map(MongoFieldEvents::read);
  }

  @Override
  public List<FieldEvent> waitingSince(Instant before, int most) {
    return events
        .find(and(WAITS, lt("receivedAt", Date.from(before))), most)
        .sort(Sorts.ascending("receivedAt"))
        .map(MongoFieldEvents::read)
        .into(new ArrayList<>());
  }

  @Override
  public int next(String agent, String device) {
    return devices
        .findOne(eq("_id", agent + " " + device))
        .map(found -> found.getInteger("next"))
        .orElse(1);
  }

  @Override
  public void expect(String agent, String device, int next) {
    devices.upsert(eq("_id", agent + " " + device), Updates.set("next", next));
  }

  private static Document document(FieldEvent event) {
    var document =
        new Document("_id", event.key())
            .append("shownId", event.shownId())
            .append("agent", event.agent())
            .append("receivedAt", Date.from(event.receivedAt()))
            .append("outcome", event.outcome().name())
            .append("reason", name(event.reason()))
            .append("settledAt", null);
    return MongoSent.append(document, event.sent(), event.conflicts());
  }

  private static FieldEvent read(Document document) {
    var reason = document.getString("reason");
    var settledAt = document.getDate("settledAt");
    return new FieldEvent(
        document.getString("_id"),
        document.getString("shownId"),
        document.getString("agent"),
        MongoSent.sent(document),
        document.getDate("receivedAt").toInstant(),
        Outcome.valueOf(document.getString("outcome")),
        reason == null ? null : Reason.valueOf(reason),
        MongoSent.conflicts(document),
        settledAt == null ? null : settledAt.toInstant());
  }

  private static @Nullable String name(@Nullable Reason reason) {
    return reason == null ? null : reason.name();
  }
}
