package fr.vigie.practice;

import fr.vigie.energy.Savings;
import fr.vigie.energy.Savings.Gap;
import java.util.List;
import java.util.stream.Stream;

/// By how much what was saved may differ for what the register does not say: lamps that are left
/// out may have saved what the others saved on average, and lamps that nobody knows the first day
/// of may have saved nothing. Powers and meters are taken as they are told: it is no error of
/// measurement.
///
/// @param kwhLow the least that may have been saved
/// @param kwhHigh the most
/// @param causes one for each gap of the register
public record Uncertainty(double kwhLow, double kwhHigh, List<Cause> causes) {

  public Uncertainty {
    causes = List.copyOf(causes);
  }

  /// What is not known.
  ///
  /// @param lamps of how many light points
  /// @param kwh by how much the sum may change for it
  public record Cause(Gap gap, int lamps, double kwh) {}

  static Uncertainty of(double kwhSaved, Savings.Counted lamps) {
    var known = lamps.now() - lamps.withoutPower();
    var ofOne = known > 0 ? kwhSaved / known : 0;
    var causes =
        Stream.of(
                cause(Gap.LAMPS_WITHOUT_POWER, lamps.withoutPower(), ofOne),
                cause(Gap.LAMPS_WITHOUT_BASELINE, lamps.withoutBaseline(), ofOne),
                cause(Gap.LAMPS_WITHOUT_RENOVATION_DAY, lamps.withoutRenovationDay(), ofOne),
                cause(
                    Gap.LAMPS_WITHOUT_INSTALLATION_DAY,
                    Math.min(lamps.withoutInstallationDay(), Math.max(known, 0)),
                    -ofOne))
            .filter(cause -> cause.lamps() > 0)
            .toList();
    return new Uncertainty(
        kwhSaved + causes.stream().mapToDouble(cause -> Math.min(0, cause.kwh())).sum(),
        kwhSaved + causes.stream().mapToDouble(cause -> Math.max(0, cause.kwh())).sum(),
        causes);
  }

  private static Cause cause(Gap gap, int lamps, double kwhOfOne) {
    return new Cause(gap, lamps, lamps * kwhOfOne);
  }
}
