package fr.vigie.notification;

import fr.vigie.outbox.Channel;
import java.util.List;
import java.util.stream.Stream;

/// How somebody is told, as they are shown it.
final class NotificationShown {

  private NotificationShown() {}

  /// A kind by a channel, as they said or as it is usual.
  record Wanted(NotificationKind kind, Channel channel, Mode mode) {}

  /// All that they may be told.
  ///
  /// @param unread how many they did not read yet; 100 for more than 99
  record OwnPreferences(Preferences said, List<Wanted> wanted, int unread) {

    static OwnPreferences of(Preferences said, boolean isStaff, int unread) {
      var wanted =
          NotificationKind.ofStaff(isStaff).stream()
              .flatMap(kind ->
                  Stream.of(Channel.PUSH, Channel.EMAIL)
                      .map(channel -> new Wanted(kind, channel, said.mode(kind, channel))))
              .toList();
      return new OwnPreferences(said, wanted, unread);
    }
  }
}
