package fr.vigie.alarm;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import fr.vigie.alarm.Alarm.Acknowledged;
import fr.vigie.alarm.Alarm.Cleared;
import fr.vigie.alarm.Alarm.Comment;
import fr.vigie.alarm.Alarm.RuleVersion;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `alarms`. Of the active ones only: unique `{asset: 1, type: 1}`, `{rule: 1, asset:
/// 1}` and `{ancestors: 1, type: 1, startedAt: 1}`. For lists and figures, each of `{territory,
/// isActive, isPart}`, `{isActive, isPart}` and `{asset, isActive, isPart}` goes on with `{_id:
/// -1}` in the order of raising and with `{urgency: -1}` in that of severity, then with `{severity,
/// domain, isAcknowledged, commune, type}`. For the map `{cells: 1, isActive: 1}`. Of those
/// concerned only: `{partOf: 1}`, `{wantsWork: 1, _id: 1}`, `{rollUpDue: 1}`.
final class MongoAlarms implements Alarms {

  static final String COLLECTION = "alarms";
  private static final Bson ACTIVE = eq("isActive", true);

  private final Documents alarms;

  MongoAlarms(MongoDatabase database) {
    this.alarms = new Documents(database, COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    var indexes = new ArrayList<IndexModel>();
    indexes.add(new IndexModel(Indexes.ascending("asset", "type"), where(ACTIVE).unique(true)));
    indexes.add(new IndexModel(Indexes.ascending("rule", "asset"), where(ACTIVE)));
    indexes.add(new IndexModel(Indexes.ascending("ancestors", "type", "startedAt"), where(ACTIVE)));
    for (var scope : List.of(List.of("territory"), List.<String>of(), List.of("asset"))) {
      for (var order : List.of("_id", "urgency")) {
        var fields = new ArrayList<>(scope);
        fields.addAll(List.of("isActive", "isPart"));
        indexes.add(
            new IndexModel(
                Indexes.compoundIndex(
                    Indexes.ascending(fields),
                    Indexes.descending(order),
                    Indexes.ascending("severity", "domain", "isAcknowledged", "commune", "type"))));
      }
    }
    indexes.add(new IndexModel(Indexes.ascending("cells", "isActive")));
    indexes.add(new IndexModel(Indexes.ascending("partOf"), where(exists("partOf"))));
    indexes.add(
        new IndexModel(Indexes.ascending("wantsWork", "_id"), where(eq("wantsWork", true))));
    indexes.add(new IndexModel(Indexes.ascending("rollUpDue"), where(exists("rollUpDue"))));
    database.getCollection(COLLECTION).createIndexes(indexes);
  }

  private static IndexOptions where(Bson filter) {
    return new IndexOptions().partialFilterExpression(filter);
  }

  @Override
  public Optional<Alarm> find(String id) {
    return alarms.findOne(eq("_id", id)).map(MongoAlarmDocuments::alarm);
  }

  @Override
  public List<Alarm> list(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : read(in("_id", ids), ids.size());
  }

  @Override
  public List<Alarm> active(Collection<Key> keys) {
    var subjects = keys.stream().map(Key::subject).distinct().toList();
    var types = keys.stream().map(Key::type).distinct().toList();
    return keys.isEmpty()
        ? List.of()
        : read(
            and(in("asset", subjects), in("type", types), ACTIVE), subjects.size() * types.size());
  }

  @Override
  public List<Alarm> activePage(@Nullable String before, int most) {
    var active = and(eq("isActive", true), in("isPart", List.of(true, false)));
    return alarms
        .find(before == null ? active : and(active, lt("_id", before)), most)
        .sort(Sorts.descending("_id"))
        .map(MongoAlarmDocuments::alarm)
        .into(new ArrayList<>());
  }

  @Override
  public List<Alarm> activeOfAny(Collection<String> rules, int most) {
    return rules.isEmpty() ? List.of() : read(and(in("rule", rules), ACTIVE), most);
  }

  @Override
  public List<Alarm> activeOf(String rule, @Nullable String subject, int most) {
    var ofRule = and(eq("rule", rule), ACTIVE);
    return read(subject == null ? ofRule : and(ofRule, eq("asset", subject)), most);
  }

  private List<Alarm> read(Bson filter, int most) {
    return alarms.find(filter, most).map(MongoAlarmDocuments::alarm).into(new ArrayList<>());
  }

  @Override
  public void addAll(List<Alarm> added) {
    alarms.insertAll(
        added.stream().map(alarm -> due(alarm, MongoAlarmDocuments.of(alarm))).toList());
  }

  /// An alarm of what stands below something may be the fault of that.
  private static Document due(Alarm alarm, Document document) {
    return alarm.subject().ancestors().isEmpty() ? document : document.append("rollUpDue", true);
  }

  @Override
  public boolean repeat(Repeat repeat, Severity severity, boolean isSuspected) {
    return alarms.update(
        and(
            active(repeat.key()),
            lte("rank", severity.rank()),
            in("isSuspected", List.of(false, isSuspected))),
        repeated(repeat));
  }

  @Override
  public void repeatAll(List<Repeat> repeats) {
    alarms.bulk(
        repeats.stream()
            .map(r -> new UpdateOneModel<Document>(active(r.key()), repeated(r)))
            .toList());
  }

  private static Bson active(Key key) {
    return and(eq("asset", key.subject()), eq("type", key.type()), ACTIVE);
  }

  private static Bson repeated(Repeat repeat) {
    var last = repeat.last();
    var seen = max("lastAt", Date.from(last.at()));
    var counted =
        repeat.occurrences() == 0
            ? seen
            : combine(seen, inc("occurrences", (double) repeat.occurrences()));
    return last.value() == null ? counted : combine(counted, set("lastValue", last.value()));
  }

  @Override
  public boolean worsen(String id, Severity severity) {
    return alarms.update(
        and(eq("_id", id), ACTIVE),
        combine(
            set("severity", severity.name()),
            set("rank", severity.rank()),
            set("urgency", severity.urgency(id)),
            set("isAcknowledged", false),
            unset("acknowledgedAt"),
            unset("acknowledgedBy")));
  }

  @Override
  public boolean confirm(String id, @Nullable RuleVersion rule) {
    var said = set("isSuspected", false);
    return alarms.update(
        and(eq("_id", id), ACTIVE, eq("isSuspected", true)),
        rule == null
            ? said
            : combine(said, set("rule", rule.id()), set("ruleVersion", (double) rule.version())));
  }

  @Override
  public boolean clear(String id, Cleared cleared) {
    return alarms.update(and(eq("_id", id), ACTIVE), over(cleared));
  }

  @Override
  public void clearAll(Collection<String> ids, Cleared cleared) {
    alarms.updateAll(and(in("_id", ids), ACTIVE), over(cleared));
  }

  // What was rolled up is looked at again; an alarm that nothing hangs on is looked at in vain.
  // There is nothing to be mended any more, unless somebody was asked to already.
  private static Bson over(Cleared cleared) {
    return new Document("$set", MongoAlarmDocuments.of(cleared).append("rollUpDue", true))
        .append("$unset", new Document("wantsWork", ""));
  }

  @Override
  public boolean acknowledge(String id, Acknowledged acknowledged) {
    return alarms.update(
        and(eq("_id", id), eq("isAcknowledged", false)),
        new Document("$set", MongoAlarmDocuments.of(acknowledged)));
  }

  @Override
  public boolean comment(String id, Comment comment) {
    return alarms.update(
        and(
            eq("_id", id),
            ne("comments.id", comment.id()),
            not(exists("comments." + (Alarm.MOST_COMMENTS - 1)))),
        push("comments", MongoAlarmDocuments.of(comment)));
  }

  @Override
  public List<Alarm> wantingWork(Instant before, int most) {
    return alarms
        .find(
            and(
                eq("wantsWork", true),
                lt("_id", Ids.firstAt("alm", before)),
                ACTIVE,
                eq("isPart", false),
                exists("rollUpDue", false),
                not(gte("leftAt", Date.from(before)))),
            most)
        .sort(Sorts.ascending("_id"))
        .map(MongoAlarmDocuments::alarm)
        .into(new ArrayList<>());
  }

  @Override
  public void wantWork(String id, Alarm.Work work) {
    alarms.update(
        and(eq("_id", id), ACTIVE, exists("work", false)),
        combine(set("work", MongoAlarmDocuments.of(work)), set("wantsWork", true)));
  }

  @Override
  public boolean openWork(String id, String workOrder) {
    return alarms.update(
        and(eq("_id", id), eq("wantsWork", true)),
        combine(unset("wantsWork"), set("workOrder", workOrder)));
  }

  @Override
  public void moveWork(String id, String from, String to) {
    alarms.update(and(eq("_id", id), eq("workOrder", from)), set("workOrder", to));
  }
}
