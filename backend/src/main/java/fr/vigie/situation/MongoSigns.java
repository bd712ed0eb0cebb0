package fr.vigie.situation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.report.Report;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// The collections `alarms` and `reports`, by their ids and by the indexes of their lists and maps,
/// and `assets` by their ids.
final class MongoSigns implements Signs {

  private static final String LAMP = "LIGHT_POINT";

  // That a lamp burns by day, or leaks current, is no sign that it has no supply.
  private static final Set<String> DARK = Set.of("lampFailure", "supplyLoss");
  private static final List<Boolean> EITHER = List.of(true, false);
  private static final List<String> OPEN = names(Report.Status.OPEN);
  private static final List<String> ANY = names(List.of(Report.Status.values()));
  private static final Bson ALARM_FIELDS =
      include(
          "territory",
          "startedAt",
          "latitude",
          "longitude",
          "commune",
          "asset",
          "kind",
          "type",
          "ancestors");
  private static final Bson REPORT_FIELDS =
      include(
          "territory",
          "filedAt",
          "latitude",
          "longitude",
          "commune",
          "category",
          "reporter",
          "moderation.device",
          "assetId");

  private final Documents alarms;
  private final Documents reports;
  private final Documents assets;

  MongoSigns(MongoDatabase database) {
    this.alarms = new Documents(database, "alarms");
    this.reports = new Documents(database, "reports");
    this.assets = new Documents(database, "assets");
  }

  private static List<String> names(List<Report.Status> statuses) {
    return statuses.stream().map(Enum::name).toList();
  }

  @Override
  public List<Sign> list(Collection<String> ids) {
    var ofAlarms = ids.stream().filter(id -> id.startsWith(Situation.ALARM)).toList();
    var ofReports = ids.stream().filter(id -> id.startsWith(Situation.REPORT)).toList();
    return joined(
        ofAlarms.isEmpty() ? List.of() : alarms(in("_id", ofAlarms), ofAlarms.size()),
        ofReports.isEmpty() ? List.of() : reports(in("_id", ofReports), ofReports.size()));
  }

  @Override
  public List<Sign> since(@Nullable String territory, Instant since, int most) {
    var within = territory == null ? empty() : eq("territory", territory);
    var active =
        and(
            within,
            eq("isActive", true),
            in("isPart", EITHER),
            gte("_id", Ids.firstAt("alm", since)),
            ne("isSuspected", true));
    var open = and(within, in("status", OPEN), gte("_id", Ids.firstAt("rep", since)));
    return joined(alarms(active, most), reports(open, most));
  }

  @Override
  public List<Sign> near(String territory, String category, GeoBox box, Instant since, int most) {
    return reports(
        and(
            Places.within(box),
            in("status", OPEN),
            eq("territory", territory),
            eq("category", category),
            gte("_id", Ids.firstAt("rep", since))),
        most);
  }

  @Override
  public long count(String territory, Instant from, Instant until) {
    var raised =
        alarms.count(
            and(
                eq("territory", territory),
                in("isActive", EITHER),
                in("isPart", EITHER),
                made("alm", from, until)));
    var filed =
        reports.count(and(eq("territory", territory), in("status", ANY), made("rep", from, until)));
    return raised + filed;
  }

  private static Bson made(String kind, Instant from, Instant until) {
    return and(gte("_id", Ids.firstAt(kind, from)), lt("_id", Ids.firstAt(kind, until)));
  }

  private static List<Sign> joined(List<Sign> some, List<Sign> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private List<Sign> alarms(Bson filter, int most) {
    return alarms
        .find(filter, most)
        .sort(descending("_id"))
        .projection(ALARM_FIELDS)
        .map(MongoSigns::alarm)
        .into(new ArrayList<>());
  }

  private static Sign alarm(Document alarm) {
    var isOfLamp = LAMP.equals(alarm.getString("kind")) && DARK.contains(alarm.getString("type"));
    return new Sign(
        alarm.getString("_id"),
        alarm.getString("territory"),
        alarm.getDate("startedAt").toInstant(),
        alarm.containsKey("latitude") ? Places.read(alarm) : null,
        alarm.getString("commune"),
        null,
        null,
        alarm.getString("asset"),
        isOfLamp,
        alarm.getList("ancestors", String.class, List.of()));
  }

  private List<Sign> reports(Bson filter, int most) {
    var found =
        reports
            .find(filter, most)
            .sort(descending("_id"))
            .projection(REPORT_FIELDS)
            .into(new ArrayList<>());
    var equipment =
        equipment(
            found.stream()
                .map(report -> report.getString("assetId"))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return found.stream().map(each -> report(each, equipment)).toList();
  }

  private Map<String, Document> equipment(List<String> ids) {
    var found = new HashMap<String, Document>();
    if (!ids.isEmpty()) {
      assets
          .find(in("_id", ids), ids.size())
          .projection(include("kind", "ancestors"))
          .forEach(asset -> found.put(asset.getString("_id"), asset));
    }
    return found;
  }

  private static Sign report(Document report, Map<String, Document> equipment) {
    var id = report.getString("assetId");
    var asset = id == null ? new Document() : equipment.getOrDefault(id, new Document());
    return new Sign(
        report.getString("_id"),
        report.getString("territory"),
        report.getDate("filedAt").toInstant(),
        Places.read(report),
        report.getString("commune"),
        report.getString("category"),
        person(report),
        id,
        LAMP.equals(asset.getString("kind")),
        asset.getList("ancestors", String.class, List.of()));
  }

  /// Their pseudonym, else that of their device.
  private static @Nullable String person(Document report) {
    var reporter = report.getString("reporter");
    return reporter == null
        ? report.get("moderation", new Document()).getString("device")
        : reporter;
  }
}
