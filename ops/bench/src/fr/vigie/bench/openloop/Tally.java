package fr.vigie.bench.openloop;

import fr.vigie.bench.openloop.Asked.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// What came of all requests of a round.
public record Tally(List<Sample> samples, double seconds) {

  public long count(Predicate<Sample> which) {
    return samples.stream().filter(which).count();
  }

  public double goodput() {
    return count(Sample::isAccepted) / seconds;
  }

  /// In milliseconds.
  public double acceptedPercentile(double share) {
    return percentile(Sample::isAccepted, Sample::sinceDue, share);
  }

  public double refusedPercentile(double share) {
    return percentile(Sample::isRefused, Sample::sinceSent, share);
  }

  private double percentile(Predicate<Sample> which, ToLongFunction<Sample> micros, double share) {
    var sorted = samples.stream().filter(which).mapToLong(micros).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share))] / 1e3;
  }

  /// How many of a kind were accepted, in percent.
  public double acceptedShare(Kind kind) {
    var all = count(s -> s.kind() == kind);
    return all == 0 ? 0 : 100.0 * count(s -> s.kind() == kind && s.isAccepted()) / all;
  }

  /// Neither answered nor refused as promised.
  public long improper() {
    return count(s -> !s.isAccepted() && !(s.isRefused() && s.isProper()));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%6d sent, %6.0f good/s, p50 %6.1f, p99 %6.1f ms; refused %6d, p99 %5.1f ms; acts %3.0f %%,"
            + " phones %3.0f %%, screens %3.0f %%; neither %d",
        samples.size(),
        goodput(),
        acceptedPercentile(0.5),
        acceptedPercentile(0.99),
        count(Sample::isRefused),
        refusedPercentile(0.99),
        acceptedShare(Kind.ACT),
        acceptedShare(Kind.PHONE),
        acceptedShare(Kind.SCREEN),
        improper());
  }
}
