package fr.vigie.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.vigie.observe.Request;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Refuses an operation that may cost more than its caller has, before anything is read. The cost
/// is worked out once a document; what it comes to with these variables, each time.
public final class CostLimit extends SimplePerformantInstrumentation {

  /// The cost of the operation, in the context of its execution.
  public record Measured(long cost) {}

  private final LoadingCache<Document, Map<OperationDefinition, Cost>> costs =
      Caffeine.newBuilder().weakKeys().build(_ -> new ConcurrentHashMap<>());

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    var context = parameters.getExecutionContext();
    check(
        context.getGraphQLSchema(),
        context.getDocument(),
        context.getOperationDefinition(),
        context.getCoercedVariables().toMap(),
        context.getGraphQLContext());
    return super.beginExecuteOperation(parameters, state);
  }

  /// Throws {@link AbortExecutionException} when the operation may cost more than its caller has.
  public void check(
      GraphQLSchema schema,
      Document document,
      OperationDefinition operation,
      Map<String, Object> variables,
      GraphQLContext request) {
    Caller caller = request.getOrDefault(Caller.class, Caller.ANYONE);
    var cost = cost(schema, document, operation, variables);
    request.put(Measured.class, new Measured(cost));
    Request.current().ifPresent(current -> current.costs(cost));
    if (cost > caller.budget()) {
      throw new AbortExecutionException(List.of(LimitExceeded.cost(cost, caller.budget())));
    }
  }

  /// What an operation of a valid document may cost with these variables.
  long cost(
      GraphQLSchema schema,
      Document document,
      OperationDefinition operation,
      Map<String, Object> variables) {
    return costs
        .get(document)
        .computeIfAbsent(operation, each -> new CostCompiler(schema, document).compile(each))
        .of(variables);
  }
}
