package fr.vigie.follow;

import fr.vigie.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is to hear of what happened: those who follow the report or one of its duplicates, and of
/// public reports those who follow the commune or an area around the place.
public interface Followers {

  /// A part of them, in the order of their follows; none when there are no more.
  ///
  /// @param after the id of the last follow of the part before; null for the first
  List<Follow> of(Event event, @Nullable String after, int most);

  /// A part of those who follow a report or one of its duplicates, in the order of their follows;
  /// none when there are no more.
  ///
  /// @param after the id of the last follow of the part before; null for the first
  List<Follow> ofReport(String report, @Nullable String after, int most);

  /// Who filed a report, while they follow it.
  Optional<Follow> reporter(String report);

  /// Whether somebody filed a report or one of its duplicates, and follows that still.
  boolean isReporter(String holder, String report);

  /// A part of those who follow one of these communes, or an area whose middle is in one, in the
  /// order of their follows; none when there are no more.
  ///
  /// @param after the id of the last follow of the part before; null for the first
  List<Follow> ofPlaces(Collection<String> communes, @Nullable String after, int most);
}
