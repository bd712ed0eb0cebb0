package fr.vigie.graphql;

import fr.vigie.view.Views;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
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

  /// What is found by another key than an ID, where the schema is part of a larger graph.
  default List<Keyed> keyed() {
    return List.of();
  }

  /// What the feature adds to the schema beside the files that are always there.
  default String ownSchema() {
    return "";
  }

  /// How the object of a key is found.
  ///
  /// @param type the name of its type
  /// @param key the field that tells it from others
  record Keyed(String type, String key, Finder finder) {}

  /// How the object of an ID is found.
  ///
  /// @param type the name of its type
  record Refetcher(String type, Finder finder) {}

  /// Finds an object for the viewer in the request's circumstances; null when there is none to see.
  interface Finder {
    @Nullable Object find(String id, Arguments circumstances);
  }
}
