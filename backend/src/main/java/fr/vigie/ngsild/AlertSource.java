package fr.vigie.ngsild;

import fr.vigie.alarm.AlarmFilter;
import fr.vigie.alarm.AlarmOrder;
import fr.vigie.alarm.AlarmReads;
import fr.vigie.entity.Entity;
import fr.vigie.entity.NgsiRefusal;
import fr.vigie.identity.Scope;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Alarms where the viewer may see them; lists hold the active ones, the newest first, and those
/// that are over are found by their names.
///
/// @param scope where that is; alarms are nobody's business but the staff's
record AlertSource(AlarmReads alarms, Scope scope) implements EntitySource {

  private static final Wanted WANTED =
      new Wanted(
          Set.of(
              "_id",
              "asset",
              "kind",
              "territory",
              "domain",
              "commune",
              "type",
              "severity",
              "startedAt",
              "endedAt",
              "latitude",
              "longitude"));

  @Override
  public List<Entity> list(Collection<String> ids) {
    return alarms.list(ids, WANTED).stream()
        .filter(alarm -> scope.holds(alarm.required("territory")))
        .map(AlertEntity::of)
        .toList();
  }

  @Override
  public Batch next(@Nullable String after, int most) {
    try {
      var page = alarms.page(active(), AlarmOrder.NEWEST_FIRST, most, after, WANTED);
      var found = page.items().stream().map(item -> AlertEntity.of(item.value())).toList();
      return new Batch(found, page.hasNext() ? page.items().getLast().cursor() : null);
    } catch (InvalidInput e) {
      throw NgsiRefusal.bad("after: as in the Link header of an answer");
    }
  }

  private AlarmFilter active() {
    return new AlarmFilter(
        scope, List.of(), List.of(), List.of(), true, null, null, null, null, null);
  }

  @Override
  public List<Entity> within(GeoBox box, int most) {
    List<Row> found = alarms.inBox(box, scope, most, WANTED);
    return found.stream().map(AlertEntity::of).toList();
  }

  @Override
  public OptionalLong count(int most) {
    return OptionalLong.empty();
  }
}
