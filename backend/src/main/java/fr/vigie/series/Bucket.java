package fr.vigie.series;

import fr.vigie.rollup.RollUp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// An hour, or a day or a month of Europe/Paris.
public record Bucket(Instant start, Instant end) {

  /// How long a bucket is.
  public enum Size {
    HOUR {
      @Override
      Instant startOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS);
      }

      @Override
      Instant next(Instant start) {
        return start.plus(Duration.ofHours(1));
      }
    },
    /// 23 or 25 hours when the clocks are changed.
    DAY {
      @Override
      Instant startOf(Instant instant) {
        return instant.atZone(RollUp.ZONE).toLocalDate().atStartOfDay(RollUp.ZONE).toInstant();
      }

      @Override
      Instant next(Instant start) {
        var day = start.atZone(RollUp.ZONE).toLocalDate();
        return day.plusDays(1).atStartOfDay(RollUp.ZONE).toInstant();
      }
    },
    MONTH {
      @Override
      Instant startOf(Instant instant) {
        var day = instant.atZone(RollUp.ZONE).toLocalDate();
        return day.withDayOfMonth(1).atStartOfDay(RollUp.ZONE).toInstant();
      }

      @Override
      Instant next(Instant start) {
        var day = start.atZone(RollUp.ZONE).toLocalDate();
        return day.plusMonths(1).atStartOfDay(RollUp.ZONE).toInstant();
      }
    };

    abstract Instant startOf(Instant instant);

    abstract Instant next(Instant start);

    /// Those that meet a span, but no more than one beyond the most.
    List<Bucket> meeting(Instant from, Instant to, int most) {
      var buckets = new ArrayList<Bucket>();
      var start = startOf(from);
      while (start.isBefore(to) && buckets.size() <= most) {
        var next = next(start);
        buckets.add(new Bucket(start, next));
        start = next;
      }
      return buckets;
    }
  }
}
