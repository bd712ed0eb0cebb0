package fr.vigie.offline;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.round.Round;
import fr.vigie.round.SeeRounds;
import fr.vigie.shared.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An agent's device asks for all of its rounds each time, and each that it has comes without
/// content: there is no position that a change which becomes visible late could be below.
final class TakeRounds {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /// A round to take along.
  ///
  /// @param version another when the round is
  /// @param round null when the device has this version
  record OfflineRound(String id, String version, @Nullable Round round) {}

  private final SeeRounds rounds;
  private final Clock clock;

  TakeRounds(SeeRounds rounds, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /// Empty for who does no work.
  ///
  /// @param known the versions that the device has
  Optional<Page<OfflineRound>> take(
      Viewer viewer, Set<String> known, int first, @Nullable String after) {
    if (viewer.scope(Right.DO_WORK).isNowhere()) {
      return Optional.empty();
    }
    var today = LocalDate.ofInstant(clock.instant(), PARIS);
    var page = rounds.toTakeAlong(viewer, today, first, after);
    return Optional.of(
        new Page<>(
            page.items().stream()
                .map(item ->
                    new Page.Item<>(
                        item.cursor(),
                        new OfflineRound(
                            item.value().round().id(),
                            item.value().version(),
                            known.contains(item.value().version()) ? null : item.value().round())))
                .toList(),
            page.hasNext()));
  }
}
