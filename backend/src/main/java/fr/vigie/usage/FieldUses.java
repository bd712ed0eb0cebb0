package fr.vigie.usage;

import java.time.LocalDate;
import java.util.List;

/// What is known of the use of fields.
interface FieldUses {

  /// Keeps how often one backend has seen each use on its day so far; kept again, it counts once.
  ///
  /// @param instance the backend, by a name that it has from its start to its end
  void keep(String instance, List<FieldUse> seen);

  /// Each use of a field by a release since a day, of all backends: `day` is the last one.
  ///
  /// @param most that are read
  List<FieldUse> since(LocalDate day, int most);
}
