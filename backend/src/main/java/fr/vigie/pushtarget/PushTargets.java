package fr.vigie.pushtarget;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// All apps and browsers that can be sent notifications.
public interface PushTargets {

  /// Those with these ids that are still there.
  List<PushTarget> list(Collection<String> ids);

  /// Those of some people that were seen since then.
  List<PushTarget> of(Collection<String> owners, Instant seenSince);

  /// Adds it, or changes what is known of it.
  void put(PushTarget target);

  /// Ends one that FCM knows no more by this value; one that has told another value meanwhile
  /// stays.
  void remove(String id, String value);
}
