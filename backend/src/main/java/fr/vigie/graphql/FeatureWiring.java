package fr.vigie.graphql;

import fr.vigie.view.Views;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a feature adds to the GraphQL schema.
public interface FeatureWiring {

  void wire(RuntimeWiring.Builder wiring);

  /// Declares how the fields of the feature's types are read, and what loads its objects by id.
  default void declare(Views views) {}

  /// What refetches an object by its ID, keyed by the kind of ID: the part before its `_`.
  default Map<String, Refetcher> refetchers() {
    return Map.of();
  }

  /// How the object of an ID is found.
  ///
  /// @param type the name of its type
  record Refetcher(String type, Finder finder) {}

  /// Finds an object for the viewer in the request's circumstances; null when there is none to see.
  interface Finder {
    @Nullable Object find(String id, Arguments circumstances);
  }
}
