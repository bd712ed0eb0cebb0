package fr.vigie.category;

import java.util.Collection;
import java.util.Map;

/// Which categories each territory offers, and how soon it mends.
public interface Offers {

  /// The working days by the code of each category that a territory offers; those of the catalogue
  /// where nobody has said otherwise.
  Map<String, Integer> of(String territory);

  /// The same, as stored, with what a template said last.
  Map<String, Offered> stored(Collection<String> territories);

  /// Changes what is stored, by one command.
  void put(Collection<Offered> offered);

  /// Forgets what it holds of territories that have changed.
  void forget(Collection<String> territories);

  /// What a territory offers.
  ///
  /// @param territory the id of the territory
  /// @param workingDays by category
  /// @param byTemplate what a template said last; before the first, what the catalogue says
  record Offered(
      String territory, Map<String, Integer> workingDays, Map<String, Integer> byTemplate) {

    public Offered {
      workingDays = Map.copyOf(workingDays);
      byTemplate = Map.copyOf(byTemplate);
    }
  }
}
