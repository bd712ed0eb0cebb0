package fr.vigie.tally;

import fr.vigie.shared.Page;
import fr.vigie.territory.Domain;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is behind a number: the objects that it was counted of.
public interface CountedObjects {

  /// Which number.
  ///
  /// @param domain null for all
  /// @param until the day after the last; of what goes on for days, those that do at its beginning
  record Total(
      List<String> territories,
      @Nullable Domain domain,
      Measure measure,
      LocalDate from,
      LocalDate until) {

    public Total {
      territories = List.copyOf(territories);
    }
  }

  /// The ids of its objects in their order; the cursor is the id.
  Page<String> page(Total total, int first, @Nullable String after);
}
