package fr.vigie.alarmrule;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.alarmrule.AlarmRule.Work;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `alarmRules`; unique `{territory: 1, assetKind: 1, asset: 1, type: 1}`; `{condition:
/// 1, isRemoved: 1, territory: 1}`, the condition by its kind; `{isRemoved: 1, setAt: 1}` and
/// `{isMuted: 1, setAt: 1}` of those that are. Collection `alarmRuleVersions`, by `_id`
/// rule@version.
final class MongoAlarmRules implements AlarmRules {

  // A template may add to what administrators have set.
  private static final int MOST = AlarmRules.MOST_IN_TERRITORY + AlarmRulesPart.MOST;
  private static final int IN_ONE_BATCH = 10_000;

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final Documents rules;
  private final Documents versions;

  MongoAlarmRules(MongoDatabase database) {
    this.rules = new Documents(database, "alarmRules");
    this.versions = new Documents(database, "alarmRuleVersions");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "alarmRules")
        .unique("territory", "assetKind", "asset", "type")
        .on("condition", "isRemoved", "territory")
        .where(eq("isRemoved", true), "isRemoved", "setAt")
        .where(eq("isMuted", true), "isMuted", "setAt")
        .make();
  }

  @Override
  public Optional<AlarmRule> find(String id) {
    return rules.findOne(eq("_id", id)).map(MongoAlarmRules::rule);
  }

  @Override
  public Optional<AlarmRule> find(
      String territory, String kind, @Nullable String asset, String type) {
    return rules
        .findOne(
            and(
                eq("territory", territory),
                eq("assetKind", kind),
                eq("asset", asset),
                eq("type", type)))
        .map(MongoAlarmRules::rule);
  }

  @Override
  public List<AlarmRule> of(String territory) {
    return rules
        .find(and(eq("territory", territory), eq("isRemoved", false)), MOST)
        .sort(Sorts.ascending("assetKind", "asset", "type"))
        .map(MongoAlarmRules::rule)
        .into(new ArrayList<>());
  }

  @Override
  public List<AlarmRule> ofKinds(Collection<String> territories) {
    return rules
        .find(and(in("territory", territories), eq("asset", null)))
        .batchSize(IN_ONE_BATCH)
        .map(MongoAlarmRules::rule)
        .into(new ArrayList<>());
  }

  @Override
  public List<AlarmRule> ofSilence(Collection<String> territories) {
    return rules
        .find(
            and(
                eq("condition", Condition.Kind.SILENCE.name()),
                eq("isRemoved", false),
                in("territory", territories)))
        .batchSize(IN_ONE_BATCH)
        .map(MongoAlarmRules::rule)
        .into(new ArrayList<>())
        .stream()
        .filter(AlarmRule::isInForce)
        .toList();
  }

  @Override
  public List<AlarmRule> goneSince(Instant since) {
    var lately = gte("setAt", Date.from(since));
    return rules
        .find(or(and(eq("isRemoved", true), lately), and(eq("isMuted", true), lately)))
        .batchSize(IN_ONE_BATCH)
        .map(MongoAlarmRules::rule)
        .into(new ArrayList<>());
  }

  // The version is inserted first: of two who change the same rule at once, one is refused.
  @Override
  public void put(AlarmRule rule) {
    versions.insert(version(rule));
    rules.put(document(rule));
  }

  @Override
  public void putAll(List<AlarmRule> changed) {
    if (!changed.isEmpty()) {
      versions.insertAll(changed.stream().map(MongoAlarmRules::version).toList());
      rules.bulkInOrder(
          changed.stream()
              .map(rule -> new ReplaceOneModel<>(eq("_id", rule.id()), document(rule), UPSERT))
              .toList());
    }
  }

  @Override
  public void addAll(List<AlarmRule> added) {
    if (!added.isEmpty()) {
      versions.insertAll(added.stream().map(MongoAlarmRules::version).toList());
      rules.insertAll(added.stream().map(MongoAlarmRules::document).toList());
    }
  }

  private static Document version(AlarmRule rule) {
    return document(rule).append("_id", rule.id() + "@" + rule.version()).append("rule", rule.id());
  }

  private static Document document(AlarmRule rule) {
    var condition = rule.condition();
    var moments = rule.moments();
    var work = rule.work();
    return new Document("_id", rule.id())
        .append("version", rule.version())
        .append("territory", rule.territory())
        .append("assetKind", rule.assetKind())
        .append("asset", rule.asset())
        .append("type", rule.type())
        .append("severity", rule.severity().name())
        .append("condition", condition.kind().name())
        .append("name", condition.name())
        .append("threshold", condition.threshold())
        .append("clearAt", condition.clearAt())
        .append("atLeastSeconds", seconds(condition.atLeast()))
        .append("times", condition.times())
        .append("withinSeconds", seconds(condition.within()))
        .append("moments", moments.kind().name())
        .append("from", text(moments.from()))
        .append("until", text(moments.until()))
        .append("clearsItself", rule.clearsItself())
        .append("isMuted", rule.isMuted())
        .append("isRemoved", rule.isRemoved())
        .append("work", work == null ? null : document(work))
        .append("setBy", rule.setBy())
        .append("setAt", Date.from(rule.setAt()));
  }

  private static Document document(Work work) {
    return new Document("instructions", work.instructions()).append("dueHours", work.dueHours());
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }

  private static @Nullable String text(@Nullable LocalTime time) {
    return time == null ? null : time.toString();
  }

  private static AlarmRule rule(Document document) {
    var work = document.get("work", Document.class);
    return new AlarmRule(
        document.getString("_id"),
        document.getInteger("version"),
        document.getString("territory"),
        document.getString("assetKind"),
        document.getString("asset"),
        document.getString("type"),
        Severity.valueOf(document.getString("severity")),
        condition(document),
        new Moments(
            Moments.Kind.valueOf(document.getString("moments")),
            time(document.getString("from")),
            time(document.getString("until"))),
        document.getBoolean("clearsItself"),
        document.getBoolean("isMuted"),
        document.getBoolean("isRemoved"),
        work == null ? null : new Work(work.getString("instructions"), work.getInteger("dueHours")),
        document.getString("setBy"),
        document.getDate("setAt").toInstant());
  }

  private static Condition condition(Document document) {
    return new Condition(
        Condition.Kind.valueOf(document.getString("condition")),
        document.getString("name"),
        document.getDouble("threshold"),
        document.getDouble("clearAt"),
        duration(document.getLong("atLeastSeconds")),
        document.getInteger("times"),
        duration(document.getLong("withinSeconds")));
  }

  private static @Nullable Duration duration(@Nullable Long seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  private static @Nullable LocalTime time(@Nullable String text) {
    return text == null ? null : LocalTime.parse(text);
  }
}
