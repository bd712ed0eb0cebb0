package fr.vigie.ngsisubscription;

import fr.vigie.entity.NgsiRefusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The members of an object of JSON: each is taken by its name, and what is left is refused by
/// name, so that a misspelt condition does not tell of everything. All throws {@link NgsiRefusal}.
final class Members {

  private static final int MOST_IN_LIST = 100;

  private final String where;
  private final Map<String, @Nullable Object> left;

  /// @param where what the object is called, with a point behind it; empty for the whole
  Members(String where, Map<String, @Nullable Object> json) {
    this.where = where;
    this.left = new LinkedHashMap<>(json);
  }

  /// How a member is called.
  String path(String name) {
    return where + name;
  }

  private <T> Optional<T> taken(String name, Class<T> type, String rule) {
    if (!left.containsKey(name)) {
      return Optional.empty();
    }
    var value = left.remove(name);
    NgsiRefusal.unless(type.isInstance(value), path(name) + ": " + rule);
    return Optional.ofNullable(type.cast(value));
  }

  /// Empty when it is not there.
  Optional<Object> any(String name) {
    return taken(name, Object.class, "not null");
  }

  Optional<String> text(String name, int most) {
    var rule = "a text of 1 to " + most + " characters";
    var text = taken(name, String.class, rule);
    NgsiRefusal.unless(
        text.filter(each -> each.isBlank() || each.length() > most).isEmpty(),
        path(name) + ": " + rule);
    return text;
  }

  Optional<Boolean> flag(String name) {
    return taken(name, Boolean.class, "true or false");
  }

  /// @param most how much it is at most; it is more than 0
  Optional<Double> number(String name, double most) {
    var rule = "a number above 0, " + (long) most + " at most";
    var number = taken(name, Number.class, rule).map(Number::doubleValue);
    NgsiRefusal.unless(
        number.filter(each -> !(each > 0 && each <= most)).isEmpty(), path(name) + ": " + rule);
    return number;
  }

  Optional<Instant> instant(String name) {
    return text(name, 40)
        .map(text -> {
          try {
            return OffsetDateTime.parse(text).toInstant();
          } catch (DateTimeException e) {
            throw NgsiRefusal.bad(path(name) + ": an instant such as 2026-11-29T10:00:00Z");
          }
        });
  }

  Optional<Members> object(String name) {
    return taken(name, Map.class, "an object").map(json -> of(path(name) + ".", json));
  }

  /// Each of a list of objects; none when it is not there.
  List<Members> objects(String name) {
    var objects = new ArrayList<Members>();
    for (var each : list(name)) {
      var at = path(name) + "[" + objects.size() + "]";
      NgsiRefusal.unless(each instanceof Map, at + ": an object");
      objects.add(of(at + ".", (Map<?, ?>) each));
    }
    return objects;
  }

  /// Each of a list of texts, or of a single one.
  ///
  /// @param rule what they are
  Set<String> texts(String name, String pattern, String rule) {
    var all = left.get(name) instanceof String ? List.of(any(name).orElseThrow()) : list(name);
    NgsiRefusal.unless(
        all.stream().allMatch(each -> each instanceof String text && text.matches(pattern)),
        path(name) + ": " + rule);
    return Set.copyOf(all.stream().map(String.class::cast).distinct().toList());
  }

  private List<?> list(String name) {
    var rule = "a list of 1 to " + MOST_IN_LIST;
    var list = taken(name, List.class, rule);
    NgsiRefusal.unless(
        list.filter(each -> each.isEmpty() || each.size() > MOST_IN_LIST).isEmpty(),
        path(name) + ": " + rule);
    return list.<List<?>>map(each -> each).orElse(List.of());
  }

  /// Of JSON, whose names are texts.
  private static Members of(String where, Map<?, ?> json) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    json.forEach((name, value) -> members.put(String.valueOf(name), value));
    return new Members(where, members);
  }

  /// Refuses what was not taken.
  ///
  /// @param notHere members of the standard that are not supported
  void end(Set<String> notHere) {
    for (var name : left.keySet()) {
      if (notHere.contains(name)) {
        throw NgsiRefusal.notSupported(path(name) + " is not supported");
      }
      throw NgsiRefusal.bad(path(shortened(name)) + ": there is no such member");
    }
  }

  private static String shortened(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60);
  }
}
