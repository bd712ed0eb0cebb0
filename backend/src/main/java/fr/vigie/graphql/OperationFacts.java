package fr.vigie.graphql;

import fr.vigie.observe.OperationFigures;
import graphql.language.OperationDefinition.Operation;
import java.util.Set;

/// What a request's document says of the operation, before it runs.
///
/// @param name of the operation; empty when it has none
/// @param isShared whether a subscription tells all who follow it the same at the same time: not
///   where it goes on from a place that its client names
/// @param figures what is counted of it
/// @param fields that it uses
public record OperationFacts(
    Operation kind,
    String name,
    boolean isShared,
    CacheHint hint,
    OperationFigures figures,
    UsedFields fields) {

  /// Whether it is answered again and again.
  boolean isLasting() {
    return kind == Operation.SUBSCRIPTION;
  }

  /// Of a document that cannot be run.
  static OperationFacts unknown(OperationFigures figures) {
    return new OperationFacts(
        Operation.QUERY, "", false, CacheHint.NONE, figures, new UsedFields(Set::of));
  }
}
