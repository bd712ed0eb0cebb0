package fr.vigie.graphql;

import fr.vigie.view.Circumstances;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import fr.vigie.view.Wanted;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/// What loads many objects at once for the engine's own execution, made when it is first asked for:
/// a request that plans answer needs none. A subscription lasts, so what it once loaded is not
/// kept: each event shows what it refers to as it is then.
final class RequestLoaders extends DataLoaderRegistry {

  private final Views views;
  private final DataLoaderOptions options;
  private final Circumstances asked;

  RequestLoaders(Views views, boolean isLasting, Circumstances asked) {
    this.views = views;
    this.options = DataLoaderOptions.newOptions().setCachingEnabled(!isLasting).build();
    this.asked = asked;
  }

  @Override
  public <K, V> @Nullable DataLoader<K, V> getDataLoader(String name) {
    return computeIfAbsent(name, n -> dataLoader(views.loader(n)));
  }

  private DataLoader<String, Object> dataLoader(Loader<?> loader) {
    return DataLoaderFactory.newMappedDataLoader(
        ids -> CompletableFuture.completedFuture(loader.load(ids, Wanted.ALL, asked)), options);
  }
}
