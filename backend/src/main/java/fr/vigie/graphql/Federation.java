package fr.vigie.graphql;

import fr.vigie.graphql.FeatureWiring.Keyed;
import fr.vigie.schema.SchemaFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lets the schema be part of a larger graph, as a subgraph of Apollo Federation 2: objects with an
/// ID are entities by it, others by the keys that features name.
public final class Federation {

  private static final String LINK =
      """
      extend schema
        @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

      """;

  private Federation() {}

  /// The features, and what a router asks.
  public static List<FeatureWiring> over(List<FeatureWiring> features) {
    var all = new ArrayList<>(features);
    all.add(new FederationWiring(features));
    return all;
  }

  /// The key of each type of entity.
  static Map<String, String> keys(List<FeatureWiring> features) {
    var keys = new TreeMap<String, String>();
    new ObjectTypes(features).names().forEach(type -> keys.put(type, "id"));
    features.stream()
        .flatMap(feature -> feature.keyed().stream())
        .forEach((Keyed keyed) -> keys.put(keyed.type(), keyed.key()));
    return keys;
  }

  /// The schema as a router composes it: without what federation itself adds.
  static String sdl(Map<String, String> keys) {
    var files = SchemaFiles.NAMES.stream().map(SchemaFiles::read).collect(Collectors.joining("\n"));
    var sdl = LINK + files;
    for (var key : keys.entrySet()) {
      sdl = keyed(sdl, key.getKey(), key.getValue());
    }
    return sdl;
  }

  private static String keyed(String sdl, String type, String key) {
    var head = Pattern.compile("(?m)^type " + type + "\\b[^{]*").matcher(sdl);
    if (!head.find()) {
      throw new IllegalStateException("the schema has no type " + type);
    }
    var directive = head.group() + "@key(fields: \"" + key + "\") ";
    return head.replaceFirst(Matcher.quoteReplacement(directive));
  }
}
