package fr.vigie.duework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Which work orders were made by which plan, for what, which time.
public interface Occurrences {

  /// One time that a plan was due.
  ///
  /// @param subject the id of the equipment, or the INSEE code of the commune whose equipment is
  ///   taken together
  /// @param name the day, or the how manieth time by the meter
  record Occurrence(String plan, String subject, String name, String workOrder, Instant madeAt) {}

  /// For which of these subjects one was made.
  Set<String> made(String plan, String name, Collection<String> subjects);

  /// The last made by a plan, the newest first.
  List<Occurrence> of(String plan, int most);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when it was made already, by whomever.
  void add(Occurrence occurrence);
}
