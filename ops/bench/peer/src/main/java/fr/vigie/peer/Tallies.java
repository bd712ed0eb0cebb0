package fr.vigie.peer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Reads days as they were counted by the query of Vigie; of what goes on for days also all months
/// before, and the days from the first of the month on.
@Repository
class Tallies {

  private static final Set<String> SPANS = Set.of("OPEN", "LATE", "ALARMED");
  private static final String MONTHS = "m";
  private static final int IN_ONE_BATCH = 50_000;

  private final MongoCollection<Document> tallies;

  Tallies(MongoDatabase database) {
    this.tallies = database.getCollection("tallies");
  }

  /// By the id of the territory.
  Map<String, CountedDays> read(
      List<String> territories, Set<String> measures, LocalDate from, LocalDate until) {
    var days = (int) (until.toEpochDay() - from.toEpochDay());
    var read = new HashMap<String, CountedDays>();
    territories.forEach(territory -> read.put(territory, new CountedDays(from, days)));
    tallies
        .find(and(in("territory", territories), eq("domain", "ALL"), of(measures, from, until)))
        .projection(fields(measures))
        .batchSize(IN_ONE_BATCH)
        .forEach(tally -> read.get(tally.getString("territory")).add(tally));
    return read;
  }

  private static Bson of(Set<String> measures, LocalDate from, LocalDate until) {
    var hasSpans = measures.stream().anyMatch(SPANS::contains);
    var first = hasSpans ? from.withDayOfMonth(1) : from;
    var days = and(gte("at", first.toString()), lt("at", until.toString()));
    var months = and(gte("at", MONTHS), lt("at", MONTHS + YearMonth.from(from)));
    return hasSpans ? or(days, months) : days;
  }

  private static Bson fields(Set<String> measures) {
    var fields = new ArrayList<>(List.of("territory", "at"));
    for (var measure : measures) {
      fields.add("counts." + measure);
      fields.add("minutes." + measure);
    }
    return include(fields);
  }
}
