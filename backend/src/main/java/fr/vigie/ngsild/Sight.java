package fr.vigie.ngsild;

import fr.vigie.identity.Scope;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose equipment somebody sees: all of where they are staff, and of territories with open data
/// what everybody may see.
///
/// @param staff where they read what the register knows
/// @param open the ids of the territories that give their data away
record Sight(Scope staff, Set<String> open) {

  Sight {
    open = Set.copyOf(open);
  }

  /// What is seen of it in these territories.
  Sight only(Set<String> territories) {
    return new Sight(
        within(staff, territories),
        open.stream().filter(territories::contains).collect(Collectors.toSet()));
  }

  static Scope within(Scope scope, Set<String> territories) {
    return new Scope(false, territories.stream().filter(scope::holds).collect(Collectors.toSet()));
  }

  boolean isStaff(String territory) {
    return staff.holds(territory);
  }

  boolean sees(String territory) {
    return isStaff(territory) || open.contains(territory);
  }

  /// All territories in which something is seen.
  Scope all() {
    var all = new HashSet<>(staff.territories());
    all.addAll(open);
    return new Scope(staff.isEverywhere(), all);
  }
}
