package fr.vigie.tour;

import fr.vigie.round.Course;
import fr.vigie.round.Planning;
import fr.vigie.round.Round;
import fr.vigie.round.Round.Act;
import fr.vigie.round.Round.Failure;
import fr.vigie.round.RoundLifecycle;
import fr.vigie.round.RoundStop;
import fr.vigie.round.RoundStop.Status;
import fr.vigie.tour.FindCourse.Found;
import fr.vigie.tourplan.DayPlan.Visit;
import fr.vigie.tourplan.LeftOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings what the planner found into a round as it is by now: what was visited meanwhile stays as
/// it was, in its order, before the rest.
final class Settlement {

  private final Found found;
  private final Instant now;

  Settlement(Found found, Instant now) {
    this.found = found;
    this.now = now;
  }

  /// The round as it goes on; empty when its status has no use for an order any more.
  Optional<Round> of(Round round) {
    return RoundLifecycle.after(round.status(), Act.SETTLE).map(next -> settled(round, next));
  }

  private Round settled(Round round, Round.Status next) {
    var begun = round.stops().stream().filter(Settlement::isBegun).toList();
    var pending = pending(round);
    var visits = visits(pending);
    var stops = new ArrayList<>(begun);
    stops.addAll(visits);
    stops.addAll(leftOut(pending));
    round.stops().stream().filter(Settlement::isLeftOut).forEach(stops::add);
    var settled = round.with((Planning) null).with(stops).with(course(begun));
    if (found.waste() != null) {
      settled = settled.with(found.waste());
    }
    if (next == Round.Status.PLANNED
        && visits.isEmpty()
        && stops.stream().anyMatch(Settlement::isLeftOut)) {
      return settled.failed(Failure.NOTHING_POSSIBLE);
    }
    return RoundLifecycle.finished(settled.with(next));
  }

  private static boolean isLeftOut(RoundStop stop) {
    return stop.status() == Status.LEFT_OUT;
  }

  private static boolean isBegun(RoundStop stop) {
    return stop.status() != Status.PENDING && !isLeftOut(stop);
  }

  /// Those that the plan is about and that nobody has visited meanwhile.
  private Map<String, RoundStop> pending(Round round) {
    var open =
        round.stops().stream()
            .filter(stop -> stop.status() == Status.PENDING)
            .map(RoundStop::id)
            .collect(Collectors.toSet());
    return found.stops().stream()
        .filter(stop -> open.contains(stop.id()))
        .collect(Collectors.toMap(RoundStop::id, Function.identity()));
  }

  private List<RoundStop> visits(Map<String, RoundStop> pending) {
    return found.plan().visits().stream()
        .flatMap(visit -> Stream.ofNullable(pending.get(visit.stop())).map(s -> s.visited(visit)))
        .toList();
  }

  private List<RoundStop> leftOut(Map<String, RoundStop> pending) {
    return found.plan().leftOut().stream()
        .flatMap((LeftOut left) ->
            Stream.ofNullable(pending.get(left.stop())).map(s -> s.leftOut(left.reason())))
        .toList();
  }

  private Course course(List<RoundStop> begun) {
    var plan = found.plan();
    var driven =
        begun.stream()
            .map(RoundStop::visit)
            .filter(Objects::nonNull)
            .mapToDouble(Visit::metres)
            .sum();
    return new Course(
        driven + plan.metres(), plan.drivingSeconds(), plan.method(), plan.back(), now);
  }
}
