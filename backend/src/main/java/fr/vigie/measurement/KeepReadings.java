package fr.vigie.measurement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.measurement.Verdict.Kind;
import fr.vigie.measurement.Verdict.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps one round of measurements. When it returns, each is on a majority's disk, and so is what
/// is to be done about it.
///
/// A round writes (1) what is new into `measurements`, (2) what cannot be believed into quarantine,
/// (3) one mark that names the series and hours it touched; only then is anybody answered. A later
/// fold takes marks into `series`, `touched` and the assets and removes them, in one transaction.
///
/// **After a crash nothing acknowledged is lost**: (1) to (3) are durable before the answer, and a
/// mark is removed only together with its effects. **Nothing is doubled**: before the answer, the
/// sender hands over the same again. If the crash was before (1), it is new. If it was between (1)
/// and (3), the mark is missing, so `lastAt` may not know of it and the same document is inserted
/// again; every reader takes each (series, instant) once, so no figure changes, and now it is
/// marked. If it was after (3), it is found and counted as repeated. A fold that was cut off left
/// its transaction undone, and its marks are folded by the next.
///
/// In order is what is later than all that is known of its series: that needs no look-up. All else
/// is looked up by its natural key. What another backend kept less than ten seconds ago may be
/// unknown here: a race of two identical deliveries leaves two documents, which readers take for
/// one.
final class KeepReadings {

  // Two ways to convert a unit may differ in the last digits.
  private static final double ROUNDING = 1e-12;

  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int MOST_REMEMBERED = 100_000;

  private final Judge judge;
  private final Measurements measurements;
  private final SeriesStates states;
  private final Quarantine quarantine;
  private final Marks marks;
  private final Cache<String, Instant> lastAt =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

  KeepReadings(
      Judge judge,
      Measurements measurements,
      SeriesStates states,
      Quarantine quarantine,
      Marks marks) {
    this.judge = judge;
    this.measurements = measurements;
    this.states = states;
    this.quarantine = quarantine;
    this.marks = marks;
  }

  /// One verdict for each, in their order.
  List<Verdict> keep(List<Reading> readings) {
    var round = new Round(readings);
    var unique = round.unique(judge);
    var last = lastAt(unique.values());
    var olds = unique.values().stream().filter(r -> !r.at().isAfter(last.get(r.series()))).toList();
    var kept = olds.isEmpty() ? Map.<Reading.Key, Double>of() : measurements.kept(olds);
    var added = round.decide(kept, judge);
    if (!added.isEmpty()) {
      measurements.add(added);
    }
    quarantine.add(round.refused());
    marks.add(round.marks());
    remember(added, last);
    return round.verdicts();
  }

  private Map<String, Instant> lastAt(Collection<Reading> readings) {
    var known = new HashMap<String, Instant>();
    var unknown = new HashSet<String>();
    for (var reading : readings) {
      var series = reading.series();
      var last = lastAt.getIfPresent(series);
      if (last == null) {
        unknown.add(series);
      } else {
        known.put(series, last);
      }
    }
    if (!unknown.isEmpty()) {
      var found = states.lastAt(unknown);
      unknown.forEach(series -> known.put(series, found.getOrDefault(series, Instant.MIN)));
    }
    return known;
  }

  private void remember(List<Reading> added, Map<String, Instant> last) {
    for (var reading : added) {
      last.merge(reading.series(), reading.at(), (a, b) -> a.isAfter(b) ? a : b);
    }
    lastAt.putAll(last);
  }

  /// The readings that came together, and what becomes of each.
  private static final class Round {

    private final List<Reading> readings;
    private final Verdict[] verdicts;
    private final Map<Reading.Key, Reading> unique = new LinkedHashMap<>();

    Round(List<Reading> readings) {
      this.readings = readings;
      this.verdicts = new Verdict[readings.size()];
    }

    /// The first of each natural key, of those that can be believed.
    Map<Reading.Key, Reading> unique(Judge judge) {
      for (var i = 0; i < verdicts.length; i++) {
        var reading = readings.get(i);
        var refusal = judge.refusal(reading);
        if (refusal.isPresent()) {
          verdicts[i] = Verdict.quarantined(refusal.get());
        } else {
          var first = unique.putIfAbsent(reading.key(), reading);
          verdicts[i] = first == null ? Verdict.ACCEPTED : again(first.value(), reading);
        }
      }
      return unique;
    }

    /// Those that are new.
    List<Reading> decide(Map<Reading.Key, Double> kept, Judge judge) {
      var added = new ArrayList<Reading>();
      for (var i = 0; i < verdicts.length; i++) {
        if (verdicts[i].kind() == Kind.ACCEPTED) {
          var reading = readings.get(i);
          var there = kept.get(reading.key());
          if (there != null) {
            verdicts[i] = again(there, reading);
          } else {
            verdicts[i] = judge.isLate(reading) ? Verdict.LATE : Verdict.ACCEPTED;
            added.add(reading);
          }
        }
      }
      return added;
    }

    private static Verdict again(double there, Reading reading) {
      return Math.abs(there - reading.value()) <= ROUNDING * Math.abs(there)
          ? Verdict.REPEATED
          : Verdict.quarantined(Reason.CONTRADICTED);
    }

    List<Quarantined> refused() {
      var refused = new ArrayList<Quarantined>();
      for (var i = 0; i < verdicts.length; i++) {
        var reason = verdicts[i].reason();
        if (reason != null) {
          refused.add(quarantined(readings.get(i), reason));
        }
      }
      return refused;
    }

    private static Quarantined quarantined(Reading reading, Reason reason) {
      var payload = reading.metric() + " " + reading.value() + " at " + reading.at();
      return Quarantined.of(
          reading.source(),
          reading.territory(),
          reason,
          reading.asset(),
          payload,
          reading.arrivedAt());
    }

    Collection<SeriesMark> marks() {
      var marks = new LinkedHashMap<String, SeriesMark>();
      for (var i = 0; i < verdicts.length; i++) {
        if (verdicts[i].reason() != Reason.UNKNOWN_METRIC) {
          var mark = SeriesMark.of(readings.get(i), verdicts[i]);
          marks.merge(mark.series(), mark, SeriesMark::plus);
        }
      }
      return marks.values();
    }

    List<Verdict> verdicts() {
      return List.of(verdicts);
    }
  }
}
