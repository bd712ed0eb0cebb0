package fr.vigie.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How all feeds fare.
interface FeedStates {

  Optional<FeedState> find(String source);

  List<FeedState> list(Collection<String> sources);

  /// Adds those that are not there.
  void addMissing(Collection<FeedState> fresh);

  /// Takes a feed that is due, for so long; no other backend takes it meanwhile.
  Optional<FeedState> claimDue(Duration lease);

  void put(FeedState state);

  void remove(String source);
}
