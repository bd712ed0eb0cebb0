package fr.vigie.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rounds of waste containers that were planned.
public interface WasteRounds {

  /// Those of a territory, by day.
  ///
  /// @param to the day after the last
  List<WasteRound> between(String territory, LocalDate from, LocalDate to);

  /// The day of the first of a territory.
  Optional<LocalDate> first(String territory);
}
