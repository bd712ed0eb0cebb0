package fr.vigie.energy;

import fr.vigie.energy.EnergyFactor.Kind;
import fr.vigie.lighting.LightingSchedule;
import fr.vigie.lighting.LightingTimes;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reckons what a territory's own lamps would save by another schedule, by the formula by which
/// savings are counted.
public final class ForeseeSavings {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Lamps lamps;
  private final LightingTimes times;
  private final Tariffs tariffs;
  private final EnergyFactors factors;
  private final Territories territories;
  private final Clock clock;

  ForeseeSavings(
      Lamps lamps,
      LightingTimes times,
      Tariffs tariffs,
      EnergyFactors factors,
      Territories territories,
      Clock clock) {
    this.lamps = lamps;
    this.times = times;
    this.tariffs = tariffs;
    this.factors = factors;
    this.territories = territories;
    this.clock = clock;
  }

  /// In the year that begins on the first evening of a schedule that nobody has set yet.
  public Foreseen foresee(LightingSchedule schedule) {
    var from = schedule.validFrom();
    var to = from.plusYears(1);
    var territory = territories.get(schedule.territory());
    var there = TerritoryLamps.of(lamps, territory.id(), territory.communes(), from, to);
    return new Foreseen(
        from,
        to,
        months(there, schedule, from, to),
        there.count(),
        there.withoutPower(),
        eurPerKwh(territory.id(), from).orElse(null),
        factors.on(Kind.ELECTRICITY, from).orElse(null));
  }

  /// How many light points of some communes of a territory are in service today.
  public int lampCount(String territory, Collection<String> communes) {
    var today = LocalDate.ofInstant(clock.instant(), PARIS);
    return TerritoryLamps.of(lamps, territory, communes, today, today.plusDays(1)).count();
  }

  private List<Foreseen.Month> months(
      TerritoryLamps there, LightingSchedule schedule, LocalDate from, LocalDate to) {
    var now = new LampUse(times::between);
    var then = new LampUse((place, begin, end) -> times.between(place, schedule, begin, end));
    var months = new ArrayList<Foreseen.Month>();
    for (var day = from; day.isBefore(to); day = day.withDayOfMonth(1).plusMonths(1)) {
      var next = day.withDayOfMonth(1).plusMonths(1);
      var end = next.isAfter(to) ? to : next;
      months.add(new Foreseen.Month(day, there.kwh(now, day, end), there.kwh(then, day, end)));
    }
    return months;
  }

  private Optional<Double> eurPerKwh(String territory, LocalDate on) {
    return tariffs.ofTerritory(territory).stream()
        .filter(tariff -> !tariff.validFrom().isAfter(on))
        .map(Tariff::eurPerKwh)
        .findFirst();
  }
}
