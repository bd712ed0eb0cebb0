package fr.vigie.graphql;

import fr.vigie.shared.InvalidInput;
import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;

/// Runs a mutation so that input which breaks a rule becomes an answer, not an error.
public final class Acts {

  private Acts() {}

  public static DataFetcher<@Nullable Object> refusing(DataFetcher<@Nullable Object> act) {
    return environment -> {
      try {
        return act.get(environment);
      } catch (InvalidInput refused) {
        return refused;
      }
    };
  }
}
