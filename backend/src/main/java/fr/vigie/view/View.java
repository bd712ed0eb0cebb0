package fr.vigie.view;

import fr.vigie.shared.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// How the fields of one type of the schema are read. It is declared once; the engine's fetchers,
/// the projection of a query and the plan of a document all follow from it.
///
/// @param <S> what an object of the type is read from
public class View<S> {

  private final String type;
  private final Class<S> source;
  private final Map<String, Reading<S>> fields = new LinkedHashMap<>();
  private final Map<Class<?>, Function<Object, S>> forms = new HashMap<>();

  View(String type, Class<S> source) {
    this.type = type;
    this.source = source;
  }

  public String type() {
    return type;
  }

  public Map<String, Reading<S>> fields() {
    return fields;
  }

  /// A value of the source.
  public View<S> value(String field, Function<S, @Nullable Object> read) {
    return put(field, Reading.Value.of(Set.of(), (s, _) -> read.apply(s), true));
  }

  /// Words in the language of the reader, or whatever else hangs on it.
  public View<S> said(String field, BiFunction<S, Language, @Nullable Object> read) {
    return put(
        field,
        Reading.Value.of(Set.of(), (s, c) -> read.apply(s, c.context(Language.class)), true));
  }

  /// A value that hangs also on who is asking.
  public View<S> asked(String field, Reading.Reader<S> read) {
    return put(field, Reading.Value.of(Set.of(), read, false));
  }

  /// A number that the source always has.
  public View<S> number(String field, ToDoubleFunction<S> read) {
    return put(
        field,
        new Reading.Value<>(
            Set.of(),
            (s, _) -> read.applyAsDouble(s),
            (s, _, out) -> {
              out.number(read.applyAsDouble(s));
              return true;
            },
            true));
  }

  /// An object, or a list of objects, of another view.
  public View<S> part(String field, Function<S, @Nullable Object> read) {
    return put(field, new Reading.Part<>(Set.of(), (s, _) -> read.apply(s), null));
  }

  /// An object that a loader finds by its id.
  public View<S> reference(String field, String loader, Function<S, @Nullable String> id) {
    return put(field, new Reading.Reference<>(Set.of(), loader, (s, _) -> id.apply(s)));
  }

  /// Objects that a loader finds by their ids, in their order.
  public View<S> references(String field, String loader, Function<S, List<String>> ids) {
    return put(field, new Reading.Reference<>(Set.of(), loader, (s, _) -> ids.apply(s)));
  }

  /// Another form in which such an object may come, as from a use case that has just changed it.
  public <R> View<S> from(Class<R> form, Function<R, S> convert) {
    forms.put(form, object -> convert.apply(form.cast(object)));
    return this;
  }

  View<S> put(String field, Reading<S> reading) {
    if (fields.put(field, reading) != null) {
      throw new IllegalStateException(type + "." + field + " is declared twice");
    }
    return this;
  }

  /// The object in the form that the fields are read from.
  public S source(Object object) {
    if (source.isInstance(object)) {
      return source.cast(object);
    }
    var convert = forms.get(object.getClass());
    if (convert == null) {
      throw new IllegalStateException(type + " is not read from " + object.getClass().getName());
    }
    return convert.apply(object);
  }
}
