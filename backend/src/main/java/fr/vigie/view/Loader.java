package fr.vigie.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Finds objects by their ids, all that one level of an answer asks for by one query.
///
/// @param value what a field that refers to an object shows of it
public record Loader<V>(Find<V> find, Function<V, String> id, Function<V, Object> value) {

  public interface Find<V> {
    List<V> find(Collection<String> ids, Wanted wanted);
  }

  public static <V> Loader<V> of(Find<V> find, Function<V, String> id) {
    return new Loader<>(find, id, found -> found);
  }

  /// Stored documents.
  public static Loader<Row> rows(Find<Row> find) {
    return of((ids, wanted) -> find.find(ids, wanted.and("_id")), row -> row.required("_id"));
  }

  /// What the fields show, by id; an id that stands for nothing is left out.
  public Map<String, Object> load(Collection<String> ids, Wanted wanted) {
    var loaded = new HashMap<String, Object>();
    find.find(ids, wanted).forEach(found -> loaded.put(id.apply(found), value.apply(found)));
    return loaded;
  }
}
