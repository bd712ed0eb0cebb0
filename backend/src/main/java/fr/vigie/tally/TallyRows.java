package fr.vigie.tally;

import fr.vigie.territory.Domain;
import fr.vigie.view.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How what was counted is read where it lies.
final class TallyRows {

  /// The domain of what is counted of all together.
  static final String ALL = "ALL";

  private static final List<Measure> ALL_MEASURES = List.of(Measure.values());

  private TallyRows() {}

  static DayTally dayTally(Row stored) {
    return new DayTally(
        stored.required("territory"),
        domain(stored.required("domain")),
        LocalDate.parse(stored.required("at")),
        tally(stored, ALL_MEASURES));
  }

  private static @Nullable Domain domain(String name) {
    return name.equals(ALL) ? null : Domain.valueOf(name);
  }

  /// What is stored of some measures.
  static Tally tally(Row stored, Collection<Measure> measures) {
    var tally = new Tally();
    var counts = stored.within("counts");
    var minutes = stored.within("minutes");
    for (var measure : measures) {
      var many = counts.large(measure.name());
      if (many != null) {
        tally.add(measure, many);
      }
      if (measure.kind() == Measure.Kind.TIME && minutes.has(measure.name())) {
        tally.put(measure, Times.of(minutes.numbers(measure.name())));
      }
    }
    return tally;
  }
}
