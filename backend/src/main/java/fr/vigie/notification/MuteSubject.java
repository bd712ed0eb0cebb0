package fr.vigie.notification;

import fr.vigie.shared.InvalidInput;
import java.time.Clock;
import java.util.regex.Pattern;

/// Somebody wants to hear nothing more of a report or a work order, or to hear of it again. Whether
/// there is such a thing is not said.
final class MuteSubject {

  private static final Pattern SUBJECT = Pattern.compile("(rep|wo)_[0-9A-Za-z-]{1,64}");

  private final PreferencesOfAll preferences;
  private final Clock clock;

  MuteSubject(PreferencesOfAll preferences, Clock clock) {
    this.preferences = preferences;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for what is no id of a report or a work order.
  NotificationOutcome mute(Owners owners, String subject) {
    check(subject);
    var muted = preferences.of(owners.ids().getFirst()).muted();
    if (muted.size() >= Preferences.MOST_MUTED && !muted.contains(subject)) {
      return new NotificationOutcome.TooManyMuted();
    }
    preferences.mute(owners.ids(), subject, clock.instant());
    return new NotificationOutcome.Done(owners);
  }

  NotificationOutcome unmute(Owners owners, String subject) {
    check(subject);
    preferences.unmute(owners.ids(), subject);
    return new NotificationOutcome.Done(owners);
  }

  private static void check(String subject) {
    InvalidInput.unless(
        SUBJECT.matcher(subject).matches(), "subjectId", "the ID of a report or a work order");
  }
}
