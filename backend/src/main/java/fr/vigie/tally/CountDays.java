package fr.vigie.tally;

import fr.vigie.territory.Domain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts days of a territory by what its objects add.
final class CountDays {

  private final Set<LocalDate> days;
  private final Map<Key, Tally> tallies = new HashMap<>();
  private final Map<Timed, SortedMap<Integer, Long>> times = new HashMap<>();
  private final Set<Seen> people = new HashSet<>();

  private CountDays(Collection<LocalDate> days) {
    this.days = Set.copyOf(days);
  }

  private record Key(LocalDate day, @Nullable Domain domain) {}

  private record Timed(Key key, Measure measure) {}

  private record Seen(Key key, String who) {}

  /// Days on which nothing is counted are left out.
  ///
  /// @param traces all that count on any of the days
  static List<DayTally> of(String territory, List<Trace> traces, Collection<LocalDate> days) {
    var counting = new CountDays(days);
    traces.forEach(counting::count);
    counting.times.forEach(
        (timed, each) -> counting.tally(timed.key()).put(timed.measure(), Times.of(each)));
    var all = new ArrayList<DayTally>();
    counting.tallies.forEach((key, tally) -> {
      if (!tally.isEmpty()) {
        all.add(new DayTally(territory, key.domain(), key.day(), tally));
      }
    });
    return all;
  }

  private void count(Trace trace) {
    for (var part : trace.parts()) {
      count(part, null);
      if (trace.domain() != null) {
        count(part, trace.domain());
      }
    }
  }

  private void count(Part part, @Nullable Domain domain) {
    if (days.contains(part.day())) {
      begin(part, new Key(part.day(), domain));
    }
    var until = part.until();
    if (until != null && days.contains(until)) {
      tally(new Key(until, domain)).add(part.measure(), -1);
    }
  }

  private void begin(Part part, Key key) {
    var who = part.who();
    if (part.measure().kind() == Measure.Kind.TIME) {
      tally(key).add(part.measure(), 1);
      times
          .computeIfAbsent(new Timed(key, part.measure()), _ -> new TreeMap<>())
          .merge(part.minutes(), 1L, Long::sum);
    } else if (who == null || people.add(new Seen(key, who))) {
      tally(key).add(part.measure(), 1);
    }
  }

  private Tally tally(Key key) {
    return tallies.computeIfAbsent(key, _ -> new Tally());
  }
}
