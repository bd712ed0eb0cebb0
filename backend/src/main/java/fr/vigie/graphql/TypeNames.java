package fr.vigie.graphql;

import fr.vigie.shared.InvalidInput;
import graphql.schema.TypeResolver;
import java.util.Objects;
import java.util.function.Function;

/// Lets a feature say in one `switch` which GraphQL type each of its outcomes is.
public final class TypeNames {

  private TypeNames() {}

  public static <T> TypeResolver of(Class<T> outcome, Function<T, String> nameOf) {
    return environment -> {
      Object value = Objects.requireNonNull(environment.getObject());
      var name =
          value instanceof InvalidInput
              ? "InvalidInputProblem"
              : nameOf.apply(Objects.requireNonNull(outcome.cast(value)));
      return Objects.requireNonNull(environment.getSchema().getObjectType(name), name);
    };
  }
}
