package fr.vigie.follow;

import fr.vigie.follow.Follow.Subject;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is followed.
public interface Follows {

  Optional<Follow> find(String id);

  Optional<Follow> find(String holder, Subject subject);

  /// That of who filed a report, while they follow it.
  Optional<Follow> findReporters(String report);

  /// Whether somebody filed one of these reports, and follows it still.
  boolean isReporters(String holder, Collection<String> reports);

  /// The one that a secret link is for.
  Optional<Follow> findByLink(String holder);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when the holder follows the same already.
  void add(Follow follow);

  void remove(String id);

  /// What some people follow, at most so many.
  List<Follow> of(Collection<String> holders, int most);

  void seen(String id, Instant at);

  /// What someone follows, last first.
  Page<Follow> page(String holder, int first, @Nullable String after);

  long count(String holder);

  /// How many follow one of these reports, each counted once.
  int followers(Collection<String> reports);

  /// Who follows one of these reports, the commune or an area around the place; a part of them in
  /// the order of their ids.
  ///
  /// @param reports none for a report that may be known to its own followers only
  List<Follow> of(
      Collection<String> reports,
      @Nullable String commune,
      @Nullable GeoPoint place,
      @Nullable String after,
      int most);

  /// Who follows one of these communes, or an area whose middle is in one; a part of them in the
  /// order of their ids.
  List<Follow> ofPlaces(Collection<String> communes, @Nullable String after, int most);
}
