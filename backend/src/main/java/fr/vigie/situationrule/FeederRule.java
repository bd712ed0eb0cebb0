package fr.vigie.situationrule;

import fr.vigie.situation.Explanation;
import fr.vigie.situation.ProposeSituation.Request;
import fr.vigie.situation.ProposeSituation.Rule;
import fr.vigie.situation.Sign;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situationrule.RuleSettings.Feeder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lamps below one feeder or cabinet fail together. Several feeders of a cabinet at once are the
/// cabinet's fault; one feeder with many lamps is its own, whatever else fails below the cabinet.
final class FeederRule {

  private final Feeder asked;

  FeederRule(Feeder asked) {
    this.asked = asked;
  }

  /// What to propose, in this order, and then where the rest may join.
  ///
  /// @param recent signs of a territory
  /// @param news the ids of those that were not there before
  List<Request> requests(String territory, List<Sign> recent, Set<String> news, Instant now) {
    var tree = LampTree.of(recent);
    var touched =
        recent.stream()
            .filter(sign -> sign.isOfLamp() && news.contains(sign.id()))
            .flatMap(sign -> sign.ancestors().reversed().stream())
            .distinct()
            .toList();
    var causes = new ArrayList<String>();
    tree.roots().forEach(root -> find(root, tree, causes));
    var requests = new ArrayList<Request>();
    causes.stream()
        .filter(touched::contains)
        .forEach(above ->
            requests.add(request(territory, above, tree, signs -> explain(above, signs, now))));
    touched.forEach(above -> requests.add(request(territory, above, tree, _ -> Optional.empty())));
    return requests;
  }

  private void find(String above, LampTree tree, List<String> causes) {
    if (tree.lampsBelow(above) < asked.lamps()) {
      return;
    }
    var many =
        tree.children(above).stream()
            .filter(child -> tree.lampsBelow(child) >= asked.lamps())
            .toList();
    if (many.size() == 1) {
      find(many.getFirst(), tree, causes);
    } else {
      causes.add(above);
    }
  }

  private static Request request(String territory, String above, LampTree tree, Rule rule) {
    return new Request(
        territory, Kind.FEEDER, key(above), tree.keysBelow(above), tree.below(above), rule);
  }

  static String key(String above) {
    return "FEEDER " + above;
  }

  private Optional<Explanation> explain(String above, List<Sign> signs, Instant now) {
    var counted = Explanation.of(signs, now, asked.lamps(), asked.within());
    return counted.assetCount() >= asked.lamps()
        ? Optional.of(counted.below(above))
        : Optional.empty();
  }
}
