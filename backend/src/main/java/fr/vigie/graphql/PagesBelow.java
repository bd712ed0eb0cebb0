package fr.vigie.graphql;

import fr.vigie.shared.Page;
import fr.vigie.view.Loader;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A field that is a page of what belongs to its object, such as the children of equipment: the
/// pages of all objects of a list are loaded at once.
///
/// @param loader the name of the loader that the field has for itself
public record PagesBelow(String loader) {

  private static final int MOST = 100;

  /// Finds a page below each owner; all owners have the same length and beginning.
  public interface Find<P> {
    List<P> find(Collection<String> owners, int first, @Nullable String after);
  }

  /// Declares the loader.
  public <P> void declare(
      Views views, Find<P> find, Function<P, String> owner, Function<P, Page<?>> page) {
    views.loader(
        loader,
        new Loader<Found<P>>(
            (keys, _) -> find(find, keys, owner),
            Found::key,
            found -> Connection.of(page.apply(found.page()))));
  }

  private record Found<P>(String key, P page) {}

  /// How much of what an owner has is asked for, in one text: that is what loaders know.
  private record Key(String owner, int first, String after) {

    static Key of(String text) {
      var parts = text.split(" ", 3);
      return new Key(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }

    String text() {
      return owner + " " + first + " " + after;
    }

    Key about(String other) {
      return new Key(other, first, after);
    }
  }

  /// One command for each length and beginning that the document asks for: usually one.
  private static <P> List<Found<P>> find(
      Find<P> find, Collection<String> keys, Function<P, String> owner) {
    var byPage = keys.stream().map(Key::of).collect(Collectors.groupingBy(key -> key.about("")));
    return byPage.entrySet().stream()
        .flatMap(group -> {
          var asked = group.getKey();
          var owners = group.getValue().stream().map(Key::owner).toList();
          return find
              .find(owners, asked.first(), asked.after().isEmpty() ? null : asked.after())
              .stream()
              .map(page -> new Found<>(asked.about(owner.apply(page)).text(), page));
        })
        .toList();
  }

  /// The page below the object at hand.
  public CompletableFuture<Object> fetch(DataFetchingEnvironment environment) {
    Row owner = Objects.requireNonNull(environment.getSource());
    var arguments = Arguments.of(environment);
    var after = arguments.optionalString("after");
    var key =
        new Key(
            owner.required("_id"), arguments.integer("first", 1, MOST), after == null ? "" : after);
    var found = environment.<String, Object>getDataLoader(loader);
    return Objects.requireNonNull(found, loader).load(key.text());
  }
}
