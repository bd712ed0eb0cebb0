package fr.vigie.graphql;

import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/// What a feature adds to the GraphQL schema.
public interface FeatureWiring {

  void wire(RuntimeWiring.Builder wiring);

  /// Adds what loads many of the feature's objects at once, anew for each request.
  default void load(DataLoaderRegistry loaders) {}

  /// What refetches an object by its ID, keyed by the kind of ID: the part before its `_`.
  default Map<String, Refetcher> refetchers() {
    return Map.of();
  }

  /// Finds an object for the viewer in the request's circumstances; null when there is none to see.
  interface Refetcher {

    @Nullable Object refetch(String id, Arguments circumstances);
  }
}
