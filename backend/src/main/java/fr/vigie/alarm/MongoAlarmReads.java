package fr.vigie.alarm;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.identity.Scope;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.territory.Domain;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `alarms`, by the indexes that {@link MongoAlarms} makes; each page by one query that
/// begins where the one before ended.
final class MongoAlarmReads implements AlarmReads {

  private static final int MOST_TYPES = 50;
  private static final Pattern CURSOR = Pattern.compile("[0-3](alm_[0-9A-Z]{25})");
  private static final List<Boolean> EITHER = List.of(true, false);

  private final Documents alarms;

  MongoAlarmReads(MongoDatabase database) {
    this.alarms = new Documents(database, MongoAlarms.COLLECTION);
  }

  @Override
  public Optional<Row> find(String id, Wanted wanted) {
    return alarms.row(eq("_id", id), wanted);
  }

  @Override
  public List<Row> list(Collection<String> ids, Wanted wanted) {
    return alarms.rows(in("_id", ids), ids.size(), null, wanted);
  }

  @Override
  public Page<Row> page(
      AlarmFilter filter, AlarmOrder order, int first, @Nullable String after, Wanted wanted) {
    var conditions = conditions(filter);
    if (after != null) {
      conditions.add(beyond(order, after));
    }
    var found = alarms.rows(and(conditions), first + 1, sort(order), wanted.and("_id", "severity"));
    return Page.of(found, first, MongoAlarmReads::cursor);
  }

  private static Bson sort(AlarmOrder order) {
    return descending(order == AlarmOrder.NEWEST_FIRST ? "_id" : "urgency");
  }

  private static String cursor(Row alarm) {
    return Severity.valueOf(alarm.required("severity")).urgency(alarm.required("_id"));
  }

  private static Bson beyond(AlarmOrder order, String cursor) {
    var parts = CURSOR.matcher(cursor);
    InvalidInput.unless(parts.matches(), "after", "a cursor of the same list and order");
    return order == AlarmOrder.NEWEST_FIRST ? lt("_id", parts.group(1)) : lt("urgency", cursor);
  }

  /// Each index of a list has two flags before the order, so these are always named: MongoDB then
  /// merges the lists of each in their order and reads no more than a page.
  private static List<Bson> conditions(AlarmFilter filter) {
    var conditions = new ArrayList<Bson>();
    if (filter.asset() != null) {
      conditions.add(eq("asset", filter.asset()));
    }
    if (!filter.scope().isEverywhere()) {
      conditions.add(in("territory", filter.scope().territories()));
    }
    conditions.add(in("isActive", either(filter.isActive())));
    conditions.add(in("isPart", either(filter.isPartOfAnother())));
    if (!filter.severities().isEmpty()) {
      conditions.add(in("severity", filter.severities().stream().map(Severity::name).toList()));
    }
    if (!filter.domains().isEmpty()) {
      conditions.add(in("domain", filter.domains().stream().map(Domain::name).toList()));
    }
    if (!filter.communes().isEmpty()) {
      conditions.add(in("commune", filter.communes()));
    }
    if (filter.isAcknowledged() != null) {
      conditions.add(eq("isAcknowledged", filter.isAcknowledged()));
    }
    if (filter.type() != null) {
      conditions.add(eq("type", filter.type()));
    }
    if (filter.since() != null) {
      conditions.add(gte("_id", Ids.firstAt("alm", filter.since())));
    }
    return conditions;
  }

  private static List<Boolean> either(@Nullable Boolean flag) {
    return flag == null ? EITHER : List.of(flag);
  }

  @Override
  public List<Row> inBox(GeoBox box, Scope scope, int most, Wanted wanted) {
    var conditions = new ArrayList<>(List.of(Places.within(box), eq("isActive", true)));
    if (!scope.isEverywhere()) {
      conditions.add(in("territory", scope.territories()));
    }
    return alarms.rows(and(conditions), most, null, wanted);
  }

  @Override
  public List<Row> activeOf(Collection<String> assets, Wanted wanted) {
    var found =
        new ArrayList<>(
            alarms.rows(
                and(in("asset", assets), eq("isActive", true)),
                assets.size() * MOST_TYPES,
                null,
                wanted.and("asset", "severity")));
    found.sort(Comparator.comparing(row -> Severity.valueOf(row.required("severity"))));
    return found;
  }

  @Override
  public List<Row> partsOf(Collection<String> ids, int most, Wanted wanted) {
    return alarms.rows(in("partOf", ids), most, null, wanted.and("partOf"));
  }

  @Override
  public List<AlarmCount> counts(Scope scope) {
    var conditions = new ArrayList<>(List.of(eq("isActive", true), eq("isPart", false)));
    if (!scope.isEverywhere()) {
      conditions.add(in("territory", scope.territories()));
    }
    var unseen = new Document("$cond", List.of("$isAcknowledged", 0, 1));
    return alarms
        .aggregate(
            List.of(
                match(and(conditions)),
                group(
                    new Document("severity", "$severity").append("domain", "$domain"),
                    Accumulators.sum("count", 1),
                    Accumulators.sum("unseen", unseen))))
        .map(MongoAlarmReads::count)
        .into(new ArrayList<>())
        .stream()
        .sorted(
            Comparator.comparing(AlarmCount::severity)
                .thenComparing(AlarmCount::domain, Comparator.nullsLast(Domain::compareTo)))
        .toList();
  }

  private static AlarmCount count(Document row) {
    var key = row.get("_id", Document.class);
    var domain = key.getString("domain");
    return new AlarmCount(
        Severity.valueOf(key.getString("severity")),
        domain == null ? null : Domain.valueOf(domain),
        row.getInteger("count"),
        row.getInteger("unseen"));
  }
}
