package fr.vigie.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.jspecify.annotations.Nullable;

/// Loads objects by id, all that one level of a request asks for by one query.
public final class Loaders {

  private Loaders() {}

  public static <V> DataLoader<String, V> byId(
      Function<Collection<String>, List<V>> find, Function<V, String> id) {
    return DataLoaderFactory.newMappedDataLoader(ids -> {
      Map<String, V> found = find.apply(ids).stream().collect(Collectors.toMap(id, v -> v));
      return CompletableFuture.completedFuture(found);
    });
  }

  /// The object of this id, when its level is loaded; null when there is none.
  public static @Nullable CompletableFuture<Object> one(
      DataFetchingEnvironment environment, String loader, @Nullable String id) {
    return id == null ? null : loader(environment, loader).load(id);
  }

  /// The objects of these ids, in their order.
  public static CompletableFuture<List<Object>> all(
      DataFetchingEnvironment environment, String loader, List<String> ids) {
    return loader(environment, loader).loadMany(ids);
  }

  private static DataLoader<String, Object> loader(
      DataFetchingEnvironment environment, String name) {
    return Objects.requireNonNull(environment.<String, Object>getDataLoader(name), name);
  }
}
