package fr.vigie.outbox;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import fr.vigie.outbox.Delivery.State;
import fr.vigie.shared.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Reads collection `deliveries` by `{territory: 1, madeAt: 1}` and `{subject: 1, event: 1}`, which
/// {@link MongoDeliveries} makes.
final class MongoDeliveryFigures implements DeliveryFigures {

  /// The ids of members of staff begin so.
  private static final String STAFF = "per_";

  private static final Document LAST_CODE =
      cond(
          new Document(
              "$in", List.of("$state", List.of(State.FAILED.name(), State.EXPIRED.name()))),
          new Document("$last", "$history.code"));

  private static final Document AUDIENCE =
      new Document(
          "$switch",
          new Document(
                  "branches",
                  List.of(
                      branch(
                          new Document("$eq", List.of("$channel", Channel.WEBHOOK.name())),
                          Audience.PARTNERS),
                      branch(
                          new Document("$eq", List.of(orEmpty("$recipient"), "")), Audience.PUBLIC),
                      branch(
                          new Document(
                              "$eq",
                              List.of(
                                  new Document(
                                      "$substrCP", List.of("$recipient", 0, STAFF.length())),
                                  STAFF)),
                          Audience.STAFF)))
              .append("default", Audience.CITIZENS.name()));

  /// MongoDB 6 knows no median, and a histogram to two digits is one and small.
  private static final Document TOOK = toTwoDigits(milliseconds());

  private final Documents deliveries;

  MongoDeliveryFigures(MongoDatabase database) {
    this.deliveries = new Documents(database, MongoDeliveries.COLLECTION);
  }

  private static Document cond(Document when, Object then) {
    return new Document("$cond", List.of(when, then, "$$REMOVE"));
  }

  private static Document branch(Document when, Audience then) {
    return new Document("case", when).append("then", then.name());
  }

  private static Document orEmpty(String field) {
    return new Document("$ifNull", List.of(field, ""));
  }

  private static Document milliseconds() {
    var since = new Document("$ifNull", List.of("$happenedAt", "$madeAt"));
    var time = new Document("$subtract", List.of("$endedAt", since));
    return new Document("$max", List.of(1, time));
  }

  private static Document toTwoDigits(Document number) {
    var digits = new Document("$floor", new Document("$log10", number));
    var place = new Document("$toInt", new Document("$subtract", List.of(1, digits)));
    return new Document("$toLong", new Document("$round", List.of(number, place)));
  }

  @Override
  public List<Counted> counts(String territory, Instant from, Instant to) {
    var waiting = new Document("$eq", List.of("$state", State.WAITING.name()));
    return deliveries
        .aggregate(
            List.of(
                match(made(territory, from, to)),
                group(
                    new Document("channel", "$channel")
                        .append("kind", "$kind")
                        .append("state", "$state")
                        .append("code", LAST_CODE),
                    sum("count", 1L),
                    min("oldest", cond(waiting, "$madeAt")))))
        .map(MongoDeliveryFigures::counted)
        .into(new ArrayList<>());
  }

  private static Bson made(String territory, Instant from, Instant to) {
    return and(
        eq("territory", territory), gte("madeAt", Date.from(from)), lt("madeAt", Date.from(to)));
  }

  private static Counted counted(Document group) {
    var by = group.get("_id", Document.class);
    return new Counted(
        Channel.valueOf(by.getString("channel")),
        by.getString("kind"),
        State.valueOf(by.getString("state")),
        by.getString("code"),
        group.getLong("count"),
        instant(group, "oldest"));
  }

  private static @Nullable Instant instant(Document document, String field) {
    var date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }

  @Override
  public List<Took> took(String territory, Instant from, Instant to) {
    return deliveries
        .aggregate(
            List.of(
                match(and(made(territory, from, to), eq("state", State.SENT.name()))),
                group(new Document("channel", "$channel").append("took", TOOK), sum("count", 1L))))
        .map(group -> {
          var by = group.get("_id", Document.class);
          return new Took(
              Channel.valueOf(by.getString("channel")),
              Duration.ofMillis(by.getLong("took")),
              group.getLong("count"));
        })
        .into(new ArrayList<>());
  }

  @Override
  public Page<Told> told(String subject, int first, @Nullable String after) {
    var found = events(subject, first + 1, after);
    var page = Page.of(found, first, event -> event);
    var told = told(subject, page.items().stream().map(Page.Item::value).toList());
    return new Page<>(
        page.items().stream()
            .map(item -> new Page.Item<>(item.cursor(), told(item.value(), told)))
            .toList(),
        page.hasNext());
  }

  /// The ids of events grow with time.
  private List<String> events(String subject, int most, @Nullable String after) {
    var wanted = eq("subject", subject);
    return deliveries
        .aggregate(
            List.of(
                match(after == null ? wanted : and(wanted, lt("event", after))),
                group("$event"),
                sort(descending("_id")),
                limit(most)))
        .map(group -> group.getString("_id"))
        .into(new ArrayList<>());
  }

  private Map<String, List<Document>> told(String subject, List<String> events) {
    var told = new LinkedHashMap<String, List<Document>>();
    if (events.isEmpty()) {
      return told;
    }
    deliveries
        .aggregate(
            List.of(
                match(and(eq("subject", subject), in("event", events))),
                group(
                    new Document("event", "$event")
                        .append("kind", "$kind")
                        .append("channel", "$channel")
                        .append("audience", AUDIENCE)
                        .append("state", "$state")
                        .append("code", LAST_CODE),
                    sum("count", 1L),
                    min("happenedAt", new Document("$ifNull", List.of("$happenedAt", "$madeAt"))),
                    max("lastAt", "$endedAt")),
                sort(descending("count", "_id"))))
        .forEach(group ->
            told.computeIfAbsent(
                    group.get("_id", Document.class).getString("event"), _ -> new ArrayList<>())
                .add(group));
    return told;
  }

  private static Told told(String event, Map<String, List<Document>> told) {
    var groups = told.getOrDefault(event, List.of());
    var happenedAt =
        groups.stream()
            .map(group -> group.getDate("happenedAt").toInstant())
            .min(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return new Told(event, happenedAt, groups.stream().map(MongoDeliveryFigures::by).toList());
  }

  private static ToldBy by(Document group) {
    var by = group.get("_id", Document.class);
    return new ToldBy(
        by.getString("kind"),
        Channel.valueOf(by.getString("channel")),
        Audience.valueOf(by.getString("audience")),
        State.valueOf(by.getString("state")),
        by.getString("code"),
        group.getLong("count"),
        instant(group, "lastAt"));
  }
}
