package fr.vigie.map;

import fr.vigie.identity.Right;
import fr.vigie.identity.Scope;
import fr.vigie.identity.Viewer;
import fr.vigie.mapcount.MapLayer;
import fr.vigie.mapcount.Traits;
import fr.vigie.territory.Domain;
import fr.vigie.workorder.WorkSight;
import java.util.Set;

/// What someone sees on the map: what is public, what lies where they have the right to see it, and
/// what was handed to theirs. To them all else is as what does not exist. A reporter finds a
/// private report of their own in the list of what they filed, not here.
///
/// @param reports where they read reports
/// @param work which work orders they read
/// @param alarms where they read alarms
/// @param assets where they know how safety equipment is
record MapSight(Scope reports, WorkSight work, Scope alarms, Scope assets) {

  static MapSight of(Viewer viewer) {
    return new MapSight(
        viewer.scope(Right.SEE_REPORTS),
        WorkSight.of(viewer),
        viewer.scope(Right.SEE_ALARMS),
        viewer.scope(Right.SEE_ASSETS));
  }

  /// The territories whose objects they see, public or not.
  Scope scope(MapLayer layer) {
    return switch (layer) {
      case REPORTS -> reports;
      case WORK_ORDERS -> work.scope();
      case ALARMS -> alarms;
      case ASSETS -> assets;
    };
  }

  /// The territories and contractors to whom what they see besides was handed.
  Set<String> receivers(MapLayer layer) {
    return switch (layer) {
      case REPORTS -> reports.territories();
      case WORK_ORDERS -> work.contractors();
      case ALARMS, ASSETS -> Set.of();
    };
  }

  /// Whether there is nothing of the layer that is not hidden from them.
  boolean isBlind(MapLayer layer) {
    return switch (layer) {
      case REPORTS, ASSETS -> false;
      case WORK_ORDERS -> work.isNothing();
      case ALARMS -> alarms.isNowhere();
    };
  }

  boolean sees(MapLayer layer, String territory, Traits traits) {
    return traits.isPublic()
        || scope(layer).holds(territory)
        || (traits.alsoSeenBy() != null && receivers(layer).contains(traits.alsoSeenBy()));
  }

  /// Which camera does not work is nobody's business but the staff's.
  boolean seesStatus(MapLayer layer, String territory, Traits traits) {
    return layer != MapLayer.ASSETS
        || !Domain.SAFETY.name().equals(traits.domain())
        || assets.holds(territory);
  }
}
