package fr.vigie.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;

/// An operation of a valid document with the variables that it is asked with.
record AskedQuery(
    GraphQLSchema schema,
    Document document,
    OperationDefinition operation,
    Map<String, FragmentDefinition> fragments,
    CoercedVariables variables,
    GraphQLContext context) {

  private static final Locale LOCALE = Locale.getDefault();

  /// Throws a {@link graphql.GraphQLException} where the engine would refuse the request.
  static AskedQuery of(
      GraphQLSchema schema, Document document, GraphqlRequest request, GraphQLContext context) {
    var found = NodeUtil.getOperation(document, request.operationName());
    var variables =
        ValuesResolver.coerceVariableValues(
            schema,
            found.operationDefinition.getVariableDefinitions(),
            RawVariables.of(request.variables()),
            context,
            LOCALE);
    return new AskedQuery(
        schema, document, found.operationDefinition, found.fragmentsByName, variables, context);
  }

  boolean isQuery() {
    return operation.getOperation() == OperationDefinition.Operation.QUERY;
  }

  /// What a fetcher is given, but for what only the engine's own execution has.
  DataFetchingEnvironment environment(RootPlan root) {
    var definition = root.definition();
    var arguments =
        ValuesResolver.getArgumentValues(
            schema.getCodeRegistry(),
            definition.getArguments(),
            root.field().getArguments(),
            variables,
            context,
            LOCALE);
    return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
        .graphQLSchema(schema)
        .document(document)
        .operationDefinition(operation)
        .fragmentsByName(fragments)
        .variables(variables.toMap())
        .graphQLContext(context)
        .parentType(schema.getQueryType())
        .fieldDefinition(definition)
        .fieldType(definition.getType())
        .mergedField(root.field())
        .executionStepInfo(root.place())
        .arguments(arguments)
        .localContext(root.plan())
        .locale(LOCALE)
        .build();
  }
}
