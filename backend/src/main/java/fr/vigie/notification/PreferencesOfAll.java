package fr.vigie.notification;

import fr.vigie.notification.Preferences.Choice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What all have said about how they want to be told.
interface PreferencesOfAll {

  /// Theirs; of who never said anything, those that are usual.
  Preferences of(String owner);

  /// Of those of them who said something.
  List<Preferences> list(Collection<String> owners);

  /// What somebody says anew; what is null or not named is left as it is.
  ///
  /// @param email empty to be written to no more
  /// @param isWithoutOwnQuietHours whether those of the territories count again
  record Said(
      Map<Choice, Mode> modes,
      @Nullable Digest digest,
      @Nullable QuietHours quietHours,
      boolean isWithoutOwnQuietHours,
      @Nullable String email,
      @Nullable String language) {}

  void say(Collection<String> owners, Said said, Instant at);

  /// Muted again it changes nothing.
  void mute(Collection<String> owners, String subject, Instant at);

  void unmute(Collection<String> owners, String subject);
}
