package fr.vigie.indicator;

import fr.vigie.territory.Domain;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Counts indicators of territories and periods; who asks for them may see them.
public interface Figures {

  /// What is to be counted.
  ///
  /// @param domain null for all together
  /// @param buckets at least one, in order
  record Asked(
      List<Group> groups,
      List<Indicator> indicators,
      @Nullable Domain domain,
      List<Bucket> buckets) {

    public Asked {
      groups = List.copyOf(groups);
      indicators = List.copyOf(indicators);
      buckets = List.copyOf(buckets);
    }

    List<String> territories() {
      return groups.stream().flatMap(group -> group.territories().stream()).distinct().toList();
    }

    List<String> tallied() {
      return groups.stream().flatMap(group -> group.tallied().stream()).distinct().toList();
    }

    boolean asks(Source source) {
      return indicators.stream().anyMatch(i -> i.source().equals(source) && i.isOf(domain));
    }

    boolean asksForSavings() {
      return indicators.stream()
          .anyMatch(i -> i.source() instanceof Source.Saved && i.isOf(domain));
    }

    /// The same of some of its indicators.
    Asked of(Predicate<Indicator> some) {
      return new Asked(groups, indicators.stream().filter(some).toList(), domain, buckets);
    }
  }

  /// In the order of the groups, then of the indicators, then of the periods.
  List<Value> count(Asked asked);
}
