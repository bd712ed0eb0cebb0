package fr.vigie.graphql;

import fr.vigie.shared.Json;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Plan;
import fr.vigie.view.Unwritable;
import fr.vigie.view.Views;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.schema.GraphQLObjectType;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/// The engine's execution, with one short cut: what a root field fetched is written by its plan, if
/// there is one. Whatever a plan cannot write goes the engine's own way, which finds the place and
/// says what is wrong.
final class PlannedExecution extends AsyncExecutionStrategy {

  private static final System.Logger LOG = System.getLogger(PlannedExecution.class.getName());

  private final Views views;

  PlannedExecution(DataFetcherExceptionHandler faults, Views views) {
    super(faults);
    this.views = views;
  }

  @Override
  protected FieldValueInfo completeValue(
      ExecutionContext context, ExecutionStrategyParameters parameters)
      throws NonNullableFieldWasNullException {
    var fetched = parameters.getSource();
    if (fetched != null && parameters.getPath().getLevel() == 1) {
      var written = write(fetched, context, parameters);
      if (written != null) {
        return new FieldValueInfo(CompleteValueType.SCALAR, written);
      }
    }
    return super.completeValue(context, parameters);
  }

  private static @Nullable Json write(
      Object fetched, ExecutionContext context, ExecutionStrategyParameters parameters) {
    Plans plans = context.getGraphQLContext().get(Plans.class);
    if (plans == null) {
      return null;
    }
    var written =
        plans
            .find(Selected.of(context, parameters))
            .map(plan -> write(plan, fetched, Fetchers.circumstances(context::getGraphQLContext)))
            .orElse(null);
    plans.count(written != null);
    return written;
  }

  private static @Nullable Json write(Plan plan, Object fetched, Circumstances circumstances) {
    try {
      return plan.write(fetched, circumstances);
    } catch (Unwritable e) {
      LOG.log(Level.WARNING, "a plan gives way to the engine: {0}", e.getMessage());
      return null;
    }
  }

  @Override
  protected Object completeValueForObject(
      ExecutionContext context,
      ExecutionStrategyParameters parameters,
      GraphQLObjectType type,
      Object result) {
    var view = views.find(type.getName());
    var source = view == null ? result : view.source(result);
    return super.completeValueForObject(context, parameters, type, source);
  }
}
