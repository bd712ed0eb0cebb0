package fr.vigie.ngsisubscription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which entities partners are still to be told of. However often an entity changes before, it is
/// noted once, so that a partner who does not answer costs no more than there are entities.
interface Notices {

  /// That an entity changed, for one subscription.
  ///
  /// @param since when it first did
  /// @param changes how often since, which tells whether it changed while it was told
  record Notice(String subscription, String urn, Instant since, long changes) {}

  /// Notes by subscription that entities have changed.
  void add(Map<String, Set<String>> urns, Instant now);

  /// At most so many of one subscription, the longest waiting first.
  List<Notice> oldest(String subscription, int most);

  /// Takes away those that were told; what has changed meanwhile stays, as of now.
  void told(List<Notice> notices, Instant now);

  /// Takes away all of one subscription.
  void drop(String subscription);

  /// Whether one is still to be told of something.
  boolean hasAny(String subscription);
}
