package fr.vigie.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What `rights.txt` declares: for each field, what each person is answered.
///
/// @param closed the types of which somebody does not see all
record RightsTable(
    List<String> people, Map<String, Map<String, String>> lines, Set<String> closed) {

  static final String ANY = "any";

  private static final Pattern LINE =
      Pattern.compile("(\\S+\\.(?:\\{[^}]* [^}]*}|[^\\s{}]|\\{id})+)\\s+(.+)");
  private static final Pattern GROUP = Pattern.compile("([a-z, ]+?)\\s*= (.+)");
  private static final Pattern SEVERAL = Pattern.compile("(.*)\\{([^}]* [^}]*)}(.*)");

  static RightsTable read() {
    var people = new ArrayList<String>();
    var groups = new HashMap<String, List<String>>();
    var lines = new LinkedHashMap<String, Map<String, String>>();
    for (var text : text().lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      var group = GROUP.matcher(text);
      var line = LINE.matcher(text);
      if (people.isEmpty()) {
        people.addAll(words(text));
      } else if (group.matches()) {
        groups.put(group.group(1), words(group.group(2)));
      } else if (line.matches()) {
        var cells = cells(people, groups, line.group(2));
        names(line.group(1)).forEach(name -> add(lines, name, cells));
      } else {
        throw new IllegalStateException("not a line: " + text);
      }
    }
    return new RightsTable(List.copyOf(people), lines, closed(lines));
  }

  private static Map<String, String> cells(
      List<String> people, Map<String, List<String>> groups, String group) {
    var cells = new LinkedHashMap<String, String>();
    for (var i = 0; i < people.size(); i++) {
      cells.put(
          people.get(i),
          group.equals(ANY) ? ANY : Objects.requireNonNull(groups.get(group), group).get(i));
    }
    return cells;
  }

  private static void add(
      Map<String, Map<String, String>> lines, String name, Map<String, String> cells) {
    if (lines.put(name, cells) != null) {
      throw new IllegalStateException("two lines of " + name);
    }
  }

  /// `Type.{a b}:C` stands for `Type.a:C` and `Type.b:C`.
  private static List<String> names(String name) {
    var several = SEVERAL.matcher(name);
    return several.matches()
        ? words(several.group(2)).stream()
            .map(one -> several.group(1) + one + several.group(3))
            .toList()
        : List.of(name);
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static String text() {
    try (var in = Objects.requireNonNull(RightsTable.class.getResourceAsStream("/rights.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> cells(String line) {
    return Objects.requireNonNull(lines.get(line), line);
  }

  private static Set<String> closed(Map<String, Map<String, String>> lines) {
    return lines.entrySet().stream()
        .filter(line -> !line.getValue().values().stream().allMatch("yes"::equals))
        .map(line -> line.getKey().split("\\.", 2)[0])
        .collect(Collectors.toSet());
  }

  /// Whether everyone sees all of a type.
  boolean isOpen(String type) {
    return !closed.contains(type);
  }
}
