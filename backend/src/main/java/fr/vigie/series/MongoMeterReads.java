package fr.vigie.series;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import fr.vigie.mongo.Documents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `rollupsDaily`, by `{series: 1, start: 1}`.
final class MongoMeterReads implements MeterReads {

  private static final int IN_ONE_BATCH = 10_000;
  private static final Duration AFTER = Duration.ofDays(2);

  private final Documents daily;

  MongoMeterReads(MongoDatabase database) {
    this.daily = new Documents(database, "rollupsDaily");
  }

  @Override
  public List<Span> spans(Collection<String> series, List<Instant> cuts) {
    var days = cuts.stream().map(Date::from).toList();
    var within =
        and(
            in("series", series),
            gte("start", days.getFirst()),
            lt("start", Date.from(cuts.getLast().plus(AFTER))));
    return daily
        .aggregate(List.of(Aggregates.match(within), new Document("$group", spans(days))))
        .batchSize(IN_ONE_BATCH)
        .map(MongoMeterReads::span)
        .into(new ArrayList<>());
  }

  private static Document spans(List<Date> cuts) {
    var reached =
        new Document("input", cuts)
            .append("cond", new Document("$lte", List.of("$$this", "$start")));
    var cut = new Document("$last", new Document("$filter", reached));
    var readings =
        new Document("beforeAt", "$beforeAt")
            .append("before", "$before")
            .append("firstAt", "$firstAt")
            .append("first", "$first");
    var first = new Document("sortBy", new Document("start", 1)).append("output", readings);
    var between = new Document("$subtract", List.of("$firstAt", "$beforeAt"));
    var isBroken =
        new Document(
            "$and",
            List.of(
                new Document("$lt", List.of("$first", "$before")),
                new Document("$gt", List.of(between, MOST_BETWEEN.toMillis()))));
    return new Document("_id", new Document("series", "$series").append("cut", cut))
        .append("increase", new Document("$sum", "$increase"))
        .append("sum", new Document("$sum", "$sum"))
        .append("seconds", new Document("$sum", "$seconds"))
        .append("first", new Document("$top", first))
        .append("isBroken", new Document("$max", isBroken));
  }

  private static Span span(Document row) {
    var key = row.get("_id", Document.class);
    var first = row.get("first", Document.class);
    return new Span(
        key.getString("series"),
        key.getDate("cut").toInstant(),
        row.getDouble("increase"),
        row.getDouble("sum"),
        row.getDouble("seconds"),
        index(first.getDate("beforeAt"), first.getDouble("before")),
        new Index(first.getDate("firstAt").toInstant(), first.getDouble("first")),
        row.getBoolean("isBroken"));
  }

  private static @Nullable Index index(@Nullable Date at, @Nullable Double value) {
    return at == null || value == null ? null : new Index(at.toInstant(), value);
  }
}
