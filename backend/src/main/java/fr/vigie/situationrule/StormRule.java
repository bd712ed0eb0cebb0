package fr.vigie.situationrule;

import fr.vigie.shared.GeoPoint;
import fr.vigie.situation.Explanation;
import fr.vigie.situation.ProposeSituation.Request;
import fr.vigie.situation.Sign;
import fr.vigie.situation.Signs;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situationrule.RuleSettings.Storm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A territory has many more alarms and reports within an hour than it usually has at that time,
/// and not all at one place.
final class StormRule {

  private static final Duration WEEK = Duration.ofDays(7);

  private final Storm asked;
  private final Signs signs;

  StormRule(Storm asked, Signs signs) {
    this.asked = asked;
    this.signs = signs;
  }

  /// Empty for too few.
  Optional<Request> request(String territory, List<Sign> recent, Instant now) {
    return recent.size() < asked.signs()
        ? Optional.empty()
        : Optional.of(
            new Request(
                territory,
                Kind.STORM,
                "STORM " + territory,
                Set.of(),
                recent,
                some -> explain(territory, some, now)));
  }

  private Optional<Explanation> explain(String territory, List<Sign> some, Instant now) {
    var counted = Explanation.of(some, now, asked.signs(), asked.within());
    if (some.size() < asked.signs() || !isWide(counted, some)) {
      return Optional.empty();
    }
    var usual = usual(territory, now);
    return some.size() >= asked.factor() * Math.max(1, usual)
        ? Optional.of(counted.unusual(usual, asked.factor()))
        : Optional.empty();
  }

  private boolean isWide(Explanation counted, List<Sign> some) {
    return counted.communeCount() > 1 || cabinets(some) > 1 || isFarApart(some);
  }

  private static long cabinets(List<Sign> some) {
    return some.stream()
        .filter(sign -> !sign.ancestors().isEmpty())
        .map(sign -> sign.ancestors().getFirst())
        .distinct()
        .count();
  }

  /// Whether any lies so far from the first, which is half of what two may lie apart at least.
  private boolean isFarApart(List<Sign> some) {
    var places = some.stream().map(Sign::place).filter(Objects::nonNull).toList();
    return places.stream().anyMatch(place -> isFar(places.getFirst(), place));
  }

  private boolean isFar(GeoPoint one, GeoPoint other) {
    return one.metresTo(other) >= asked.metres();
  }

  /// The mean of the same time in the weeks before.
  private double usual(String territory, Instant now) {
    return IntStream.rangeClosed(1, asked.weeks())
        .mapToObj(week -> now.minus(WEEK.multipliedBy(week)))
        .mapToLong(then -> signs.count(territory, then.minus(asked.within()), then))
        .average()
        .orElse(0);
  }
}
