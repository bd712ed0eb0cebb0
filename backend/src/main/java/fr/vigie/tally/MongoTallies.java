package fr.vigie.tally;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.tally.Trace.Touched;
import fr.vigie.territory.Domain;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `tallies`: a document a territory, domain (or `ALL`) and day on which something was
/// counted; and one a month, whose `at` begins with `m`, with the sum of what goes on for days, so
/// that what went on when a day began needs no reading of all days before. The same for the region,
/// whose `territory` is `region`. `{territory: 1, domain: 1, at: 1}`, and `{at: 1, territory: 1}`
/// to add up the region.
final class MongoTallies implements KeptTallies {

  private static final String COLLECTION = "tallies";
  private static final String MONTHS = "m";
  private static final List<String> DOMAINS =
      Stream.concat(Stream.of(TallyRows.ALL), Stream.of(Domain.values()).map(Domain::name))
          .toList();
  private static final List<Measure> SPANS =
      Stream.of(Measure.values()).filter(Measure::isSpan).toList();
  private static final int DAYS_OF_MONTH = 31;

  // Of each domain in some twenty thousand territories.
  private static final int MOST_OF_A_DAY = 200_000;

  // From 2000 to 2099.
  private static final int MOST_MONTHS = 1_200;

  private final Documents tallies;

  MongoTallies(MongoDatabase database) {
    this.tallies = new Documents(database, COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION)
        .on("territory", "domain", "at")
        .on("at", "territory")
        .make();
  }

  @Override
  public Counted between(
      Collection<String> territories,
      @Nullable Domain domain,
      LocalDate from,
      LocalDate until,
      Set<Measure> measures) {
    var spans = measures.stream().filter(Measure::isSpan).toList();
    var first = spans.isEmpty() ? from : from.withDayOfMonth(1);
    var days = and(gte("at", first.toString()), lt("at", until.toString()));
    var months = and(gte("at", MONTHS), lt("at", month(from)));
    var at = spans.isEmpty() ? days : or(days, months);
    var most = territories.size() * (Math.toIntExact(DAYS.between(first, until)) + MOST_MONTHS);
    var asked = and(in("territory", territories), eq("domain", name(domain)), at);
    return counted(tallies.rows(asked, most, null, fields(measures)), domain, from, measures);
  }

  private static Counted counted(
      List<Row> rows, @Nullable Domain domain, LocalDate from, Set<Measure> measures) {
    var spans = measures.stream().filter(Measure::isSpan).toList();
    var before = new HashMap<String, Tally>();
    var counted = new ArrayList<DayTally>();
    for (var found : rows) {
      var territory = found.required("territory");
      var at = found.required("at");
      if (at.compareTo(from.toString()) < 0 || at.startsWith(MONTHS)) {
        before.computeIfAbsent(territory, _ -> new Tally()).plus(TallyRows.tally(found, spans));
      } else {
        var tally = TallyRows.tally(found, measures);
        counted.add(new DayTally(territory, domain, LocalDate.parse(at), tally));
      }
    }
    return new Counted(before, counted);
  }

  private static Wanted fields(Set<Measure> measures) {
    var asked = measures.stream().flatMap(m -> Stream.of("counts." + m, "minutes." + m));
    return new Wanted(Stream.concat(Stream.of("territory", "at"), asked).collect(toSet()));
  }

  private static String name(@Nullable Domain domain) {
    return domain == null ? TallyRows.ALL : domain.name();
  }

  private static String month(LocalDate day) {
    return MONTHS + YearMonth.from(day);
  }

  @Override
  public List<DayTally> list(String territory, Collection<LocalDate> days) {
    var texts = days.stream().map(LocalDate::toString).toList();
    var asked = and(of(territory), in("at", texts));
    return tallies.rows(asked, DOMAINS.size() * texts.size(), null, Wanted.ALL).stream()
        .map(TallyRows::dayTally)
        .toList();
  }

  @Override
  public List<DayTally> on(LocalDate day) {
    return tallies.rows(eq("at", day.toString()), MOST_OF_A_DAY, null, Wanted.ALL).stream()
        .map(TallyRows::dayTally)
        .toList();
  }

