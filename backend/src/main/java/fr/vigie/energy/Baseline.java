package fr.vigie.energy;

import fr.vigie.lighting.LightingTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lamps and schedules of a commune or a cabinet as they were on a day: what later savings are
/// counted from. It is taken once and never changes, whatever becomes of the lamps.
///
/// @param clientBaselineId the name that the administrator's app gave it, so that it is taken once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param target a commune or a cabinet
/// @param on the day
/// @param lines the lamps by cabinet and power
/// @param lampsWithoutPower lamps that nothing is known of, and that are left out
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
    int lampsWithoutPower,
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

  /// Use in a year of the baseline's schedule, as a bill or a study says.
  public record Declared(double kwhPerYear, String source) {}

  int lamps() {
    return lines.stream().mapToInt(Line::lamps).sum();
  }

  double kilowatts() {
    return lines.stream().mapToDouble(Line::kilowatts).sum();
  }
}
