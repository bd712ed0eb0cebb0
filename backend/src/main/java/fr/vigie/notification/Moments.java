package fr.vigie.notification;

import fr.vigie.notification.NotificationKind.Urgency;
import fr.vigie.team.Duty;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// When a phone may be made to ring.
final class Moments {

  private final QuietHoursOfTerritories territories;
  private final Duty duty;

  Moments(QuietHoursOfTerritories territories, Duty duty) {
    this.territories = territories;
    this.duty = duty;
  }

  /// The quiet hours of a territory, read at most once, when they are first needed.
  Supplier<QuietHours> usual(String territory) {
    var known = new AtomicReference<@Nullable QuietHours>();
    return () ->
        Objects.requireNonNull(
            known.updateAndGet(read -> read == null ? territories.of(territory) : read));
  }

  /// Now, or when the quiet hours of who is told, or else the usual ones, are over.
  Instant ring(
      Telling telling,
      Hearer hearer,
      @Nullable QuietHours own,
      Supplier<QuietHours> usual,
      Instant now) {
    var urgency = telling.kind().urgency();
    if (urgency == Urgency.SAFETY) {
      return now;
    }
    var over = (own == null ? usual.get() : own).over(now);
    return over.isAfter(now)
            && urgency == Urgency.DUTY
            && hearer.isStaff()
            && duty.isOn(telling.message().territory(), hearer.id(), now)
        ? now
        : over;
  }
}
