package fr.vigie.notification;

import fr.vigie.notification.PreferencesOfAll.Said;
import fr.vigie.outbox.Channel;
import fr.vigie.shared.InvalidInput;
import java.time.Clock;

/// Somebody says how they want to be told. What they do not name stays as it is; said twice it
/// changes nothing.
final class SetPreferences {

  private final PreferencesOfAll preferences;
  private final Clock clock;

  SetPreferences(PreferencesOfAll preferences, Clock clock) {
    this.preferences = preferences;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for a way that does not go with a channel, for what nobody is told
  /// one by one, and for an e-mail address of who is not staff: theirs is with what they reported.
  NotificationOutcome set(Owners owners, Said said) {
    said.modes()
        .forEach((choice, mode) -> {
          InvalidInput.unless(
              choice.channel() == Channel.EMAIL || mode == Mode.IMMEDIATE || mode == Mode.OFF,
              "preferences.mode",
              "IMMEDIATE or OFF for PUSH");
          InvalidInput.unless(
              NotificationKind.ofStaff(owners.isStaff()).contains(choice.kind()),
              "preferences.kind",
              "a kind that you are told of");
        });
    InvalidInput.unless(
        said.email() == null || owners.isStaff(), "email", "for members of staff only");
    preferences.say(owners.ids(), said, clock.instant());
    return new NotificationOutcome.Done(owners);
  }
}
