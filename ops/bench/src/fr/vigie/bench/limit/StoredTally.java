package fr.vigie.bench.limit;

import fr.vigie.tally.Measure;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;

/// One stored day after another, or month.
final class StoredTally {

  private final StoredFields tally = new StoredFields("territory", "at", "counts", "minutes");
  private final Measure[] measures;
  private final StoredFields counts;
  private final StoredFields minutes;
  private final LocalDate from;

  StoredTally(Set<Measure> measures, LocalDate from) {
    this.measures = measures.toArray(Measure[]::new);
    var names = measures.stream().map(Measure::name).toArray(String[]::new);
    this.counts = new StoredFields(names);
    this.minutes = new StoredFields(names);
    this.from = from;
  }

  void read(RawBsonDocument stored, Map<String, CountedDays> into) {
    tally.read(stored);
    tally.within(2, counts);
    var counted = into.get(tally.text(0));
    var at = tally.text(1);
    var day = at.startsWith("m") ? -1 : Math.toIntExact(epochDay(at) - from.toEpochDay());
    if (day < 0) {
      addBefore(counted);
    } else {
      put(counted, day);
    }
  }

  private static long epochDay(String day) {
    return LocalDate.of(number(day, 0, 4), number(day, 5, 7), number(day, 8, 10)).toEpochDay();
  }

  private static int number(String text, int begin, int end) {
    return Integer.parseInt(text, begin, end, 10);
  }

  private void addBefore(CountedDays counted) {
    for (var i = 0; i < measures.length; i++) {
      if (measures[i].isSpan() && counts.has(i)) {
        counted.addBefore(measures[i], counts.large(i));
      }
    }
  }

  private void put(CountedDays counted, int day) {
    tally.within(3, minutes);
    for (var i = 0; i < measures.length; i++) {
      if (counts.has(i)) {
        counted.put(measures[i], day, counts.large(i));
      }
      if (minutes.has(i)) {
        counted.putTimes(measures[i], day, minutes, i);
      }
    }
  }
}
