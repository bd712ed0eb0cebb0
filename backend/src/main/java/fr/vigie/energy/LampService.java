package fr.vigie.energy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a light point stood there and was in service, by days in Paris.
///
/// @param since the first day that it stood there; null when it stood there as far back as asked
/// @param isSinceKnown whether the register says so; otherwise it was taken from the day of its
///   registration, or for want of that from ever
/// @param isFirst whether it was in service to begin with
/// @param turns when it was taken out of service or away, or returned, in order
public record LampService(
    @Nullable LocalDate since, boolean isSinceKnown, boolean isFirst, List<Turn> turns) {

  /// In service from ever on.
  static final LampService ALWAYS = new LampService(null, true, true, List.of());

  public LampService {
    turns = List.copyOf(turns);
  }

  /// From a day on it was in service, or not.
  public record Turn(LocalDate on, boolean isInService) {}

  /// One whose day of installation is known; where it was renovated on that day or before it, the
  /// day is that of the new lantern, and there was an old one.
  static LampService installed(LocalDate day, LampPower power, boolean isFirst, List<Turn> turns) {
    var renovated = power.renovatedOn();
    var isNewLantern = power.wattsBefore() != null && renovated != null && !day.isBefore(renovated);
    return new LampService(isNewLantern ? null : day, true, isFirst, turns);
  }

  /// One whose day of installation nobody has said: it counts from its registration on, unless a
  /// power before its renovation tells of earlier days.
  static LampService unsaid(
      @Nullable LocalDate registered, LampPower power, boolean isFirst, List<Turn> turns) {
    var hasPast = power.wattsBefore() != null;
    var isSure = hasPast && power.renovatedOn() != null;
    return new LampService(hasPast ? null : registered, isSure, isFirst, turns);
  }

  boolean isOn(LocalDate day) {
    if (since != null && day.isBefore(since)) {
      return false;
    }
    var isIn = isFirst;
    for (var turn : turns) {
      isIn = turn.on().isAfter(day) ? isIn : turn.isInService();
    }
    return isIn;
  }

  /// Whether it was in service on any day before the last.
  boolean isWithin(LocalDate from, LocalDate to) {
    return Stream.concat(Stream.of(from), changes())
        .anyMatch(day -> !day.isBefore(from) && day.isBefore(to) && isOn(day));
  }

  /// Whether its day of installation would have to be known to tell how long it was there.
  boolean lacksInstallationDay(LocalDate from, LocalDate to) {
    var isOpen = !isSinceKnown && (since == null || since.isAfter(from));
    return isOpen && new LampService(null, false, isFirst, turns).isWithin(from, to);
  }

  /// The days on which it may begin or end to be in service.
  Stream<LocalDate> changes() {
    return Stream.concat(Stream.ofNullable(since), turns.stream().map(Turn::on));
  }
}
