package fr.vigie.indicator;

import fr.vigie.energy.Method;
import fr.vigie.energy.SavedEnergy;
import fr.vigie.energy.SavedEnergy.Saved;
import fr.vigie.indicator.Source.Saving;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What lighting has saved, by territory and period.
record Savings(Map<Key, Saved> found) {

  static final Savings NONE = new Savings(Map.of());

  record Key(String territory, Bucket bucket) {}

  /// Of what has not begun nothing is known.
  static Savings of(
      SavedEnergy energy, List<String> territories, List<Bucket> buckets, LocalDate today) {
    var found = new HashMap<Key, Saved>();
    for (var bucket : buckets) {
      if (bucket.from().isBefore(today)) {
        for (var territory : territories) {
          found.put(
              new Key(territory, bucket), energy.between(territory, bucket.from(), bucket.until()));
        }
      }
    }
    return new Savings(found);
  }

  /// How many light points are behind the figure.
  int lamps(Group group, Bucket bucket) {
    return of(group, bucket).stream().mapToInt(Saved::lamps).sum();
  }

  private List<Saved> of(Group group, Bucket bucket) {
    return group.territories().stream()
        .map(territory -> found.get(new Key(territory, bucket)))
        .filter(Objects::nonNull)
        .filter(saved -> saved.kwh() != null)
        .toList();
  }

  Figure figure(Saving saving, Group group, Bucket bucket) {
    var all = of(group, bucket);
    if (all.isEmpty()) {
      var isOver = found.keySet().stream().anyMatch(key -> key.bucket().equals(bucket));
      return Figure.missing(isOver ? Absence.NO_BASELINE : Absence.NOT_YET);
    }
    var method = all.stream().map(Saved::method).max(Method::compareTo).orElseThrow();
    return switch (saving) {
      case KWH -> Figure.saved(sum(all, Saved::kwh), Absence.NO_BASELINE, method);
      case EUR -> Figure.saved(sum(all, Saved::eur), Absence.NO_TARIFF, method);
      case KG_CO2E -> Figure.saved(sum(all, Saved::kgCo2e), Absence.NO_FACTOR, method);
    };
  }

  /// Null when some of it is not known: the rest would look like all.
  private static @Nullable Double sum(
      Collection<Saved> all, Function<Saved, @Nullable Double> amount) {
    var sum = 0.0;
    for (var saved : all) {
      var part = amount.apply(saved);
      if (part == null) {
        return null;
      }
      sum += part;
    }
    return sum;
  }
}
