package fr.vigie.news;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All news that territories have ever told.
public interface NewsOfTerritories {

  Optional<News> find(String id);

  Optional<News> findByClientId(String clientNewsId);

  List<News> list(Collection<String> ids);

  /// At most so many of a territory that are shown at an instant, the newest first.
  List<News> shown(String territory, Instant at, int most);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its client id is taken.
  void add(News news);

  /// Ends what is still shown at an instant; whether it was.
  boolean withdraw(String id, Instant at);
}
