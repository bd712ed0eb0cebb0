package fr.vigie.graphql;

import fr.vigie.observe.OperationFigures;
import graphql.language.OperationDefinition.Operation;
import java.util.Set;

/// What a request's document says of the operation, before it runs.
///
/// @param name of the operation; empty when it has none
/// @param figures what is counted of it
/// @param fields that it uses
public record OperationFacts(
    Operation kind, String name, CacheHint hint, OperationFigures figures, UsedFields fields) {

  /// Of a document that cannot be run.
  static OperationFacts unknown(OperationFigures figures) {
    return new OperationFacts(
        Operation.QUERY, "", CacheHint.NONE, figures, new UsedFields(Set::of));
  }
}
