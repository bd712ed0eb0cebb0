package fr.vigie.ledger;

import fr.vigie.energy.EnergyFactor;
import fr.vigie.round.Round.Status;
import fr.vigie.round.WasteRound;
import fr.vigie.routing.DistanceMethod;
import fr.vigie.wastetour.Comparison;
import fr.vigie.wastetour.Effort;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The waste rounds of a month that were driven, beside the rounds of all containers that would
/// have been driven instead; both as they were planned.
///
/// @param rounds how many were driven to their end
/// @param litres of diesel; null when nobody said what some vehicle burns
/// @param kgCo2e null also when there was no factor for some
public record WasteMonth(
    int rounds,
    double kilometres,
    double kilometresAvoided,
    @Nullable Double litres,
    @Nullable Double litresAvoided,
    @Nullable Double kgCo2e,
    @Nullable Double kgCo2eAvoided,
    Set<WasteGap> gaps,
    List<EnergyFactor> factors) {

  public WasteMonth {
    gaps = Set.copyOf(gaps);
    factors = List.copyOf(factors);
  }

  /// Null when none was planned.
  static @Nullable WasteMonth of(List<WasteRound> rounds) {
    var driven = rounds.stream().filter(r -> r.status() == Status.DONE).toList();
    var isOpen = rounds.stream().anyMatch(WasteMonth::isOpen);
    var compared = driven.stream().map(WasteRound::comparison).toList();
    return driven.isEmpty() && !isOpen ? null : of(compared, isOpen);
  }

  private static boolean isOpen(WasteRound round) {
    return round.status() == Status.PLANNED || round.status() == Status.UNDER_WAY;
  }

  private static WasteMonth of(List<Comparison> compared, boolean isOpen) {
    return new WasteMonth(
        compared.size(),
        compared.stream().mapToDouble(c -> c.planned().kilometres()).sum(),
        compared.stream().mapToDouble(c -> c.fixed().kilometres() - c.planned().kilometres()).sum(),
        sum(compared, c -> c.planned().litres()),
        sum(compared, c -> less(c, Effort::litres)),
        sum(compared, c -> c.planned().kgCo2e()),
        sum(compared, c -> less(c, Effort::kgCo2e)),
        gaps(compared, isOpen),
        compared.stream().map(Comparison::factor).filter(Objects::nonNull).distinct().toList());
  }

  private static @Nullable Double less(
      Comparison compared, Function<Effort, @Nullable Double> amount) {
    var fixed = amount.apply(compared.fixed());
    var planned = amount.apply(compared.planned());
    return fixed == null || planned == null ? null : Double.valueOf(fixed - planned);
  }

  /// Null when some of it is not known: the rest would look like all.
  private static @Nullable Double sum(
      List<Comparison> compared, Function<Comparison, @Nullable Double> amount) {
    var sum = 0.0;
    for (var each : compared) {
      var part = amount.apply(each);
      if (part == null) {
        return null;
      }
      sum += part;
    }
    return sum;
  }

  private static Set<WasteGap> gaps(List<Comparison> compared, boolean isOpen) {
    var gaps = EnumSet.noneOf(WasteGap.class);
    Predicate<Predicate<Comparison>> some = which -> compared.stream().anyMatch(which);
    if (some.test(c -> c.method() == DistanceMethod.ESTIMATE)) {
      gaps.add(WasteGap.DISTANCES_ESTIMATED);
    }
    if (some.test(c -> c.burns() == null)) {
      gaps.add(WasteGap.NO_CONSUMPTION);
    }
    if (some.test(c -> c.factor() == null)) {
      gaps.add(WasteGap.NO_FACTOR);
    }
    if (isOpen) {
      gaps.add(WasteGap.ROUNDS_NOT_FINISHED);
    }
    return gaps;
  }
}
