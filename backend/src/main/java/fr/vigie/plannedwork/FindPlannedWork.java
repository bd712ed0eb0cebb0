package fr.vigie.plannedwork;

import fr.vigie.plannedwork.PlannedWork.Spot;
import java.time.Instant;
import java.util.Optional;

/// Says which works explain what somebody sees.
public final class FindPlannedWork {

  private static final int MOST = 500;

  private final PlannedWorks works;

  FindPlannedWork(PlannedWorks works) {
    this.works = works;
  }

  public Optional<PlannedWork> find(String id) {
    return works.find(id);
  }

  /// Those under way at a spot, of its domain or of all; of several, the first to end.
  public Optional<PlannedWork> at(Spot spot, Instant now) {
    return works.notOver(spot.territory(), now, MOST).stream()
        .filter(work -> !work.from().isAfter(now))
        .filter(work -> work.domain() == null || work.domain() == spot.domain())
        .filter(work -> work.areAt(spot))
        .findFirst();
  }
}
