package fr.vigie.lighting;

import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.lighting.LightingSchedule.Evening;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.CommunePlaces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An administrator says when the lamps of a territory, a commune or a cabinet are to be lit.
public final class SetLightingSchedule {

  /// What is to hold.
  ///
  /// @param clock null to go back to the schedule of the one above
  public record Request(
      String clientScheduleId,
      LightingTarget target,
      @Nullable SwitchingClock clock,
      List<LightingPeriod> periods,
      List<Evening> allNight,
      LocalDate validFrom) {

    String fingerprint() {
      return Fingerprint.of(
          target, clock, periods.stream().map(Request::sent).toList(), allNight, validFrom);
    }

    /// The evenings of a period come as a set, in no order.
    private static List<@Nullable Object> sent(LightingPeriod p) {
      return java.util.Arrays.asList(
          p.from(), p.to(), p.evenings().stream().sorted().toList(), p.season(), p.level());
    }
  }

  public sealed interface Outcome {
    record Set(LightingSchedule schedule) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record PeriodRefused(PeriodRules.Breach breach, LocalTime from, LocalTime to)
        implements Outcome {}

    record TargetNotFound(String targetId) implements Outcome {}
  }

  private final LightingSchedules schedules;
  private final LightingTargets targets;
  private final LightingTimes times;
  private final CommunePlaces places;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SetLightingSchedule(
      LightingSchedules schedules,
      LightingTargets targets,
      LightingTimes times,
      CommunePlaces places,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.schedules = schedules;
    this.targets = targets;
    this.times = times;
    this.places = places;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome set(Viewer viewer, Request request) {
    if (viewer.scope(Right.SET_ENERGY).isNowhere()) {
      return new Outcome.NotAllowed(Right.SET_ENERGY);
    }
    return targets
        .find(request.target())
        .map(found -> set(viewer, request, found))
        .orElseGet(() -> new Outcome.TargetNotFound(request.target().id()));
  }

  private Outcome set(Viewer viewer, Request request, LightingPlace found) {
    if (!viewer.may(Right.SET_ENERGY, found.territory())) {
      return new Outcome.NotAllowed(Right.SET_ENERGY);
    }
    var before = schedules.findByClientScheduleId(request.clientScheduleId());
    if (before.isPresent()) {
      return again(before.get(), request);
    }
    var clockOrSun = request.clock() == null ? SwitchingClock.SUN : request.clock();
    var refused = PeriodRules.check(request.periods(), clockOrSun, places.of(found.commune()));
    return refused
        .<Outcome>map(
            r -> new Outcome.PeriodRefused(r.breach(), r.period().from(), r.period().to()))
        .orElseGet(() -> keep(viewer, request, found.territory()));
  }

  private static Outcome again(LightingSchedule before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Set(before)
        : new Outcome.ClientIdReused(request.clientScheduleId());
  }

  private Outcome keep(Viewer viewer, Request request, String territory) {
    var schedule = schedule(viewer.staff().id(), request, territory);
    try {
      transactions.run(() -> {
        schedules.add(schedule);
        events.append(List.of(LightingEvents.scheduleSet(ids, schedule)));
        return schedule;
      });
      times.forget(territory);
      return new Outcome.Set(schedule);
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(
          schedules.findByClientScheduleId(request.clientScheduleId()).orElseThrow(), request);
    }
  }

  private LightingSchedule schedule(String by, Request request, String territory) {
    return new LightingSchedule(
        ids.next("lsc"),
        request.clientScheduleId(),
        request.fingerprint(),
        request.target(),
        territory,
        request.clock(),
        request.periods(),
        request.allNight(),
        request.validFrom(),
        clock.instant(),
        by);
  }
}
