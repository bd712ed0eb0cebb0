package fr.vigie.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/// In collection `events` those that have `tellAt`: from when on they can be taken up; by `{tellAt:
/// 1}` of those that have it. `toldBy` is who took them up last, `tries` how often that happened;
/// they stay, with `givenUpAt`, at an event that was given up.
final class MongoUntoldEvents implements UntoldEvents {

  static final String TELL_AT = "tellAt";
  private static final String TOLD_BY = "toldBy";
  private static final String TRIES = "tries";

  private final Documents events;
  private final Clock clock;

  MongoUntoldEvents(MongoDatabase database, Clock clock) {
    this.events = new Documents(database, MongoEventLog.COLLECTION);
    this.clock = clock;
  }

  @Override
  public List<Untold> claim(int most, Duration lease) {
    var now = clock.instant();
    var isDue = lte(TELL_AT, Date.from(now));
    var ids =
        events
            .find(isDue, most)
            .sort(ascending(TELL_AT))
            .projection(include("_id"))
            .map(document -> document.getString("_id"))
            .into(new ArrayList<>());
    if (ids.isEmpty()) {
      return List.of();
    }
    var claim = UUID.randomUUID().toString();
    events.updateAll(
        and(in("_id", ids), isDue),
        Updates.combine(
            Updates.set(TELL_AT, Date.from(now.plus(lease))),
            Updates.set(TOLD_BY, claim),
            Updates.inc(TRIES, 1)));
    return events
        .find(and(in("_id", ids), eq(TOLD_BY, claim)))
        .sort(ascending("_id"))
        .map(found -> new Untold(MongoEventLog.toEvent(found), found.getInteger(TRIES)))
        .into(new ArrayList<>());
  }

  @Override
  public void told(String event) {
    events.update(
        eq("_id", event),
        Updates.combine(Updates.unset(TELL_AT), Updates.unset(TOLD_BY), Updates.unset(TRIES)));
  }

  @Override
  public void later(String event, Duration pause) {
    events.update(
        and(eq("_id", event), exists(TELL_AT)),
        Updates.set(TELL_AT, Date.from(clock.instant().plus(pause))));
  }

  @Override
  public void giveUp(String event) {
    events.update(
        eq("_id", event),
        Updates.combine(
            Updates.unset(TELL_AT), Updates.set("givenUpAt", Date.from(clock.instant()))));
  }

  @Override
  public Backlog backlog() {
    var waiting = gt(TELL_AT, Date.from(Instant.EPOCH));
    var first = events.find(waiting).sort(ascending(TELL_AT)).projection(include(TELL_AT)).first();
    return new Backlog(
        events.count(waiting), first == null ? null : first.getDate(TELL_AT).toInstant());
  }
}
