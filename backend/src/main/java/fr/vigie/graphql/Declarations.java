package fr.vigie.graphql;

import fr.vigie.view.View;
import fr.vigie.view.Views;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Collectors;

/// Holds views and schema to each other when the server starts: each field of a type that has a
/// view is declared by it or fetched by a wiring, and nothing is declared that the schema does not
/// have.
final class Declarations {

  private Declarations() {}

  /// Throws {@link IllegalStateException} that names the first type with a difference.
  static void check(GraphQLSchema schema, RuntimeWiring wiring, Views views) {
    views.all().forEach(view -> check(schema, wiring, view));
  }

  private static void check(GraphQLSchema schema, RuntimeWiring wiring, View<?> view) {
    var type =
        Objects.requireNonNull(
            schema.getObjectType(view.type()), () -> "the schema has no type " + view.type());
    var inSchema =
        type.getFieldDefinitions().stream()
            .map(GraphQLFieldDefinition::getName)
            .collect(Collectors.toSet());
    var fetched = new HashSet<>(view.fields().keySet());
    fetched.addAll(wiring.getDataFetchersForType(view.type()).keySet());
    if (!inSchema.equals(fetched)) {
      throw new IllegalStateException(
          view.type() + " has the fields " + inSchema + " but " + fetched + " are declared");
    }
  }
}
