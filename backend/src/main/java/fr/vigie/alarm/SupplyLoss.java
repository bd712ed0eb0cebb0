package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// When the failures of lamps are a sign that what stands above them has no supply.
final class SupplyLoss {

  static final String TYPE = "supplyLoss";
  static final String LAMP = "LIGHT_POINT";
  static final int LEAST_PARTS = 3;

  // That a lamp burns by day, or leaks current, is no sign that it has no supply.
  private static final Set<String> SIGNS = Set.of("lampFailure", TYPE);
  private static final double LEAST_SHARE = 0.5;

  private SupplyLoss() {}

  static boolean isSign(Alarm alarm) {
    return LAMP.equals(alarm.subject().kind()) && SIGNS.contains(alarm.type());
  }

  static boolean isMany(int lamps, long ofAll) {
    return lamps >= LEAST_PARTS && lamps >= LEAST_SHARE * ofAll;
  }

  /// As severe as the worst of them: nobody sees its parts.
  static Severity severity(List<Alarm> parts) {
    return Stream.concat(Stream.of(Severity.MAJOR), parts.stream().map(Alarm::severity))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
