package fr.vigie.practice;

import org.jspecify.annotations.Nullable;

/// What practices of large and small territories are compared by; each is null where it would be a
/// division by what is not known or is zero. A year is told only where one was measured.
///
/// @param paybackYears after how many years it has saved what it cost
record PracticeRatios(Per costEur, Per kwhSavedAYear, @Nullable Double paybackYears) {

  /// A figure for one of each.
  record Per(@Nullable Double lamp, @Nullable Double inhabitant, @Nullable Double kilometre) {}

  static PracticeRatios of(Practice practice) {
    var cost = practice.deed().costEur();
    var year = year(practice.result());
    var kwh = year == null ? null : Double.valueOf(year.yearly(year.figures().kwhSaved()));
    var eurSaved = year == null ? null : year.figures().eurSaved();
    var eur = year == null || eurSaved == null ? null : Double.valueOf(year.yearly(eurSaved));
    return new PracticeRatios(
        per(cost, practice),
        per(kwh, practice),
        cost == null || eur == null || eur <= 0 ? null : Double.valueOf(cost / eur));
  }

  private static @Nullable PracticeResult year(@Nullable PracticeResult result) {
    return result != null && result.isOfAYear() ? result : null;
  }

  private static Per per(@Nullable Double value, Practice practice) {
    var result = practice.result();
    var lamps = result == null ? practice.context().lamps() : result.lamps();
    return new Per(
        divided(value, (double) lamps),
        divided(value, (double) practice.context().inhabitants()),
        divided(value, practice.deed().kilometres()));
  }

  private static @Nullable Double divided(@Nullable Double value, @Nullable Double by) {
    return value == null || by == null || by <= 0 ? null : Double.valueOf(value / by);
  }
}