  @Override
  public List<LocalDate> days() {
    return tallies
        .aggregate(List.of(match(lt("at", MONTHS)), sort(ascending("at")), group("$at")))
        .map(found -> LocalDate.parse(found.getString("_id")))
        .into(new ArrayList<>());
  }

  private static Bson of(String territory) {
    return and(eq("territory", territory), in("domain", DOMAINS));
  }

  @Override
  public void replace(String territory, Collection<LocalDate> days, List<DayTally> counted) {
    var texts = days.stream().map(LocalDate::toString).toList();
    tallies.removeAll(and(of(territory), in("at", texts)));
    insert(counted.stream().map(MongoTallies::document).toList());
    var months = new TreeSet<String>();
    days.forEach(day -> months.add(month(day)));
    tallies.removeAll(and(of(territory), in("at", months)));
    insert(sums(territory, months));
  }

  private void insert(List<Document> documents) {
    if (!documents.isEmpty()) {
      tallies.insertAll(documents);
    }
  }

  /// By their days, as they are now.
  private List<Document> sums(String territory, Collection<String> months) {
    var sums = new TreeMap<String, Document>();
    for (var month : months) {
      var of = new HashMap<String, Tally>();
      var first = month.substring(MONTHS.length());
      var days = and(of(territory), gte("at", first), lt("at", first + "-99"));
      for (var day : tallies.rows(days, DOMAINS.size() * DAYS_OF_MONTH, null, Wanted.ALL)) {
        of.computeIfAbsent(day.required("domain"), _ -> new Tally())
            .plus(TallyRows.tally(day, SPANS));
      }
      of.forEach((domain, sum) -> {
        if (!sum.isEmpty()) {
          var document = document(territory, domain, month, sum);
          sums.put(document.getString("_id"), document);
        }
      });
    }
    return List.copyOf(sums.values());
  }

  @Override
  public List<Kept> page(@Nullable String after, int most) {
    return tallies
        .find(
            and(gt("_id", after == null ? "" : after), lt("at", MONTHS), ne("territory", REGION)),
            most)
        .projection(include("territory", "at"))
        .sort(ascending("_id"))
        .map(found ->
            new Kept(
                found.getString("_id"),
                new Touched(found.getString("territory"), LocalDate.parse(found.getString("at")))))
        .into(new ArrayList<>());
  }

  @Override
  public List<String> wrongMonths(String territory) {
    var kept = new HashMap<String, Document>();
    var months = new TreeSet<String>();
    tallies
        .find(of(territory))
        .projection(include("domain", "at", "territory", "counts"))
        .forEach(found -> {
          var at = found.getString("at");
          if (at.startsWith(MONTHS)) {
            kept.put(found.getString("_id"), found);
          }
          months.add(at.startsWith(MONTHS) ? at : month(LocalDate.parse(at)));
        });
    var wrong = new TreeSet<>(kept.keySet());
    for (var sum : sums(territory, months)) {
      var id = sum.getString("_id");
      var same = kept.get(id);
      if (same != null && Objects.equals(same.get("counts"), sum.get("counts"))) {
        wrong.remove(id);
      } else {
        wrong.add(id);
      }
    }
    return List.copyOf(wrong);
  }

  private static Document document(DayTally counted) {
    return document(
        counted.territory(), name(counted.domain()), counted.day().toString(), counted.tally());
  }

  private static Document document(String territory, String domain, String at, Tally tally) {
    var counts = new Document();
    tally.counts().forEach((measure, many) -> counts.append(measure.name(), many));
    var minutes = new Document();
    tally.times().forEach((measure, times) -> minutes.append(measure.name(), times(times)));
    return new Document("_id", territory + "|" + domain + "|" + at)
        .append("territory", territory)
        .append("domain", domain)
        .append("at", at)
        .append("counts", counts)
        .append("minutes", minutes);
  }

  private static Document times(Times times) {
    var document = new Document();
    times.each((minutes, many) -> document.append(String.valueOf(minutes), many));
    return document;
  }
}
