package fr.vigie.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The views of all types, and the loaders that their references name. A later feature may add
/// fields to the view of an earlier one.
public final class Views {

  private final Map<String, View<?>> views = new LinkedHashMap<>();
  private final Map<String, Loader<?>> loaders = new LinkedHashMap<>();

  /// The view of a type that is read from stored documents.
  public StoredView stored(String type) {
    return (StoredView) views.computeIfAbsent(type, StoredView::new);
  }

  /// The view of a type that is read from objects of a class.
  @SuppressWarnings("unchecked") // a type is always declared with the same class
  public <S> View<S> of(String type, Class<S> source) {
    return (View<S>) views.computeIfAbsent(type, t -> new View<>(t, source));
  }

  public void loader(String name, Loader<?> loader) {
    if (loaders.put(name, loader) != null) {
      throw new IllegalStateException("the loader " + name + " is declared twice");
    }
  }

  public @Nullable View<?> find(String type) {
    return views.get(type);
  }

  public Loader<?> loader(String name) {
    return Objects.requireNonNull(loaders.get(name), name);
  }

  public Collection<View<?>> all() {
    return views.values();
  }

  public Map<String, Loader<?>> loaders() {
    return loaders;
  }
}
