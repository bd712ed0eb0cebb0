package fr.vigie.notification;

import fr.vigie.notification.NotificationKind.Urgency;
import fr.vigie.team.Duty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a phone may be made to ring.
final class Moments {

  private final QuietHoursOfTerritories territories;
  private final Duty duty;

  Moments(QuietHoursOfTerritories territories, Duty duty) {
    this.territories = territories;
    this.duty = duty;
  }

  /// Now, or when the quiet hours of who is told, or else those of the territory, are over.
  Instant ring(Telling telling, Hearer hearer, @Nullable QuietHours own, Instant now) {
    var urgency = telling.kind().urgency();
    if (urgency == Urgency.SAFETY) {
      return now;
    }
    var territory = telling.message().territory();
    var over = (own == null ? territories.of(territory) : own).over(now);
    return over.isAfter(now)
            && urgency == Urgency.DUTY
            && hearer.isStaff()
            && duty.isOn(territory, hearer.id(), now)
        ? now
        : over;
  }
}
