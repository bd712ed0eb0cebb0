package fr.vigie.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The stored fields that an answer needs; a read asks the database for no more.
///
/// @param names none means all
public record Wanted(Set<String> names) {

  public static final Wanted ALL = new Wanted(Set.of());

  public Wanted {
    names = Set.copyOf(names);
  }

  public boolean isAll() {
    return names.isEmpty();
  }

  /// These, and what the reader needs for itself.
  public Wanted and(String... more) {
    var own = List.of(more);
    if (isAll() || names.containsAll(own)) {
      return this;
    }
    var all = new HashSet<>(names);
    all.addAll(own);
    return new Wanted(all);
  }
}
