package fr.vigie.tally;

import fr.vigie.territory.Domain;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that an object adds to what is counted.
///
/// @param id of a report, a work order or an alarm
/// @param domain null for what is of none, such as the alarm of a feed
public record Trace(String id, String territory, @Nullable Domain domain, List<Part> parts) {

  public Trace {
    parts = List.copyOf(parts);
  }

  /// A day of a territory that has to be counted anew.
  record Touched(String territory, LocalDate day) {}

  Set<Touched> touched() {
    var days = new HashSet<Touched>();
    for (var part : parts) {
      days.add(new Touched(territory, part.day()));
      var until = part.until();
      if (until != null) {
        days.add(new Touched(territory, until));
      }
    }
    return days;
  }
}
