package fr.vigie.category;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Map;

/// Which categories each territory offers, how soon it mends, and what of them it says otherwise
/// than the catalogue.
public interface Offers {

  /// The working days by the code of each category that a territory offers; those of the catalogue
  /// where nobody has said otherwise.
  Map<String, Integer> of(String territory);

  /// The same, as stored, with what a template said last.
  Map<String, Offered> stored(Collection<String> territories);

  /// What territories say otherwise than the catalogue, by territory and code; only those that do.
  Map<String, Map<String, JsonObject>> adaptations();

  /// Changes what is stored, by one command.
  void put(Collection<Offered> offered);

  /// Forgets what it holds of territories that have changed.
  void forget(Collection<String> territories);

  /// What a territory offers.
  ///
  /// @param territory the id of the territory
  /// @param workingDays by category
  /// @param byTemplate what a template said last; before the first, what the catalogue says
  /// @param adapted what it says otherwise than the catalogue, by category
  /// @param adaptedByTemplate what a template said last of that
  record Offered(
      String territory,
      Map<String, Integer> workingDays,
      Map<String, Integer> byTemplate,
      Map<String, JsonObject> adapted,
      Map<String, JsonObject> adaptedByTemplate) {

    public Offered {
      workingDays = Map.copyOf(workingDays);
      byTemplate = Map.copyOf(byTemplate);
      adapted = Map.copyOf(adapted);
      adaptedByTemplate = Map.copyOf(adaptedByTemplate);
    }
  }
}
