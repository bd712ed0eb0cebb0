package fr.vigie.bench.stress;

import fr.vigie.bench.openloop.Asked;
import fr.vigie.bench.openloop.OpenLoop;
import fr.vigie.bench.openloop.Tally;
import fr.vigie.bench.openloop.Asked.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// T4: an open loop at 1, 2, 5 and 10 times what the machine can do.
final class Overload {

  private static final int CLIENTS = 8;

  private static final int WARM_UPS = 8;
  private static final double SAME = 1.05;
  private static final long PAUSE_NANOS = 5_000_000;

  private Overload() {}

  static boolean run(int seconds) throws Exception {
    var verdicts = new Verdicts();
    try (var vigie = Vigie.start(Map.of())) {
      oneKind(vigie, seconds, verdicts);
      dayMix(vigie, seconds, verdicts);
    }
    return verdicts.allReached();
  }

  private static void oneKind(Vigie vigie, int seconds, Verdicts verdicts) throws Exception {
    var mix = Mix.maps();
    var capacity = warmCapacity("maps", vigie, mix, seconds);
    try (var loop = new OpenLoop(vigie.port(), mix)) {
      var calm = round(vigie, loop, capacity, 1, seconds);
      var rss = vigie.rss();
      var rounds = new ArrayList<Tally>();
      for (var times : new int[] {2, 5, 10}) {
        rounds.add(round(vigie, loop, capacity, times, seconds));
      }
      var worst = rounds.getLast();
      verdicts.atLeast("goodput at 10 times, of the capacity", worst.goodput() / capacity, 0.8);
      verdicts.atMost(
          "p99 of the accepted at 10 times, of that at 1",
          worst.acceptedPercentile(0.99) / calm.acceptedPercentile(0.99),
          2);
      verdicts.atMost("p99 of a refusal at 10 times, ms", worst.refusedPercentile(0.99), 50);
      verdicts.atMost("neither answered nor refused properly", improper(rounds), 0);
      verdicts.atMost("memory after, of before", (double) vigie.rss() / Math.max(1, rss), 1.25);
      verdicts.atMost("seconds until it is as before", recovery(loop, capacity, calm), 5);
    }
  }

  private static void dayMix(Vigie vigie, int seconds, Verdicts verdicts) throws Exception {
    var mix = Mix.ofADay(vigie);
    var capacity = warmCapacity("mix", vigie, mix, seconds);
    try (var loop = new OpenLoop(vigie.port(), mix)) {
      for (var times : new int[] {2, 5, 10}) {
        var tally = round(vigie, loop, capacity, times, seconds);
        var acts = tally.acceptedShare(Kind.ACT);
        var phones = tally.acceptedShare(Kind.PHONE);
        verdicts.atMost("neither answered nor refused properly", tally.improper(), 0);
        verdicts.atLeast("acts accepted, percent more than phones", acts - phones, 0);
        verdicts.atLeast(
            "phones accepted, percent more than screens",
            phones - tally.acceptedShare(Kind.SCREEN),
            0);
        if (times == 5) {
          verdicts.atLeast("acts accepted at 5 times, percent", acts, 99);
        }
      }
    }
  }

  private static double improper(List<Tally> rounds) {
    return rounds.stream().mapToLong(Tally::improper).sum();
  }

  private static Tally round(
      Vigie vigie, OpenLoop loop, double capacity, int times, int seconds) throws Exception {
    var before = vigie.cpu();
    var tally = loop.run(capacity * times, seconds);
    var after = vigie.cpu();
    Stress.OUT.printf(Locale.ROOT, "%2d times: %s; %d MiB%n", times, tally, vigie.rss());
    Stress.OUT.printf(
        Locale.ROOT,
        "          processors busy: Vigie %.2f, mongod %.2f, these clients %.2f%n",
        (after[0] - before[0]) / tally.seconds(),
        (after[1] - before[1]) / tally.seconds(),
        (after[2] - before[2]) / tally.seconds());
    return tally;
  }

  /// The first second of seven tenths of the capacity in which nothing is refused and the p99 is that
  /// of before.
  private static double recovery(OpenLoop loop, double capacity, Tally calm) throws Exception {
    for (var second = 1; second <= 20; second++) {
      var tally = loop.run(capacity * 0.7, 1);
      if (tally.count(s -> !s.isAccepted()) == 0
          && tally.acceptedPercentile(0.99) <= 2 * calm.acceptedPercentile(0.99)) {
        return second;
      }
      Stress.OUT.println("  not yet: " + tally);
    }
    return Double.MAX_VALUE;
  }

  /// The capacity once the virtual machine has compiled what runs often.
  private static double warmCapacity(String what, Vigie vigie, List<Asked> mix, int seconds)
      throws Exception {
    var before = 0.0;
    var now = capacity(vigie, mix, seconds);
    for (var i = 0; i < WARM_UPS && now > before * SAME; i++) {
      before = now;
      now = capacity(vigie, mix, seconds);
    }
    var capacity = Math.max(before, now);
    Stress.OUT.printf(
        Locale.ROOT, "%s: capacity %.0f requests/s by %d clients in turn%n", what, capacity, CLIENTS);
    return capacity;
  }

  /// What some clients that ask in turn get answered in a second.
  private static double capacity(Vigie vigie, List<Asked> mix, int seconds) throws Exception {
    var answered = new AtomicLong();
    var start = System.nanoTime();
    var end = start + seconds * 1_000_000_000L;
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < CLIENTS; i++) {
        clients.submit(() -> {
          try (var wire = new Wire(vigie.port())) {
            while (System.nanoTime() < end) {
              if (wire.ask(Asked.any(mix).bytes()).status() == 200) {
                answered.incrementAndGet();
              } else {
                LockSupport.parkNanos(PAUSE_NANOS);
              }
            }
          }
          return true;
        });
      }
    }
    return answered.get() * 1e9 / (System.nanoTime() - start);
  }
}
