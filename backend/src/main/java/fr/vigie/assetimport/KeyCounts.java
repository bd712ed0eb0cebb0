package fr.vigie.assetimport;

import fr.vigie.registerfile.Item;
import fr.vigie.registerfile.RegisterMapping;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What items say beside what their mapping reads, so that nothing is dropped in silence.
final class KeyCounts {

  private static final int MOST_NAMES = 200;
  private static final int MOST_CHARACTERS = 100;
  private static final String MORE = "…";

  private final Map<String, Long> unknown = new HashMap<>();
  private final Map<String, Long> unused = new HashMap<>();
  private final Map<RegisterMapping, Set<String>> used = new HashMap<>();
  private int measurements;

  /// Counts the names of an item; those of an object's members count as the object's.
  void count(Item item, RegisterMapping mapping) {
    var fields = used.computeIfAbsent(mapping, RegisterMapping::fields);
    for (var name : item.fields().keySet()) {
      if (fields.contains(name) || name.startsWith("@")) {
        continue;
      }
      var root = name.replaceAll("\\..*", "");
      if (mapping.measurements().contains(root)) {
        measurements++;
      } else if (mapping.isUnused(root)) {
        count(unused, named(item, root), 1);
      } else {
        count(unknown, named(item, root), 1);
      }
    }
  }

  private static String named(Item item, String name) {
    var whole = item.type().isEmpty() ? name : item.type() + "." + name;
    return whole.length() <= MOST_CHARACTERS ? whole : whole.substring(0, MOST_CHARACTERS) + MORE;
  }

  Map<String, Long> unknown() {
    return unknown;
  }

  Map<String, Long> unused() {
    return unused;
  }

  int measurements() {
    return measurements;
  }

  /// Both together; beyond so many names, the rest is one.
  static Map<String, Long> plus(Map<String, Long> counts, Map<String, Long> more) {
    var sum = new TreeMap<>(counts);
    more.forEach((name, count) -> count(sum, name, count));
    return sum;
  }

  private static void count(Map<String, Long> counts, String name, long more) {
    var isKept = counts.containsKey(name) || counts.size() < MOST_NAMES;
    counts.merge(isKept ? name : MORE, more, Long::sum);
  }
}
