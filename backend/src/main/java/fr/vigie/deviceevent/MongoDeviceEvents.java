package fr.vigie.deviceevent;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.Documents;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;

/// Collection `deviceEvents`; indexes `{isPending: 1, arrivedAt: 1}`, `{claimedBy: 1}`, `{subject:
/// 1, at: -1}`, and `{arrivedAt: 1}`, by which it is gone after 400 days.
final class MongoDeviceEvents implements DeviceEvents {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final long KEPT_DAYS = 400;

  private final Set<String> names = read();
  private final Documents events;
  private final Clock clock;

  MongoDeviceEvents(MongoDatabase database, Clock clock) {
    this.events = new Documents(database, "deviceEvents");
    this.clock = clock;
  }

  static void createIndexes(MongoDatabase database) {
    var events = database.getCollection("deviceEvents");
    events.createIndex(Indexes.ascending("isPending", "arrivedAt"));
    events.createIndex(Indexes.ascending("claimedBy"));
    events.createIndex(
        Indexes.compoundIndex(Indexes.ascending("subject"), Indexes.descending("at")));
    events.createIndex(
        Indexes.ascending("arrivedAt"), new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS));
  }

  private static Set<String> read() {
    var data = MongoDeviceEvents.class.getResourceAsStream("/data/device-events.json");
    try (JsonReader reader = Json.createReader(Objects.requireNonNull(data))) {
      return reader.readArray().getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  @Override
  public Set<String> names() {
    return names;
  }

  // Two that come at once may both be told that theirs is new; it is kept once all the same.
  @Override
  public Set<String> keep(List<DeviceEvent> given) {
    var added = given.stream().map(DeviceEvent::id).collect(Collectors.toCollection(HashSet::new));
    if (added.isEmpty()) {
      return added;
    }
    events
        .find(in("_id", Set.copyOf(added)), given.size())
        .projection(Projections.include("_id"))
        .forEach(document -> added.remove(document.getString("_id")));
    var changes = new ArrayList<WriteModel<Document>>();
    given.stream()
        .filter(event -> added.contains(event.id()))
        .forEach(event ->
            changes.add(
                new UpdateOneModel<>(
                    eq("_id", event.id()), new Document("$setOnInsert", document(event)), UPSERT)));
    events.bulk(changes);
    return added;
  }

  @Override
  public Map<String, Ongoing> ongoing(Collection<String> subjects) {
    var latest = new Document("sortBy", new Document("at", -1)).append("output", "$isOn");
    var key = new Document("subject", "$subject").append("name", "$name");
    var byName =
        new Document("_id", key)
            .append("isOn", new Document("$top", latest))
            .append("at", new Document("$max", "$at"));
    var on = new Document("$cond", List.of("$isOn", "$_id.name", "$$REMOVE"));
    var bySubject =
        new Document("_id", "$_id.subject")
            .append("names", new Document("$push", on))
            .append("at", new Document("$max", "$at"));
    var ongoing = new HashMap<String, Ongoing>();
    events
        .aggregate(
            List.of(
                Aggregates.match(in("subject", subjects)),
                new Document("$group", byName),
                new Document("$group", bySubject)))
        .forEach(d ->
            ongoing.put(
                d.getString("_id"),
                new Ongoing(
                    Set.copyOf(d.getList("names", String.class)), d.getDate("at").toInstant())));
    return ongoing;
  }

  @Override
  public List<DeviceEvent> claim(int most, Duration lease) {
    var now = Date.from(clock.instant());
    var free = and(eq("isPending", true), or(eq("claimedUntil", null), lt("claimedUntil", now)));
    var found =
        events
            .find(free, most)
            .sort(Sorts.ascending("arrivedAt"))
            .projection(Projections.include("_id"))
            .map(document -> document.getString("_id"))
            .into(new ArrayList<>());
    var token = UUID.randomUUID().toString();
    events.updateAll(
        and(in("_id", found), free),
        combine(
            set("claimedBy", token), set("claimedUntil", Date.from(clock.instant().plus(lease)))));
    return events
        .find(eq("claimedBy", token), most)
        .sort(Sorts.ascending("arrivedAt"))
        .map(MongoDeviceEvents::event)
        .into(new ArrayList<>());
  }

  @Override
  public void handled(Collection<DeviceEvent> claimed) {
    events.updateAll(
        in("_id", claimed.stream().map(DeviceEvent::id).toList()),
        combine(set("isPending", false), unset("claimedBy"), unset("claimedUntil")));
  }

  private static Document document(DeviceEvent event) {
    return new Document("subject", event.subject())
        .append("territory", event.territory())
        .append("name", event.name())
        .append("isOn", event.isOn())
        .append("at", Date.from(event.at()))
        .append("arrivedAt", Date.from(event.arrivedAt()))
        .append("source", event.source())
        .append("isPending", true);
  }

  private static DeviceEvent event(Document document) {
    return new DeviceEvent(
        document.getString("_id"),
        document.getString("subject"),
        document.getString("territory"),
        document.getString("name"),
        document.getBoolean("isOn"),
        document.getDate("at").toInstant(),
        document.getDate("arrivedAt").toInstant(),
        document.getString("source"));
  }
}
