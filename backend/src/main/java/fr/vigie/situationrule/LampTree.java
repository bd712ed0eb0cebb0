package fr.vigie.situationrule;

import fr.vigie.situation.Sign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Signs of lamps, by all that the lamps stand below.
///
/// @param below the signs below each feeder and cabinet
/// @param children what stands right below each, and above lamps
record LampTree(
    Map<String, List<Sign>> below, Map<String, Set<String>> children, Set<String> roots) {

  static LampTree of(List<Sign> signs) {
    var tree = new LampTree(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
    signs.stream()
        .filter(sign -> sign.isOfLamp() && !sign.ancestors().isEmpty())
        .forEach(tree::add);
    return tree;
  }

  private void add(Sign sign) {
    var chain = sign.ancestors();
    roots.add(chain.getFirst());
    for (var i = 0; i < chain.size(); i++) {
      below.computeIfAbsent(chain.get(i), _ -> new ArrayList<>()).add(sign);
      var own = children.computeIfAbsent(chain.get(i), _ -> new LinkedHashSet<>());
      if (i + 1 < chain.size()) {
        own.add(chain.get(i + 1));
      }
    }
  }

  List<Sign> below(String above) {
    return below.getOrDefault(above, List.of());
  }

  Set<String> children(String above) {
    return children.getOrDefault(above, Set.of());
  }

  /// How many different lamps.
  long lampsBelow(String above) {
    return below(above).stream().map(Sign::asset).distinct().count();
  }

  /// The keys of the causes that one above would include.
  Set<String> keysBelow(String above) {
    return below(above).stream()
        .flatMap(sign -> sign.ancestors().stream().skip(sign.ancestors().indexOf(above) + 1L))
        .map(FeederRule::key)
        .collect(Collectors.toUnmodifiableSet());
  }
}
