package fr.vigie.alarmrule;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.alarmrule.AlarmRule.Work;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `alarmRules`; unique `{territory: 1, assetKind: 1, asset: 1, type: 1}`; `{condition:
/// 1}` of kind, `{isRemoved: 1}`. Collection `alarmRuleVersions`, by `_id` rule@version.
final class MongoAlarmRules implements AlarmRules {

  private static final int MOST = AlarmRules.MOST_IN_TERRITORY;
  private static final int MOST_OF_SILENCE = 10_000;

  private final Documents rules;
  private final Documents versions;

  MongoAlarmRules(MongoDatabase database) {
    this.rules = new Documents(database, "alarmRules");
    this.versions = new Documents(database, "alarmRuleVersions");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "alarmRules")
        .unique("territory", "assetKind", "asset", "type")
        .on("condition", "isRemoved")
        .dropOthers();
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
  public List<AlarmRule> ofSilence() {
    return rules
        .find(
            and(in("condition", Condition.Kind.SILENCE.name()), eq("isRemoved", false)),
            MOST_OF_SILENCE)
        .map(MongoAlarmRules::rule)
        .into(new ArrayList<>())
        .stream()
        .filter(AlarmRule::isInForce)
        .toList();
  }

  // The version is inserted first: of two who change the same rule at once, one is refused.
  @Override
  public void put(AlarmRule rule) {
    var document = document(rule);
    var version = new Document(document).append("_id", rule.id() + "@" + rule.version());
    versions.insert(version.append("rule", rule.id()));
    rules.put(document);
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
