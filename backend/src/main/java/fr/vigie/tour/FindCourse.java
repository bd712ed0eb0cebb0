package fr.vigie.tour;

import fr.vigie.energy.EnergyFactor;
import fr.vigie.energy.EnergyFactors;
import fr.vigie.round.Planning;
import fr.vigie.round.Round;
import fr.vigie.round.RoundStop;
import fr.vigie.round.RoundStop.Status;
import fr.vigie.round.WastePart;
import fr.vigie.tourplan.DayPlan;
import fr.vigie.tourplan.LeftOut;
import fr.vigie.tourplan.PlanShift;
import fr.vigie.tourplan.Shift;
import fr.vigie.wastetour.Comparison;
import fr.vigie.wastetour.FillForecast;
import fr.vigie.wastetour.ForecastContainers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks for the order of a round, or of what is left of one. Takes some seconds of a processor,
/// and changes nothing.
final class FindCourse {

  /// What was found.
  ///
  /// @param stops those that it is about, as they are to be visited
  /// @param waste what the round was planned by; null when nothing is new of it
  record Found(DayPlan plan, List<RoundStop> stops, @Nullable WastePart waste) {}

  private final PlanShift planShift;
  private final ForecastContainers forecasts;
  private final EnergyFactors factors;

  FindCourse(PlanShift planShift, ForecastContainers forecasts, EnergyFactors factors) {
    this.planShift = planShift;
    this.forecasts = forecasts;
    this.factors = factors;
  }

  Found find(Round round, Planning planning) {
    var waste = round.waste();
    var pending = round.stops().stream().filter(stop -> stop.status() == Status.PENDING).toList();
    var from = planning.from();
    var since = planning.since();
    if (from != null && since != null) {
      var left = rest(round, planning);
      return left == null
          ? nothingMore(round, pending)
          : new Found(plan(left, pending), pending, null);
    }
    return waste == null
        ? new Found(plan(round.shift(), pending), pending, null)
        : containers(round, waste, pending);
  }

  private DayPlan plan(Shift shift, List<RoundStop> stops) {
    return planShift.plan(shift, stops.stream().map(RoundStop::stop).toList());
  }

  /// What is left of the shift; null when it is over.
  private static @Nullable Shift rest(Round round, Planning planning) {
    var now = Objects.requireNonNull(planning.since());
    var loaded =
        round.stops().stream()
            .filter(stop -> stop.status() == Status.DONE || stop.status() == Status.ARRIVED)
            .mapToInt(stop -> stop.stop().litres())
            .sum();
    return now.isBefore(round.shift().until())
        ? round.shift().from(Objects.requireNonNull(planning.from()), now, loaded)
        : null;
  }

  private Found containers(Round round, WastePart waste, List<RoundStop> stops) {
    var told =
        forecasts.forecast(
            stops.stream().map(FindCourse::container).toList(),
            round.shift().from(),
            waste.nextRoundAt());
    var byContainer =
        told.stream().collect(Collectors.toMap(FillForecast::asset, Function.identity()));
    var all = stops.stream().map(stop -> loading(stop, byContainer)).toList();
    var chosen = all.stream().filter(stop -> asksForVisit(byContainer, stop)).toList();
    var plan = plan(round.shift(), chosen);
    var fixed = chosen.size() == all.size() ? plan : plan(round.shift(), all);
    var factor = factors.on(EnergyFactor.Kind.DIESEL, round.day()).orElse(null);
    var comparison = Comparison.of(plan, fixed, waste.burns(), factor);
    return new Found(plan, chosen, waste.found(told, comparison));
  }

  private static boolean asksForVisit(Map<String, FillForecast> told, RoundStop stop) {
    return forecast(told, stop).asksForVisit(ForecastContainers.FULL);
  }

  private static FillForecast forecast(Map<String, FillForecast> told, RoundStop stop) {
    return Objects.requireNonNull(told.get(container(stop)));
  }

  private static String container(RoundStop stop) {
    return Objects.requireNonNull(stop.asset());
  }

  /// What is expected to be in it; all that it holds when nobody can say.
  private static RoundStop loading(RoundStop stop, Map<String, FillForecast> told) {
    var known = forecast(told, stop).known();
    return known == null
        ? stop
        : stop.loading((int) Math.round(stop.stop().litres() * known.atRound()));
  }

  /// The shift is over: what is left is left out, and somebody must see to it.
  private static Found nothingMore(Round round, List<RoundStop> pending) {
    var course = Objects.requireNonNull(round.course());
    var leftOut =
        pending.stream()
            .map(stop -> new LeftOut(stop.id(), LeftOut.Reason.SHIFT_TOO_SHORT))
            .toList();
    var plan = new DayPlan(List.of(), leftOut, round.shift().until(), 0, 0, course.method());
    return new Found(plan, pending, null);
  }
}
