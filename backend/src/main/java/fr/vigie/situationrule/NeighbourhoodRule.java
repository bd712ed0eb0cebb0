package fr.vigie.situationrule;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.situation.Explanation;
import fr.vigie.situation.ProposeSituation.Request;
import fr.vigie.situation.Sign;
import fr.vigie.situation.Signs;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situationrule.RuleSettings.Neighbourhood;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Different people report the same around one place within some days.
final class NeighbourhoodRule {

  private static final int MOST = 200;

  private final Neighbourhood asked;
  private final Signs signs;

  NeighbourhoodRule(Neighbourhood asked, Signs signs) {
    this.asked = asked;
    this.signs = signs;
  }

  /// Of what is around a report that has just been filed; empty when there is nothing else.
  Optional<Request> request(Sign report, Instant now) {
    var place = Objects.requireNonNull(report.place());
    var category = Objects.requireNonNull(report.category());
    var near =
        signs
            .near(
                report.territory(),
                category,
                GeoBox.around(place, asked.metres()),
                now.minus(asked.within()),
                MOST)
            .stream()
            .filter(other -> isNear(other, place))
            .sorted(Comparator.comparing(Sign::id))
            .toList();
    return near.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Request(
                report.territory(),
                Kind.NEIGHBOURHOOD,
                "NEIGHBOURHOOD " + category + " " + near.getFirst().id(),
                Set.of(),
                near,
                some -> explain(category, some, now)));
  }

  private boolean isNear(Sign other, GeoPoint place) {
    return other.place() != null && other.place().metresTo(place) <= asked.metres();
  }

  private Optional<Explanation> explain(String category, List<Sign> some, Instant now) {
    var counted = Explanation.of(some, now, asked.people(), asked.within());
    return counted.peopleCount() >= asked.people()
        ? Optional.of(counted.near(category, asked.metres()))
        : Optional.empty();
  }
}
