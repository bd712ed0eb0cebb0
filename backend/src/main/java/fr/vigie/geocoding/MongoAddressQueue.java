package fr.vigie.geocoding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The part `filing.address` of the collection `reports`; those that wait are found by its index
/// `{filing.address.nextAt: 1}`. Who takes one puts `nextAt` to the end of its lease.
final class MongoAddressQueue implements AddressQueue {

  private static final String ADDRESS = "filing.address.";
  private static final Bson WAITING = eq(ADDRESS + "state", "WAITING");

  private final Documents reports;
  private final Clock clock;

  MongoAddressQueue(MongoDatabase database, Clock clock) {
    this.reports = new Documents(database, "reports");
    this.clock = clock;
  }

  @Override
  public Optional<Due> claim(Duration lease) {
    var now = clock.instant();
    var waiting =
        reports
            .find(and(WAITING, lte(ADDRESS + "nextAt", Date.from(now))), 1)
            .sort(Sorts.ascending(ADDRESS + "nextAt"))
            .projection(Projections.include("latitude", "longitude", "filing.address"))
            .first();
    if (waiting == null) {
      return Optional.empty();
    }
    var search = waiting.getEmbedded(List.of("filing", "address"), Document.class);
    var isOurs =
        reports.update(
            and(
                eq("_id", waiting.getString("_id")),
                WAITING,
                eq(ADDRESS + "nextAt", search.getDate("nextAt"))),
            Updates.set(ADDRESS + "nextAt", Date.from(now.plus(lease))));
    return isOurs
        ? Optional.of(
            new Due(waiting.getString("_id"), Places.read(waiting), search.getInteger("attempts")))
        : Optional.empty();
  }

  @Override
  public void found(String report, String address) {
    set(report, Updates.combine(state("FOUND"), Updates.set(ADDRESS + "text", address)));
  }

  @Override
  public void nothing(String report) {
    set(report, state("NONE"));
  }

  @Override
  public void later(String report, Instant at, int attempts) {
    set(
        report,
        Updates.combine(
            Updates.set(ADDRESS + "nextAt", Date.from(at)),
            Updates.set(ADDRESS + "attempts", attempts)));
  }

  @Override
  public void giveUp(String report) {
    set(report, state("GIVEN_UP"));
  }

  private static Bson state(String name) {
    return Updates.set(ADDRESS + "state", name);
  }

  private void set(String report, Bson update) {
    reports.update(and(eq("_id", report), WAITING), update);
  }
}
