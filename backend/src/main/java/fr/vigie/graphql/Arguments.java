package fr.vigie.graphql;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Wanted;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a field's arguments, whose types the schema has already checked, and the request's
/// circumstances.
///
/// @param wanted what the answer needs of stored documents
public record Arguments(String path, Map<String, ?> values, GraphQLContext context, Wanted wanted)
    implements Circumstances {

  public static Arguments of(DataFetchingEnvironment environment) {
    return new Arguments(
        "", environment.getArguments(), environment.getGraphQlContext(), Plans.wanted(environment));
  }

  /// Reads the one argument of a mutation.
  public static Arguments input(DataFetchingEnvironment environment) {
    return of(environment).object("input");
  }

  /// What the request brought along, such as who is asking.
  @Override
  public <T> T context(Class<T> type) {
    return Objects.requireNonNull(context.get(type), type.getName());
  }

  public boolean has(String name) {
    return values.get(name) != null;
  }

  public String string(String name) {
    return (String) Objects.requireNonNull(values.get(name), name);
  }

  public @Nullable String optionalString(String name) {
    return (String) values.get(name);
  }

  /// Text of so many characters, without the control characters that no keyboard writes.
  public String text(String name, int least, int most) {
    var text = string(name).strip();
    var rule = least + " to " + most + " characters";
    InvalidInput.unless(text.length() >= least && text.length() <= most, path + name, rule);
    PlainText.check(text, path + name);
    return text;
  }

  public @Nullable String optionalText(String name, int most) {
    return has(name) && !string(name).isBlank() ? text(name, 1, most) : null;
  }

  public boolean flag(String name) {
    return (Boolean) Objects.requireNonNull(values.get(name), name);
  }

  public int integer(String name, int least, int most) {
    var value = (Integer) Objects.requireNonNull(values.get(name), name);
    InvalidInput.unless(value >= least && value <= most, path + name, least + " to " + most);
    return value;
  }

  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return Enum.valueOf(type, string(name));
  }

  /// The constants that were given; none when the argument is absent.
  public <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
    return strings(name, type.getEnumConstants().length).stream()
        .map(value -> Enum.valueOf(type, value))
        .distinct()
        .toList();
  }

  /// The strings that were given; none when the argument is absent.
  @SuppressWarnings("unchecked") // the schema says that they are strings
  public List<String> strings(String name, int most) {
    var given = (List<String>) values.get(name);
    InvalidInput.unless(given == null || given.size() <= most, path + name, "at most " + most);
    return given == null ? List.of() : given;
  }

  @SuppressWarnings("unchecked") // the schema says that it is an object
  public Arguments object(String name) {
    var object = (Map<String, ?>) Objects.requireNonNull(values.get(name), name);
    return new Arguments(name.equals("input") ? "" : path + name + ".", object, context, wanted);
  }

  @SuppressWarnings("unchecked") // the schema says that they are objects
  public List<Arguments> objects(String name, int most) {
    var given = (List<Map<String, ?>>) Objects.requireNonNull(values.get(name), name);
    InvalidInput.unless(given.size() <= most, path + name, "at most " + most);
    return given.stream().map(o -> new Arguments(path + name + ".", o, context, wanted)).toList();
  }

  public GeoPoint point(String name) {
    var point = object(name);
    return point.located(() -> new GeoPoint(point.number("latitude"), point.number("longitude")));
  }

  public GeoBox box(String name) {
    var box = object(name);
    return box.located(() ->
        new GeoBox(
            box.number("south"), box.number("west"), box.number("north"), box.number("east")));
  }

  /// A number that is one.
  public double number(String name) {
    var value = ((Number) Objects.requireNonNull(values.get(name), name)).doubleValue();
    InvalidInput.unless(Double.isFinite(value), name, "a finite number");
    return value;
  }

  /// Says of a refusal where in the input it is.
  public <T> T located(java.util.function.Supplier<T> parse) {
    try {
      return parse.get();
    } catch (InvalidInput refused) {
      throw new InvalidInput(path + refused.field(), refused.rule());
    }
  }
}
