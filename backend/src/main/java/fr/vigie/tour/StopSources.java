package fr.vigie.tour;

import fr.vigie.shared.GeoPoint;
import fr.vigie.tourplan.Urgency;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stops are made of: work orders and equipment, as far as a round needs to know them.
interface StopSources {

  /// Those there are, in no order.
  List<Source> workOrders(Collection<String> ids);

  /// At most so many that are given to an agent for a day and still to be done.
  List<Source> plannedFor(String territory, String agent, LocalDate day, int most);

  /// Those that stand, in no order.
  List<Source> assets(Collection<String> ids);

  /// At most so many waste containers of a territory that are in service, by id.
  List<Source> wasteContainers(String territory, int most);

  /// A work order or a piece of equipment.
  ///
  /// @param isContainer whether it is one for waste
  /// @param isOpen whether there is anything to do there
  /// @param service how long that takes when the dispatcher does not say
  /// @param litres how much can be loaded there at most; 0 for nothing
  /// @param skills what it needs
  /// @param urgency how much it presses
  /// @param doers the ids of agents who may finish it; null for whoever comes
  record Source(
      String id,
      String territory,
      GeoPoint place,
      String label,
      boolean isContainer,
      boolean isOpen,
      Duration service,
      int litres,
      Set<String> skills,
      Urgency urgency,
      @Nullable Set<String> doers) {

    /// @param driver the id of the agent who drives
    boolean isFinishedBy(String driver) {
      return doers == null || doers.contains(driver);
    }
  }
}
