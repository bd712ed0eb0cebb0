package fr.vigie.round;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows rounds to those who may see them: agents their own, whoever leads the territory all.
public final class SeeRounds {

  private static final int MOST_OWN = 10;

  private final Rounds rounds;

  SeeRounds(Rounds rounds) {
    this.rounds = rounds;
  }

  /// Empty as well for one that the viewer may not see.
  public Optional<Round> find(Viewer viewer, String id) {
    return rounds.find(id).filter(round -> RoundRights.maySee(viewer, round));
  }

  public Page<Round> ofDay(
      Viewer viewer, String territory, LocalDate day, int first, @Nullable String after) {
    if (!viewer.may(Right.SEE_WORK, territory)) {
      return new Page<>(List.of(), false);
    }
    var agent = RoundRights.maySeeAll(viewer, territory) ? null : viewer.staff().id();
    return rounds.ofDay(territory, day, agent, first, after);
  }

  public List<Round> own(Viewer viewer, LocalDate day) {
    return viewer.scope(Right.SEE_WORK).isNowhere()
        ? List.of()
        : rounds.ofAgent(viewer.staff().id(), day, MOST_OWN).stream()
            .filter(round -> RoundRights.maySee(viewer, round))
            .toList();
  }
}
