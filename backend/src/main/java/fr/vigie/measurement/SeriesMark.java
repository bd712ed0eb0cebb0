package fr.vigie.measurement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a round, or several, did to a series.
///
/// @param lastAt the latest instant that was kept; null when nothing was
/// @param arrivedAt when that came in; of no meaning when nothing was kept
/// @param hours the beginnings of the hours whose roll-up must be done again
public record SeriesMark(
    String asset,
    String metric,
    @Nullable Instant lastAt,
    double last,
    Instant arrivedAt,
    Tally tally,
    Set<Instant> hours) {

  public String series() {
    return Reading.series(asset, metric);
  }

  static SeriesMark of(Reading reading, Verdict verdict) {
    var isKept = verdict.kind() == Verdict.Kind.ACCEPTED || verdict.kind() == Verdict.Kind.LATE;
    return new SeriesMark(
        reading.asset(),
        reading.metric(),
        isKept ? reading.at() : null,
        isKept ? reading.value() : 0,
        reading.arrivedAt(),
        Tally.of(verdict),
        isKept ? Set.of(reading.at().truncatedTo(ChronoUnit.HOURS)) : Set.of());
  }

  SeriesMark plus(SeriesMark other) {
    var isNewer = other.lastAt != null && (lastAt == null || other.lastAt.isAfter(lastAt));
    return new SeriesMark(
        asset,
        metric,
        isNewer ? other.lastAt : lastAt,
        isNewer ? other.last : last,
        isNewer ? other.arrivedAt : arrivedAt,
        tally.plus(other.tally),
        union(hours, other.hours));
  }

  private static Set<Instant> union(Set<Instant> some, Set<Instant> more) {
    if (some.containsAll(more)) {
      return some;
    }
    var all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /// How many measurements were handed over, by what became of them.
  public record Tally(
      long accepted, long late, long repeated, long early, long outOfRange, long other) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    static Tally of(Verdict verdict) {
      return switch (verdict.kind()) {
        case ACCEPTED -> new Tally(1, 0, 0, 0, 0, 0);
        case LATE -> new Tally(0, 1, 0, 0, 0, 0);
        case REPEATED -> new Tally(0, 0, 1, 0, 0, 0);
        case QUARANTINED -> quarantined(verdict.reason());
      };
    }

    private static Tally quarantined(Verdict.@Nullable Reason reason) {
      return switch (reason) {
        case EARLY -> new Tally(0, 0, 0, 1, 0, 0);
        case OUT_OF_RANGE -> new Tally(0, 0, 0, 0, 1, 0);
        case null, default -> new Tally(0, 0, 0, 0, 0, 1);
      };
    }

    Tally plus(Tally more) {
      return new Tally(
          accepted + more.accepted,
          late + more.late,
          repeated + more.repeated,
          early + more.early,
          outOfRange + more.outOfRange,
          other + more.other);
    }
  }
}
