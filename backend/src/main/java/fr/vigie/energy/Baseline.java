package fr.vigie.energy;

import fr.vigie.energy.Savings.Gap;
import fr.vigie.lighting.LightingTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lamps and schedules of a commune or a cabinet as they were on a day: what later savings are
/// counted from. It is taken once and never changes, whatever becomes of the lamps.
///
/// @param clientBaselineId the name that the administrator's app gave it, so that it is taken once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param target a commune or a cabinet
/// @param on the day
/// @param lines the lamps by cabinet and power
/// @param unknown lamps of which the register did not say all
/// @param declared what was really used in a year, where someone knows better than powers and hours
public record Baseline(
    String id,
    String clientBaselineId,
    String fingerprint,
    LightingTarget target,
    String territory,
    String commune,
    LocalDate on,
    List<Line> lines,
    Unknown unknown,
    @Nullable Declared declared,
    Instant setAt,
    String setBy) {

  public Baseline {
    lines = List.copyOf(lines);
  }

  /// Lamps that are alike.
  ///
  /// @param cabinet the id of the cabinet; null for lamps below none
  /// @param schedule the id of the schedule that held for them; null when none was set
  /// @param watts of each
  public record Line(@Nullable String cabinet, @Nullable String schedule, double watts, int lamps) {

    double kilowatts() {
      return watts * lamps / 1_000;
    }
  }

  /// Light points of which something was not known.
  ///
  /// @param power not known at all, so that they are left out
  /// @param installationDay not known to be before or after that day
  /// @param renovationDay not known, so that they count with the power before it
  public record Unknown(int power, int installationDay, int renovationDay) {}

  /// Use in a year of the baseline's schedule, as a bill or a study says.
  public record Declared(double kwhPerYear, String source) {}

  int lamps() {
    return lines.stream().mapToInt(Line::lamps).sum();
  }

  /// What the register did not say.
  Set<Gap> gaps() {
    var gaps = EnumSet.noneOf(Gap.class);
    if (unknown.power() > 0) {
      gaps.add(Gap.LAMPS_WITHOUT_POWER);
    }
    if (unknown.installationDay() > 0) {
      gaps.add(Gap.LAMPS_WITHOUT_INSTALLATION_DAY);
    }
    if (unknown.renovationDay() > 0) {
      gaps.add(Gap.LAMPS_WITHOUT_RENOVATION_DAY);
    }
    return gaps;
  }

  double kilowatts() {
    return lines.stream().mapToDouble(Line::kilowatts).sum();
  }
}
