package fr.vigie.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All sources.
public interface Sources {

  Optional<Source> find(String id);

  Optional<Source> findByClientSourceId(String clientSourceId);

  List<Source> list(Collection<String> ids);

  /// Those of a territory that are not removed, by name; at most 200.
  List<Source> of(String territory);

  /// Those that are fetched; at most 1,000.
  List<Source> feeds();

  /// Those that were fetched and are removed; the last 1,000.
  List<Source> removedFeeds();

  void add(Source source);

  void put(Source source);
}
