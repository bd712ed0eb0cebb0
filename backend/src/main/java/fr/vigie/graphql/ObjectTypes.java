package fr.vigie.graphql;

import fr.vigie.graphql.FeatureWiring.Refetcher;
import fr.vigie.view.Row;
import graphql.schema.TypeResolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What type an object is, and how the object of an ID is found, by what all features say.
final class ObjectTypes {

  private final Map<String, Refetcher> refetchers = new HashMap<>();

  ObjectTypes(List<FeatureWiring> features) {
    features.forEach(feature -> refetchers.putAll(feature.refetchers()));
  }

  /// The types whose objects have an ID.
  List<String> names() {
    return refetchers.values().stream().map(Refetcher::type).sorted().toList();
  }

  /// Null when no object has such an ID.
  @Nullable Refetcher refetcher(String id) {
    return refetchers.get(id.substring(0, Math.max(0, id.indexOf('_'))));
  }

  TypeResolver resolver() {
    return environment -> {
      Object value = Objects.requireNonNull(environment.getObject());
      return environment.getSchema().getObjectType(typeOf(value));
    };
  }

  /// One name for one thing: the class of an object is named like its GraphQL type.
  private String typeOf(Object value) {
    if (value instanceof Row row) {
      var id = row.required("_id");
      return Objects.requireNonNull(refetcher(id), id).type();
    }
    return value.getClass().getSimpleName();
  }
}
