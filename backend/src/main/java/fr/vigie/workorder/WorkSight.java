package fr.vigie.workorder;

import fr.vigie.identity.Grant;
import fr.vigie.identity.Right;
import fr.vigie.identity.Scope;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Row;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which work orders someone may know of: those of the territories where they have a right, and
/// those that were given to the contractors that they work for. To them all others are as those
/// that do not exist.
///
/// @param contractors their ids
public record WorkSight(Scope scope, Set<String> contractors) {

  public WorkSight {
    contractors = Set.copyOf(contractors);
  }

  /// What a person may read.
  public static WorkSight of(Viewer viewer) {
    return new WorkSight(viewer.scope(Right.SEE_WORK), viewer.contractors());
  }

  /// The same, of one territory.
  public static WorkSight of(Viewer viewer, String territory) {
    var contractors =
        viewer.grants().stream()
            .filter(grant -> territory.equals(grant.territory()))
            .map(Grant::contractor)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new WorkSight(viewer.scope(Right.SEE_WORK).only(territory), contractors);
  }

  /// What a person may do or have on their devices.
  public static WorkSight doing(Viewer viewer) {
    return new WorkSight(viewer.scope(Right.DO_WORK), viewer.contractors());
  }

  public boolean isNothing() {
    return scope.isNowhere() && contractors.isEmpty();
  }

  public boolean sees(String territory, @Nullable String contractor) {
    return scope.holds(territory) || (contractor != null && contractors.contains(contractor));
  }

  public boolean sees(Row workOrder) {
    return sees(workOrder.required("territory"), workOrder.text("contractor"));
  }

  boolean sees(WorkOrder workOrder) {
    return sees(workOrder.territory(), workOrder.details().staffing().contractor());
  }
}
