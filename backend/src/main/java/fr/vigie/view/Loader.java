package fr.vigie.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Finds objects by their ids, all that one level of an answer asks for by one query.
///
/// @param value what a field that refers to an object shows of it
public record Loader<V>(Seen<V> find, Function<V, String> id, Function<V, Object> value) {

  public interface Find<V> {
    List<V> find(Collection<String> ids, Wanted wanted);
  }

  /// Finds only what who is asking may know of.
  public interface Seen<V> {
    List<V> find(Collection<String> ids, Wanted wanted, Circumstances asked);
  }

  public Loader(Find<V> find, Function<V, String> id, Function<V, Object> value) {
    this((ids, wanted, _) -> find.find(ids, wanted), id, value);
  }

  public static <V> Loader<V> of(Find<V> find, Function<V, String> id) {
    return new Loader<>(find, id, found -> found);
  }

  /// Stored documents.
  public static Loader<Row> rows(Find<Row> find) {
    return seenRows((ids, wanted, _) -> find.find(ids, wanted));
  }

  /// Stored documents that who is asking may know of.
  public static Loader<Row> seenRows(Seen<Row> find) {
    return new Loader<>(
        (ids, wanted, asked) -> find.find(ids, wanted.and("_id"), asked),
        row -> row.required("_id"),
        found -> found);
  }

  /// What the fields show, by id; an id that stands for nothing is left out.
  public Map<String, Object> load(Collection<String> ids, Wanted wanted, Circumstances asked) {
    var loaded = new HashMap<String, Object>();
    find.find(ids, wanted, asked).forEach(found -> loaded.put(id.apply(found), value.apply(found)));
    return loaded;
  }
}
