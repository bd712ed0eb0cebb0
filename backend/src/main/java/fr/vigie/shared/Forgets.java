package fr.vigie.shared;

import java.util.Set;

/// Forgets somebody where that takes more than fields of one document, as with files; a feature
/// gives it beside what it declares as {@link PersonalData}. Again it changes nothing more.
public interface Forgets {

  /// The collection whose documents it counts.
  String collection();

  /// How many documents were theirs.
  ///
  /// @param pseudonyms of the person
  /// @param reports ids of the reports that are theirs
  long forget(Set<String> pseudonyms, Set<String> reports);
}
