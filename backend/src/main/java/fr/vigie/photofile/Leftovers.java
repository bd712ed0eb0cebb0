package fr.vigie.photofile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Names of pictures that no photo has, yet or any more. A name is noted before its picture is
/// written, and forgotten in the transaction that makes it a photo's; so whatever dies in between,
/// a picture is a photo's or will be removed.
public interface Leftovers {

  void add(Collection<String> names, Instant at);

  void forget(Collection<String> names);

  /// Those noted before, at most so many.
  List<String> addedBefore(Instant instant, int most);
}
