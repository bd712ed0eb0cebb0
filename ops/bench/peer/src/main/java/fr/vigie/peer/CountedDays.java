package fr.vigie.peer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/// What was counted in a territory on some days, and before.
final class CountedDays {

  private static final Document NOTHING = new Document();

  private final LocalDate from;
  private final Map<String, Long> before = new HashMap<>();
  private final Document[] counts;
  private final Document[] minutes;

  CountedDays(LocalDate from, int days) {
    this.from = from;
    this.counts = new Document[days];
    this.minutes = new Document[days];
  }

  void add(Document tally) {
    var at = tally.getString("at");
    var many = tally.get("counts", Document.class);
    var day = at.startsWith("m") ? -1 : LocalDate.parse(at).toEpochDay() - from.toEpochDay();
    if (day < 0) {
      many.forEach((measure, number) -> before.merge(measure, (Long) number, Long::sum));
    } else {
      counts[(int) day] = many;
      minutes[(int) day] = tally.get("minutes", Document.class);
    }
  }

  long count(String measure, int day) {
    return counts[day] == null ? 0 : counts[day].get(measure, 0L);
  }

  /// How many there are at the end of a day.
  long standing(String measure, int day) {
    var many = before.getOrDefault(measure, 0L);
    for (var i = 0; i <= day; i++) {
      many += count(measure, i);
    }
    return many;
  }

  /// The nearest rank, in minutes; NaN of none.
  double rank(String measure, int percent, int day) {
    var times = new TreeMap<Integer, Long>();
    var stored = minutes[day] == null ? NOTHING : minutes[day].get(measure, NOTHING);
    stored.forEach((minute, many) -> times.put(Integer.valueOf(minute), (Long) many));
    var left = (count(measure, day) * percent + 99) / 100;
    for (var time : times.entrySet()) {
      left -= time.getValue();
      if (left <= 0) {
        return time.getKey();
      }
    }
    return Double.NaN;
  }
}
