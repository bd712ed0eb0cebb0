package fr.vigie.energy;

import fr.vigie.energy.Savings.Gap;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the lighting of a territory would take as things stand, and what by another schedule: kept
/// as it was foreseen, it is what is compared with later.
///
/// @param to the day after the last
/// @param months the parts of calendar months, in order
/// @param lamps the light points in service on some of its days
/// @param lampsWithoutPower those of them whose power is not known, which are left out
/// @param eurPerKwh what the territory pays on the first day; null when no tariff was set
/// @param factor of electricity on the first day; null when none is known
public record Foreseen(
    LocalDate from,
    LocalDate to,
    List<Month> months,
    int lamps,
    int lampsWithoutPower,
    @Nullable Double eurPerKwh,
    @Nullable EnergyFactor factor) {

  public Foreseen {
    months = List.copyOf(months);
  }

  /// The part of a calendar month that begins on a day.
  ///
  /// @param kwhBefore as things stand
  /// @param kwhAfter by the other schedule
  public record Month(LocalDate from, double kwhBefore, double kwhAfter) {}

  public SavingFigures total() {
    return months.stream().map(this::figures).reduce(SavingFigures.NONE, SavingFigures::plus);
  }

  public SavingFigures figures(Month month) {
    return figures(month, month.kwhAfter(), Method.COMPUTED);
  }

  /// Those of a month in which another amount was taken.
  SavingFigures figures(Month month, double kwhAfter, Method method) {
    return SavingFigures.of(
        month.kwhBefore(), Method.COMPUTED, kwhAfter, method, eurPerKwh, factor);
  }

  /// Why a figure is missing, or leaves something out.
  public Set<Gap> gaps() {
    var gaps = EnumSet.noneOf(Gap.class);
    if (eurPerKwh == null) {
      gaps.add(Gap.NO_TARIFF);
    }
    if (factor == null) {
      gaps.add(Gap.NO_FACTOR);
    }
    if (lampsWithoutPower > 0) {
      gaps.add(Gap.LAMPS_WITHOUT_POWER);
    }
    return gaps;
  }

  /// The months that are over when a day begins.
  List<Month> over(LocalDate today) {
    return months.stream().filter(month -> !end(month).isAfter(today)).toList();
  }

  /// The day after the last of a month.
  LocalDate end(Month month) {
    var next = month.from().withDayOfMonth(1).plusMonths(1);
    return next.isAfter(to) ? to : next;
  }
}
