package fr.vigie.energy;

import fr.vigie.energy.Foreseen.Month;
import fr.vigie.lighting.LightingTimes;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Holds what was foreseen against what lamps took since: what a meter has counted goes before what
/// is computed.
public final class FollowForeseen {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /// Both, over the months that are over.
  ///
  /// @param to the day after the last
  /// @param expected as it was foreseen for these months
  /// @param measured what would have been taken, as it was foreseen, less what was taken; EUR and
  ///   kgCO2e by the tariff and the factor of what was foreseen, so that only kWh differ
  /// @param lamps the light points in service on some of these days
  /// @param lampsWithoutPower those of them whose power is not known
  public record Followed(
      LocalDate from,
      LocalDate to,
      SavingFigures expected,
      SavingFigures measured,
      int lamps,
      int lampsWithoutPower) {}

  private final Lamps lamps;
  private final LightingTimes times;
  private final MeteredEnergy metered;
  private final Territories territories;
  private final Clock clock;

  FollowForeseen(
      Lamps lamps,
      LightingTimes times,
      MeteredEnergy metered,
      Territories territories,
      Clock clock) {
    this.lamps = lamps;
    this.times = times;
    this.metered = metered;
    this.territories = territories;
    this.clock = clock;
  }

  /// Empty until a first month is over.
  public Optional<Followed> follow(String territory, Foreseen foreseen) {
    var over = foreseen.over(LocalDate.ofInstant(clock.instant(), PARIS));
    return over.isEmpty() ? Optional.empty() : Optional.of(follow(territory, foreseen, over));
  }

  private Followed follow(String territory, Foreseen foreseen, List<Month> over) {
    var from = over.getFirst().from();
    var to = foreseen.end(over.getLast());
    var communes = territories.get(territory).communes();
    var there = TerritoryLamps.of(lamps, territory, communes, from, to);
    var cabinets =
        there.units().stream()
            .map(unit -> unit.place().cabinet())
            .filter(Objects::nonNull)
            .toList();
    var cuts = Stream.concat(over.stream().map(Month::from), Stream.of(to)).toList();
    var counts = metered.between(cabinets, cuts);
    var expected = SavingFigures.NONE;
    var measured = SavingFigures.NONE;
    for (var month : over) {
      expected = expected.plus(foreseen.figures(month));
      measured = measured.plus(measured(there, foreseen, month, counts));
    }
    return new Followed(from, to, expected, measured, there.count(), there.withoutPower());
  }

  private SavingFigures measured(
      TerritoryLamps there, Foreseen foreseen, Month month, MeteredEnergy.Counts counts) {
    var use = new LampUse(times::between);
    var kwh = 0.0;
    var method = Method.MEASURED;
    for (var unit : there.units()) {
      var cabinet = unit.place().cabinet();
      var read = cabinet == null ? OptionalDouble.empty() : counts.kwh(cabinet, month.from());
      kwh += read.orElseGet(() -> use.kwh(unit, month.from(), foreseen.end(month)));
      method = method.and(read.isPresent() ? Method.MEASURED : Method.COMPUTED);
    }
    return foreseen.figures(month, kwh, method);
  }
}
