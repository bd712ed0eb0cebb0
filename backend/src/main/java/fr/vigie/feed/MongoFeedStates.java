package fr.vigie.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `feeds`, by the id of the source; index `{nextAt: 1}`. Who takes a feed puts `nextAt`
/// to the end of its lease.
final class MongoFeedStates implements FeedStates {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final Documents feeds;
  private final Clock clock;

  MongoFeedStates(MongoDatabase database, Clock clock) {
    this.feeds = new Documents(database, "feeds");
    this.clock = clock;
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "feeds").on("nextAt").make();
  }

  @Override
  public Optional<FeedState> find(String source) {
    return feeds.findOne(eq("_id", source)).map(MongoFeedStates::state);
  }

  @Override
  public List<FeedState> list(Collection<String> sources) {
    return feeds
        .find(in("_id", sources), Math.max(1, sources.size()))
        .map(MongoFeedStates::state)
        .into(new ArrayList<>());
  }

  @Override
  public void addMissing(Collection<FeedState> fresh) {
    var changes = new ArrayList<WriteModel<Document>>();
    for (var state : fresh) {
      var document = document(state);
      document.remove("_id");
      changes.add(
          new UpdateOneModel<>(
              eq("_id", state.source()), new Document("$setOnInsert", document), UPSERT));
    }
    feeds.bulk(changes);
  }

  @Override
  public Optional<FeedState> claimDue(Duration lease) {
    var now = clock.instant();
    var due = feeds.find(lte("nextAt", Date.from(now)), 1).sort(Sorts.ascending("nextAt")).first();
    if (due == null) {
      return Optional.empty();
    }
    var isOurs =
        feeds.update(
            and(eq("_id", due.getString("_id")), eq("nextAt", due.getDate("nextAt"))),
            Updates.set("nextAt", Date.from(now.plus(lease))));
    return isOurs ? Optional.of(state(due)) : Optional.empty();
  }

  @Override
  public void put(FeedState state) {
    feeds.put(document(state));
  }

  @Override
  public void remove(String source) {
    feeds.removeAll(eq("_id", source));
  }

  // Addresses hold points, which names of fields had better not.
  private static Document document(FeedState state) {
    return new Document("_id", state.source())
        .append("nextAt", Date.from(state.nextAt()))
        .append("succeededAt", date(state.succeededAt()))
        .append("changedAt", date(state.changedAt()))
        .append("failures", state.failures())
        .append("lastFailure", state.lastFailure())
        .append("items", state.items())
        .append(
            "validators",
            state.validators().entrySet().stream()
                .map(e -> new Document("url", e.getKey()).append("version", e.getValue()))
                .toList());
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(Document document, String name) {
    var date = document.getDate(name);
    return date == null ? null : date.toInstant();
  }

  private static FeedState state(Document document) {
    Map<String, String> validators = new LinkedHashMap<>();
    for (var each : document.getList("validators", Document.class)) {
      validators.put(each.getString("url"), each.getString("version"));
    }
    return new FeedState(
        document.getString("_id"),
        document.getDate("nextAt").toInstant(),
        instant(document, "succeededAt"),
        instant(document, "changedAt"),
        document.getInteger("failures"),
        document.getString("lastFailure"),
        document.getInteger("items"),
        validators);
  }
}
