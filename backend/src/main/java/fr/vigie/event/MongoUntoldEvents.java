package fr.vigie.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/// In collection `events` those that have `tellAt`: from when on they can be taken up; by `{tellAt:
/// 1}` of those that have it. `toldBy` is who took them up last.
final class MongoUntoldEvents implements UntoldEvents {

  static final String TELL_AT = "tellAt";
  private static final String TOLD_BY = "toldBy";

  private final Documents events;
  private final Clock clock;

  MongoUntoldEvents(MongoDatabase database, Clock clock) {
    this.events = new Documents(database, MongoEventLog.COLLECTION);
    this.clock = clock;
  }

  @Override
  public List<Event> claim(int most, Duration lease) {
    var now = clock.instant();
    var isDue = lte(TELL_AT, Date.from(now));
    var ids =
        events
            .find(isDue, most)
            .sort(ascending(TELL_AT))
            .map(document -> document.getString("_id"))
            .into(new ArrayList<>());
    if (ids.isEmpty()) {
      return List.of();
    }
    var claim = UUID.randomUUID().toString();
    events.updateAll(
        and(in("_id", ids), isDue),
        Updates.combine(
            Updates.set(TELL_AT, Date.from(now.plus(lease))), Updates.set(TOLD_BY, claim)));
    return events
        .find(and(in("_id", ids), eq(TOLD_BY, claim)))
        .sort(ascending("_id"))
        .map(MongoEventLog::toEvent)
        .into(new ArrayList<>());
  }

  @Override
  public void told(String event) {
    events.update(
        eq("_id", event), Updates.combine(Updates.unset(TELL_AT), Updates.unset(TOLD_BY)));
  }
}
