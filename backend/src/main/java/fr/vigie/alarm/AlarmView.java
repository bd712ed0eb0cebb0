package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.AlarmLifecycle.Act;
import fr.vigie.alarm.AlarmLifecycle.State;
import fr.vigie.graphql.Connection;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Territories;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Loader;
import fr.vigie.view.Row;
import fr.vigie.view.StoredView;
import fr.vigie.view.Views;
import fr.vigie.view.Wanted;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the types of `alarm.graphqls` are read from what is stored, and who may see what.
final class AlarmView {

  private static final int MOST_PARTS = 500;
  private static final Set<String> RIGHTS = Set.of("territory", "isActive", "isAcknowledged");
  private static final Set<String> PLACE = Set.of("latitude", "longitude");

  private final AlarmReads alarms;
  private final Territories territories;

  AlarmView(AlarmReads alarms, Territories territories) {
    this.alarms = alarms;
    this.territories = territories;
  }

  void declare(Views views) {
    alarm(views.stored("Alarm"));
    views.stored("AlarmComment").instant("at").reference("by", "by", "person").text("text");
    views
        .of("AlarmsOf", AlarmsOf.class)
        .part("alarms", AlarmsOf::alarms)
        .value("isComplete", AlarmsOf::isComplete);
    views
        .of("AlarmCount", AlarmCount.class)
        .value("severity", AlarmCount::severity)
        .value("domain", AlarmCount::domain)
        .value("count", AlarmCount::count)
        .value("unacknowledgedCount", AlarmCount::unacknowledgedCount);
    views
        .stored("Asset")
        .where(
            Set.of("territory"),
            AlarmView::maySee,
            asset -> asset.reference("activeAlarms", "_id", "alarmsOfAsset"));
    Connection.declare(views, "Alarm");
    views.loader("alarm", Loader.rows(alarms::list));
    views.loader("alarmsOfAsset", Loader.of(this::ofAssets, AlarmsOf::owner));
    views.loader("partsOfAlarm", Loader.of(this::parts, AlarmsOf::owner));
  }

  private void alarm(StoredView view) {
    view.from(Alarm.class, MongoAlarmDocuments::row)
        .id()
        .text("type")
        .constant("severity", Severity.class)
        .flag("isSuspected")
        .constant("domain", Domain.class)
        .reference("asset", "asset", "asset")
        .part("location", PLACE, (alarm, _) -> location(alarm))
        .held("commune", "commune", territories::commune)
        .held("territory", "territory", territories::get)
        .instant("startedAt")
        .instant("endedAt")
        .value("occurrences", Set.of("occurrences"), (a, _) -> (int) a.number("occurrences"))
        .instant("lastAt")
        .value("lastValue", Set.of("lastValue"), (a, _) -> a.decimal("lastValue"))
        .flag("isActive")
        .flag("isAcknowledged")
        .instant("acknowledgedAt")
        .reference("acknowledgedBy", "acknowledgedBy", "person")
        .instant("clearedAt")
        .reference("clearedBy", "clearedBy", "person")
        .constant("clearedBecause", ClearedBecause.class)
        .text("clearedNote")
        .parts("comments")
        .reference("partOf", "partOf", "alarm")
        .reference("parts", "_id", "partsOfAlarm")
        .value("viewerCanAcknowledge", RIGHTS, (a, asked) -> viewerCan(Act.ACKNOWLEDGE, a, asked))
        .value("viewerCanClear", RIGHTS, (a, asked) -> viewerCan(Act.CLEAR, a, asked))
        .value("viewerCanComment", RIGHTS, (a, asked) -> viewerCan(Act.COMMENT, a, asked));
  }

  private static @Nullable GeoPoint location(Row alarm) {
    var latitude = alarm.decimal("latitude");
    var longitude = alarm.decimal("longitude");
    return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
  }

  private static boolean viewerCan(Act act, Row alarm, Circumstances circumstances) {
    var state = new State(isTrue(alarm, "isActive"), isTrue(alarm, "isAcknowledged"));
    return AlarmLifecycle.after(state, act).isPresent()
        && circumstances
            .context(Viewer.class)
            .may(Right.HANDLE_ALARMS, alarm.required("territory"));
  }

  private static boolean isTrue(Row alarm, String flag) {
    return Boolean.TRUE.equals(alarm.flag(flag));
  }

  private static boolean maySee(Row asset, Circumstances circumstances) {
    return circumstances.context(Viewer.class).may(Right.SEE_ALARMS, asset.required("territory"));
  }

  private List<AlarmsOf> ofAssets(Collection<String> ids, Wanted wanted) {
    return grouped(ids, "asset", alarms.activeOf(ids, wanted), true);
  }

  private List<AlarmsOf> parts(Collection<String> ids, Wanted wanted) {
    var found = alarms.partsOf(ids, MOST_PARTS + 1, wanted);
    var shown = found.stream().limit(MOST_PARTS).toList();
    return grouped(ids, "partOf", shown, found.size() == shown.size());
  }

  private static List<AlarmsOf> grouped(
      Collection<String> ids, String owner, List<Row> found, boolean isComplete) {
    var byOwner = found.stream().collect(Collectors.groupingBy(row -> row.required(owner)));
    return ids.stream()
        .map(id -> new AlarmsOf(id, byOwner.getOrDefault(id, List.of()), isComplete))
        .toList();
  }
}
