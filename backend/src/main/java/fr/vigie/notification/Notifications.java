package fr.vigie.notification;

import fr.vigie.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What everybody was told in the last 90 days.
interface Notifications {

  /// Keeps them; what is there already is left as it is.
  void add(List<Notification> notifications);

  /// Somebody's, the last first.
  ///
  /// @param isUnread whether only what they did not read yet
  Page<Notification> page(
      Collection<String> recipients, boolean isUnread, int first, @Nullable String after);

  /// How many they did not read yet; 100 for more than 99.
  int unread(Collection<String> recipients);

  /// Those of these ids that are theirs are read, all where none is named.
  void read(Collection<String> recipients, Collection<String> ids, Instant at);

  /// Of those who were told something of a subject before an event, what they were told last.
  ///
  /// @param before the id that what is told of the event has
  Map<String, Notification> lastOf(String subject, String before);
}
