package fr.vigie.alarmrule;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `alarmStates`, by `_id` rule@asset; `{rule: 1}`, and of those that are due `{dueAt:
/// 1}`. Collection `silences`, by `_id` rule@version: up to which silence was looked for.
/// Collection `series`: `{territory: 1, metric: 1, lastAt: 1}`.
final class MongoRuleStates implements RuleStates {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final Documents states;
  private final Documents silences;
  private final Documents series;

  MongoRuleStates(MongoDatabase database) {
    this.states = new Documents(database, "alarmStates");
    this.silences = new Documents(database, "silences");
    this.series = new Documents(database, "series");
  }

  static void createIndexes(MongoDatabase database) {
    var states = database.getCollection("alarmStates");
    states.createIndex(Indexes.ascending("rule"));
    states.createIndex(
        Indexes.ascending("dueAt"),
        new IndexOptions()
            .partialFilterExpression(new Document("dueAt", new Document("$exists", true))));
    database
        .getCollection("series")
        .createIndex(Indexes.ascending("territory", "metric", "lastAt"));
    database.getCollection("silences").createIndex(Indexes.ascending("rule"));
  }

  @Override
  public Map<String, RuleState> list(Collection<String> ids) {
    var found = new HashMap<String, RuleState>();
    if (!ids.isEmpty()) {
      states
          .find(in("_id", ids), ids.size())
          .map(MongoRuleStates::state)
          .forEach(state -> found.put(state.id(), state));
    }
    return found;
  }

  @Override
  public void putAll(Collection<RuleState> changed) {
    states.bulk(
        changed.stream()
            .map(s -> new ReplaceOneModel<>(eq("_id", s.id()), document(s), UPSERT))
            .toList());
  }

  @Override
  public List<RuleState> due(Instant now, int most) {
    return states
        .find(and(lte("dueAt", Date.from(now)), gt("dueAt", Date.from(Instant.EPOCH))), most)
        .sort(Sorts.ascending("dueAt"))
        .map(MongoRuleStates::state)
        .into(new ArrayList<>());
  }

  @Override
  public void removeAllOf(String rule) {
    states.removeAll(eq("rule", rule));
    silences.removeAll(eq("rule", rule));
  }

  // As many seeks of the index as there are territories.
  @Override
  public void removeAllOfAny(Collection<String> rules) {
    states.removeAll(in("rule", rules));
    silences.removeAll(in("rule", rules));
  }

  @Override
  public void removeAt(String rule, String asset) {
    states.removeAll(eq("_id", RuleState.id(rule, asset)));
  }

  @Override
  public void removePendingOf(String rule) {
    states.removeAll(and(eq("rule", rule), eq("isRaised", false)));
  }

  @Override
  public void lookForSilenceAnew(String rule) {
    silences.removeAll(eq("rule", rule));
  }

  @Override
  public List<String> measured() {
    return series
        .aggregate(
            List.of(
                Aggregates.match(gt("territory", "")),
                Aggregates.sort(Sorts.ascending("territory")),
                Aggregates.group("$territory")))
        .map(row -> row.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public Optional<Instant> silentTo(AlarmRule rule) {
    return silences.findOne(eq("_id", key(rule))).map(d -> d.getDate("upTo").toInstant());
  }

  @Override
  public void silentTo(AlarmRule rule, Instant cutoff) {
    silences.put(
        new Document("_id", key(rule)).append("rule", rule.id()).append("upTo", Date.from(cutoff)));
  }

  private static String key(AlarmRule rule) {
    return rule.id() + "@" + rule.version();
  }

  @Override
  public List<Silent> silent(AlarmRule rule, Instant after, Instant upTo, int most) {
    return series
        .find(
            and(
                eq("territory", rule.territory()),
                eq("metric", rule.condition().name()),
                gt("lastAt", Date.from(after)),
                lte("lastAt", Date.from(upTo))),
            most)
        .sort(Sorts.ascending("lastAt"))
        .projection(Projections.include("asset", "lastAt", "last"))
        .map(d ->
            new Silent(d.getString("asset"), d.getDate("lastAt").toInstant(), d.getDouble("last")))
        .into(new ArrayList<>());
  }

  private static Document document(RuleState state) {
    var document =
        new Document("_id", state.id())
            .append("rule", state.rule())
            .append("asset", state.asset())
            .append("version", state.version())
            .append("heldSince", date(state.heldSince()))
            .append("begins", state.begins().stream().map(Date::from).toList())
            .append("seenTo", date(state.seenTo()))
            .append("isRaised", state.isRaised())
            .append("lateCount", state.lateCount());
    // Absent otherwise: the index holds only what is due some time.
    return state.dueAt() == null ? document : document.append("dueAt", date(state.dueAt()));
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static RuleState state(Document document) {
    return new RuleState(
        document.getString("rule"),
        document.getString("asset"),
        document.getInteger("version"),
        instant(document.getDate("heldSince")),
        document.getList("begins", Date.class).stream().map(Date::toInstant).toList(),
        instant(document.getDate("seenTo")),
        document.getBoolean("isRaised"),
        instant(document.getDate("dueAt")),
        document.getInteger("lateCount"));
  }
}
