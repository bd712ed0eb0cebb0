package fr.vigie.bench.limit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.tally.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/// Days as they were counted, by the query of the product; of what goes on for days also all months
/// before, and the days from the first of the month on.
final class Tallies {

  private static final String MONTHS = "m";
  private static final int IN_ONE_BATCH = 50_000;

  private final MongoCollection<RawBsonDocument> tallies;

  Tallies(MongoDatabase database) {
    this.tallies = database.getCollection("tallies", RawBsonDocument.class);
  }

  /// By the id of the territory.
  Map<String, CountedDays> read(
      List<String> territories, Set<Measure> measures, LocalDate from, LocalDate until) {
    var days = Math.toIntExact(until.toEpochDay() - from.toEpochDay());
    var read = new HashMap<String, CountedDays>();
    territories.forEach(territory -> read.put(territory, new CountedDays(days)));
    var tally = new StoredTally(measures, from);
    tallies
        .find(and(in("territory", territories), eq("domain", "ALL"), of(measures, from, until)))
        .projection(fields(measures))
        .batchSize(IN_ONE_BATCH)
        .forEach(stored -> tally.read(stored, read));
    return read;
  }

  private static Bson of(Set<Measure> measures, LocalDate from, LocalDate until) {
    var hasSpans = measures.stream().anyMatch(Measure::isSpan);
    var first = hasSpans ? from.withDayOfMonth(1) : from;
    var days = and(gte("at", first.toString()), lt("at", until.toString()));
    var months = and(gte("at", MONTHS), lt("at", MONTHS + YearMonth.from(from)));
    return hasSpans ? or(days, months) : days;
  }

  private static Bson fields(Set<Measure> measures) {
    var fields = new ArrayList<>(List.of("territory", "at"));
    for (var measure : measures) {
      fields.add("counts." + measure);
      fields.add("minutes." + measure);
    }
    return include(fields);
  }
}
