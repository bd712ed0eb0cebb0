package fr.vigie.lighting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All schedules ever set; none is changed or taken away.
interface LightingSchedules {

  Optional<LightingSchedule> find(String id);

  Optional<LightingSchedule> findByClientScheduleId(String clientScheduleId);

  /// Those of a territory and of all in it, the latest to hold first, and the latest set first of
  /// those that hold from one day; 20,000 at most.
  List<LightingSchedule> ofTerritory(String territory);

  /// Of each territory that has one of its own, not only of something in it, the latest to hold.
  Map<String, LightingSchedule> latestOfTerritories(Collection<String> territories);

  /// By one command.
  void addAll(List<LightingSchedule> schedules);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its `clientScheduleId` is taken.
  void add(LightingSchedule schedule);
}
