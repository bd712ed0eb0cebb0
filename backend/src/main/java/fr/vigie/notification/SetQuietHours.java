package fr.vigie.notification;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Territories;
import java.time.Clock;

/// An administrator says when phones stay silent in a territory, unless who is told said otherwise.
final class SetQuietHours {

  private final Territories territories;
  private final QuietHoursOfTerritories quiet;
  private final Clock clock;

  SetQuietHours(Territories territories, QuietHoursOfTerritories quiet, Clock clock) {
    this.territories = territories;
    this.quiet = quiet;
    this.clock = clock;
  }

  NotificationOutcome set(Viewer viewer, String territory, QuietHours hours) {
    if (!viewer.may(Right.SET_UP, territory)) {
      return new NotificationOutcome.NotAllowed(Right.SET_UP);
    }
    if (territories.find(territory).isEmpty()) {
      return new NotificationOutcome.TerritoryNotFound(territory);
    }
    quiet.set(territory, hours, viewer.staff().id(), clock.instant());
    return new NotificationOutcome.Quiet(territory, hours);
  }
}
