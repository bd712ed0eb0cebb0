package fr.vigie.tourplan;

import fr.vigie.routing.RoutingModule;
import fr.vigie.routing.RoutingSettings;
import fr.vigie.shared.GeoPoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What it takes to plan a round, a quarter of whose stops have windows: 60 stops are to take 5 s at
/// most, 200 stops 30 s.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class TourBenchmark {

  private static final GeoPoint DEPOT = new GeoPoint(48.0159, 6.5917);
  private static final Instant SEVEN = Instant.parse("2026-11-30T06:00:00Z");

  @Param({"60", "200"})
  public int count;

  /// Scatters the stops; another, another town.
  @Param({"7"})
  public long seed;

  private final PlanShift planShift =
      new PlanShift(RoutingModule.on(RoutingSettings.OFF, Clock.systemUTC()).roads());
  private final Shift shift =
      new Shift(
          DEPOT,
          DEPOT,
          SEVEN,
          SEVEN.plus(Duration.ofHours(12)),
          List.of(new Shift.Break(SEVEN.plus(Duration.ofHours(6)), Duration.ofMinutes(45))),
          null,
          Set.of());
  private List<Stop> stops = List.of();

  @Setup
  public void scatter() {
    var chance = new Random(seed);
    var scattered = new ArrayList<Stop>();
    for (var i = 0; i < count; i++) {
      var opens = chance.nextInt(4) == 0 ? SEVEN.plusSeconds(3_600L * chance.nextInt(6)) : null;
      scattered.add(
          new Stop(
              "stop" + i,
              new GeoPoint(
                  DEPOT.latitude() + chance.nextGaussian() * 0.05,
                  DEPOT.longitude() + chance.nextGaussian() * 0.07),
              opens,
              opens == null ? null : opens.plus(Duration.ofHours(3)),
              Duration.ofMinutes(count > 100 ? 1 : 4),
              50,
              Set.of()));
    }
    stops = scattered;
  }

  @Benchmark
  public DayPlan plan() {
    return planShift.plan(shift, stops);
  }
}
