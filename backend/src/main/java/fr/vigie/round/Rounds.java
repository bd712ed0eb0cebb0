package fr.vigie.round;

import fr.vigie.shared.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All rounds ever planned.
public interface Rounds {

  Optional<Round> find(String id);

  Optional<Round> findByClientRoundId(String clientRoundId);

  /// Those that are still to visit one of some work orders.
  List<Round> holding(Collection<String> workOrders);

  /// Those of a territory on a day, first planned first.
  ///
  /// @param agent whose; null for everybody's
  Page<Round> ofDay(
      String territory, LocalDate day, @Nullable String agent, int first, @Nullable String after);

  /// At most so many of an agent on a day, first planned first.
  List<Round> ofAgent(String agent, LocalDate day, int most);

  /// How many of a territory wait to be planned.
  int waiting(String territory);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its `clientRoundId` is taken, or a work
  /// order that it is to visit is in another round.
  void add(Round round);

  /// Keeps a round as it is now; in a transaction that has read it.
  void change(Round round);

  /// One that is due to be planned, which no other backend takes up for so long.
  Optional<Round> claim(Instant now, Duration lease);
}
