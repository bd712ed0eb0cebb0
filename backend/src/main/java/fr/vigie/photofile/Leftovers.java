package fr.vigie.photofile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Names of pictures that no photo has, yet or any more. A name is noted before its picture is
/// written, and forgotten in the transaction that makes it a photo's; so whatever dies in between,
/// a picture is a photo's or will be removed.
public interface Leftovers {

  void add(Collection<String> names, Instant at);

  /// Within the transaction that makes its picture a photo's; throws {@link
  /// fr.vigie.shared.Unavailable} when it was given away to be removed, for what was so slow has to
  /// begin anew.
  void keep(String name);

  /// Once its picture is gone.
  void forget(Collection<String> names);

  /// Gives those away that were noted before, at most so many, to be removed: none of them becomes
  /// a photo's any more.
  List<String> take(Instant before, int most);

  /// Those of them that are noted.
  Set<String> noted(Collection<String> names);
}
