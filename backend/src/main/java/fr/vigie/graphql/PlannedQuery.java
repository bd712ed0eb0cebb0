package fr.vigie.graphql;

import fr.vigie.limit.CostLimit;
import fr.vigie.limit.ErrorMask;
import fr.vigie.shared.Json;
import fr.vigie.view.Unwritable;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.DataFetcherResult;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Answers a query whose root fields all have plans, one after the other as the engine would, but
/// without its execution: what that arranges for all that a document may hold costs more than to
/// write a list. Whatever is not as usual is left to the engine, which begins anew and says what is
/// wrong.
final class PlannedQuery {

  private static final System.Logger LOG = System.getLogger(PlannedQuery.class.getName());

  private final GraphQLSchema schema;
  private final CostLimit cost;
  private final Faults faults;

  PlannedQuery(GraphQLSchema schema, CostLimit cost, Faults faults) {
    this.schema = schema;
    this.cost = cost;
    this.faults = faults;
  }

  /// Empty when the engine has to answer.
  ///
  /// @param usual the plans, unless the circumstances hold others
  Optional<ExecutionResult> answer(
      Document valid, GraphqlRequest request, Map<Class<?>, Object> circumstances, Plans usual) {
    var plans = (Plans) circumstances.getOrDefault(Plans.class, usual);
    var context = GraphQLContext.of(circumstances);
    try {
      var asked = AskedQuery.of(schema, valid, request, context);
      var roots = asked.isQuery() ? plans.roots(asked) : List.<RootPlan>of();
      if (roots.isEmpty()) {
        return Optional.empty();
      }
      cost.check(schema, valid, asked.operation(), asked.variables().toMap(), context);
      return Optional.of(ErrorMask.mask(answer(asked, roots, plans)));
    } catch (GraphQLException refused) {
      return Optional.empty();
    } catch (Unwritable e) {
      LOG.log(Level.WARNING, "a plan gives way to the engine: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private ExecutionResult answer(AskedQuery asked, List<RootPlan> roots, Plans plans) {
    var data = new LinkedHashMap<String, @Nullable Object>();
    var errors = new ArrayList<GraphQLError>();
    var isWhole = true;
    for (var root : roots) {
      var environment = asked.environment(root);
      Object fetched;
      try {
        fetched = root.fetcher().get(environment);
      } catch (Exception e) {
        errors.add(faults.error(environment, e));
        isWhole &= !root.isRequired();
        data.put(root.key(), null);
        continue;
      }
      data.put(root.key(), write(root, fetched, asked.context()));
      plans.count(true);
    }
    return ExecutionResult.newExecutionResult().data(isWhole ? data : null).errors(errors).build();
  }

  private static @Nullable Json write(
      RootPlan root, @Nullable Object fetched, GraphQLContext context) {
    if (fetched == null && !root.isRequired()) {
      return null;
    }
    if (fetched == null
        || fetched instanceof CompletionStage
        || fetched instanceof DataFetcherResult) {
      throw new Unwritable(root.key() + " is nothing that a plan writes");
    }
    return root.plan().write(fetched, Fetchers.circumstances(() -> context));
  }
}
