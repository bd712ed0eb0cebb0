package fr.vigie.tally;

import static java.util.stream.Collectors.toMap;

import fr.vigie.tally.KeptTallies.Kept;
import fr.vigie.tally.Trace.Touched;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks for what is kept and would not come of a rebuild.
final class CheckTallies {

  private static final int MOST_DAYS = 4;

  private final Subjects subjects;
  private final Traces traces;
  private final KeptTallies tallies;
  private final Map<String, TreeSet<LocalDate>> days = new TreeMap<>();

  CheckTallies(Subjects subjects, Traces traces, KeptTallies tallies) {
    this.subjects = subjects;
    this.traces = traces;
    this.tallies = tallies;
  }

  /// Which of these objects add something else than what is known of them.
  List<String> traces(List<String> ids) {
    Map<String, Trace> kept = traces.list(ids).stream().collect(toMap(Trace::id, trace -> trace));
    var wrong = new ArrayList<String>();
    for (var trace : subjects.list(ids)) {
      trace.touched().forEach(this::note);
      if (!trace.equals(kept.get(trace.id()))) {
        wrong.add(trace.id() + " is counted as it was");
      }
    }
    return wrong;
  }

  List<String> orphans(List<String> ids) {
    var gone = new HashSet<>(ids);
    gone.removeAll(subjects.present(ids));
    return gone.stream().map(id -> id + " is counted and is no more").toList();
  }

  private void note(Touched day) {
    days.computeIfAbsent(day.territory(), _ -> new TreeSet<>()).add(day.day());
  }

  /// Which days are counted otherwise than by what is known of their objects; to be asked last.
  List<String> days() {
    notePages();
    var wrong = new ArrayList<String>();
    days.forEach((territory, all) -> {
      var some = List.copyOf(all);
      for (var from = 0; from < some.size(); from += MOST_DAYS) {
        var to = Math.min(some.size(), from + MOST_DAYS);
        wrong.addAll(days(territory, some.subList(from, to)));
      }
      checkMonths(territory, wrong);
    });
    checkMonths(DayTallies.REGION, wrong);
    return wrong;
  }

  private void checkMonths(String territory, List<String> wrong) {
    tallies.wrongMonths(territory).forEach(id -> wrong.add(id + " is not the sum of its days"));
  }

  private void notePages() {
    Pages.each(
        after -> tallies.page(after, Pages.LENGTH),
        Kept::id,
        page -> page.forEach(kept -> note(kept.day())));
  }

  private List<String> days(String territory, List<LocalDate> some) {
    var right = Set.copyOf(CountDays.of(territory, traces.on(territory, some), some));
    var differing = new HashMap<LocalDate, String>();
    var kept = Set.copyOf(tallies.list(territory, some));
    for (var all : List.of(right, kept)) {
      for (var tally : all) {
        if (!right.contains(tally) || !kept.contains(tally)) {
          differing.put(tally.day(), territory + " is counted otherwise on " + tally.day());
        }
      }
    }
    return List.copyOf(differing.values());
  }
}
