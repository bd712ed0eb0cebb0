package fr.vigie.measurement;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import fr.vigie.measurement.Measurements.Point;
import fr.vigie.mongo.Documents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `series`; indexes `{isPending: 1, claimedUntil: 1}` and `{claimedBy: 1}`.
final class MongoEvaluationQueue implements EvaluationQueue {

  private final Documents series;
  private final Measurements measurements;
  private final Clock clock;

  MongoEvaluationQueue(MongoDatabase database, Measurements measurements, Clock clock) {
    this.series = new Documents(database, "series");
    this.measurements = measurements;
    this.clock = clock;
  }

  // Of those found, some may be claimed by another between; what counts is who wrote last.
  @Override
  public List<Claim> claim(int most, Duration lease) {
    var free = free();
    var found =
        series
            .find(free, most)
            .projection(Projections.include("_id"))
            .map(document -> document.getString("_id"))
            .into(new ArrayList<>());
    if (found.isEmpty()) {
      return List.of();
    }
    var token = UUID.randomUUID().toString();
    var until = Date.from(clock.instant().plus(lease));
    series.updateAll(
        and(in("_id", found), free), combine(set("claimedBy", token), set("claimedUntil", until)));
    return series
        .find(eq("claimedBy", token), most)
        .map(d -> claim(d, token))
        .into(new ArrayList<>());
  }

  private Bson free() {
    return and(
        eq("isPending", true),
        or(eq("claimedUntil", null), lt("claimedUntil", Date.from(clock.instant()))));
  }

  @Override
  public List<Point> measurementsAfter(String id, @Nullable Instant after, int most) {
    var from = after == null ? Instant.EPOCH : after.plusMillis(1);
    return measurements.since(id, from, clock.instant().plus(Duration.ofDays(1)), most);
  }

  @Override
  public boolean evaluated(Claim claim, Instant upTo) {
    var ours = and(eq("_id", claim.series()), eq("claimedBy", claim.token()));
    var done =
        combine(set("evaluatedTo", Date.from(upTo)), unset("claimedBy"), unset("claimedUntil"));
    return series.update(
            and(ours, eq("marks", claim.marks())), combine(done, set("isPending", false)))
        || series.update(ours, done);
  }

  private static Claim claim(Document document, String token) {
    var evaluatedTo = document.getDate("evaluatedTo");
    return new Claim(
        document.getString("_id"),
        document.getString("asset"),
        document.getString("metric"),
        document.getString("territory"),
        evaluatedTo == null ? null : evaluatedTo.toInstant(),
        document.getLong("marks"),
        token);
  }
}
