package fr.vigie.graphql;

import fr.vigie.view.Plan;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.execution.ResultPath;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;

/// A field at the root of a query, its plan, and what is always the same when it is fetched.
record RootPlan(
    MergedField field,
    GraphQLFieldDefinition definition,
    DataFetcher<?> fetcher,
    ExecutionStepInfo place,
    Plan plan) {

  static RootPlan of(Selected root, Plan plan) {
    var schema = root.schema();
    var definition = root.definition();
    var place =
        ExecutionStepInfo.newExecutionStepInfo()
            .type(definition.getType())
            .fieldDefinition(definition)
            .field(root.field())
            .path(ResultPath.rootPath().segment(root.field().getResultKey()))
            .build();
    return new RootPlan(
        root.field(),
        definition,
        schema.getCodeRegistry().getDataFetcher(schema.getQueryType(), definition),
        place,
        plan);
  }

  String key() {
    return field.getResultKey();
  }

  boolean isRequired() {
    return GraphQLTypeUtil.isNonNull(definition.getType());
  }
}
