package fr.vigie.graphql;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.Objects;

/// A field of a document, with what decides what is selected below it.
record Selected(
    GraphQLSchema schema,
    Document document,
    Map<String, FragmentDefinition> fragments,
    Map<String, Object> variables,
    GraphQLContext context,
    GraphQLFieldDefinition definition,
    MergedField field) {

  static Selected of(DataFetchingEnvironment environment) {
    return new Selected(
        environment.getGraphQLSchema(),
        environment.getDocument(),
        environment.getFragmentsByName(),
        environment.getVariables(),
        environment.getGraphQlContext(),
        environment.getFieldDefinition(),
        environment.getMergedField());
  }

  static Selected of(AskedQuery asked, GraphQLFieldDefinition definition, MergedField field) {
    return new Selected(
        asked.schema(),
        asked.document(),
        asked.fragments(),
        asked.variables().toMap(),
        asked.context(),
        definition,
        field);
  }

  static Selected of(ExecutionContext context, ExecutionStrategyParameters parameters) {
    return new Selected(
        context.getGraphQLSchema(),
        context.getDocument(),
        context.getFragmentsByName(),
        context.getCoercedVariables().toMap(),
        context.getGraphQLContext(),
        Objects.requireNonNull(parameters.getExecutionStepInfo().getFieldDefinition()),
        Objects.requireNonNull(parameters.getField()));
  }
}
