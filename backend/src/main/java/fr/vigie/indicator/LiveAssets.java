package fr.vigie.indicator;

import fr.vigie.shared.Page;
import fr.vigie.territory.Domain;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How equipment stands now; what was removed does not count.
public interface LiveAssets {

  enum What {
    /// Somebody should mend it.
    FAULTY,
    /// Containers that are fuller than {@link #FULL_ABOVE}.
    FULL
  }

  double FULL_ABOVE = 0.8;

  /// A ratio, in which {@link #FULL_ABOVE} is.
  String UNIT = "1";

  /// What containers say of how full they are.
  ///
  /// @param known how many say anything
  /// @param units in which they say so
  record Fill(int full, int known, Set<String> units) {}

  /// How many are faulty, by territory; none is left out.
  Map<String, Integer> faulty(Collection<String> territories, @Nullable Domain domain);

  /// By territory; one where nothing says so is left out.
  Map<String, Fill> fill(Collection<String> territories);

  /// The ids of those that are counted, in their order; the cursor is the id.
  Page<String> page(
      What what,
      Collection<String> territories,
      @Nullable Domain domain,
      int first,
      @Nullable String after);
}
