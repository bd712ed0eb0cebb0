package fr.vigie.tally;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.vigie.shared.Transactions;
import fr.vigie.tally.Trace.Touched;
import fr.vigie.tally.Traces.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Looks at objects as they are now, and counts the days anew that are no longer what they were. It
/// can be cut off anywhere: what is to be counted anew is kept with what it was found by.
final class TakeUp {

  private static final int MOST_DAYS = 20;
  private static final int MOST_OBJECTS = 100;

  private final Subjects subjects;
  private final Traces traces;
  private final KeptTallies tallies;
  private final RegionSum region;
  private final Transactions transactions;

  TakeUp(
      Subjects subjects,
      Traces traces,
      KeptTallies tallies,
      RegionSum region,
      Transactions transactions) {
    this.subjects = subjects;
    this.traces = traces;
    this.tallies = tallies;
    this.region = region;
    this.transactions = transactions;
  }

  /// Notes what some objects add.
  ///
  /// @param isAnew whether their days are counted anew also where they add what they did
  void look(Collection<String> ids, boolean isAnew) {
    var all = List.copyOf(ids);
    for (var from = 0; from < all.size(); from += MOST_OBJECTS) {
      var some = all.subList(from, Math.min(all.size(), from + MOST_OBJECTS));
      transactions.runTwice(() -> note(some, isAnew));
    }
  }

  // The object is read in the transaction that keeps what it adds: who looked at it earlier can not
  // put an older state in the place of a newer one.
  private int note(Collection<String> ids, boolean isAnew) {
    var before = byId(traces.list(ids));
    var now = byId(subjects.list(ids));
    var changed = new ArrayList<Trace>();
    var gone = new ArrayList<String>();
    var days = new HashSet<Touched>();
    for (var id : ids) {
      var old = before.get(id);
      var current = now.get(id);
      if (isAnew || !Objects.equals(old, current)) {
        days.addAll(old == null ? Set.of() : old.touched());
        days.addAll(current == null ? Set.of() : current.touched());
      }
      if (current == null) {
        gone.add(id);
      } else if (!current.equals(old)) {
        changed.add(current);
      }
    }
    traces.touch(days);
    traces.put(changed);
    traces.remove(gone);
    return days.size();
  }

  private static Map<String, Trace> byId(List<Trace> traces) {
    return traces.stream().collect(toMap(Trace::id, trace -> trace));
  }

  /// Counts all days anew that have to be.
  void count() {
    for (var some = some(); !some.isEmpty(); some = some()) {
      some.stream().collect(groupingBy(mark -> mark.day().territory())).forEach(this::count);
    }
  }

  private List<Mark> some() {
    return traces.touched(MOST_DAYS);
  }

  // What is long is done outside the transaction: if somebody has touched one of the days meanwhile
  // it is left for the next turn. One day is held in memory at a time: a large territory adds
  // thousands of objects to each.
  private void count(String territory, List<Mark> marks) {
    var days = marks.stream().map(mark -> mark.day().day()).distinct().toList();
    var counted = new ArrayList<DayTally>();
    for (var day : days) {
      var one = List.of(day);
      counted.addAll(CountDays.of(territory, traces.on(territory, one), one));
    }
    transactions.runTwice(() -> {
      var isSame = traces.untouch(marks);
      if (isSame) {
        region.follow(territory, days, counted);
        tallies.replace(territory, days, counted);
      }
      return isSame;
    });
  }
}
