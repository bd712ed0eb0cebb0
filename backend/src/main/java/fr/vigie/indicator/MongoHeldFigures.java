package fr.vigie.indicator;

import fr.vigie.mongo.HeldCollection;
import java.time.LocalDate;
import org.bson.Document;

/// Hears of days that are counted anew in collection `tallies`, whose ids are
/// `territory|domain|day`, or `territory|domain|m` and a month: no month's sum changes without one
/// of its days.
final class MongoHeldFigures implements HeldCollection.Holder {

  static final String COLLECTION = "tallies";

  private static final String MONTHS = "m";

  private final HeldFigures held;

  MongoHeldFigures(HeldFigures held) {
    this.held = held;
  }

  /// What was counted before is not followed.
  @Override
  public void begin() {
    held.forget();
  }

  @Override
  public void put(String id, Document written) {
    changed(id);
  }

  @Override
  public void remove(String id) {
    changed(id);
  }

  private void changed(String id) {
    var at = id.substring(id.lastIndexOf('|') + 1);
    if (!at.startsWith(MONTHS)) {
      held.changed(id.substring(0, id.indexOf('|')), LocalDate.parse(at));
    }
  }

  @Override
  public void forget() {
    held.forget();
  }
}
