package fr.vigie.graphql;

import graphql.language.OperationDefinition.Operation;

/// What a request's document says of the operation, before it runs.
///
/// @param name of the operation; empty when it has none
public record OperationFacts(Operation kind, String name, CacheHint hint) {

  /// Of a document that cannot be run.
  public static final OperationFacts UNKNOWN =
      new OperationFacts(Operation.QUERY, "", CacheHint.NONE);
}
