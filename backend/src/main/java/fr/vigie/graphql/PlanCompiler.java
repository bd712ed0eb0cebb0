package fr.vigie.graphql;

import fr.vigie.view.FieldPlan;
import fr.vigie.view.HeldPlan;
import fr.vigie.view.ObjectPlan;
import fr.vigie.view.Plan;
import fr.vigie.view.Reading;
import fr.vigie.view.Shape;
import fr.vigie.view.View;
import fr.vigie.view.Views;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns the selection below a field into a plan, with the engine's own rules of fragments,
/// directives and merging. There is none for what views do not declare: interfaces, unions, fields
/// with arguments.
final class PlanCompiler {

  private final Views views;
  private final FieldCollector collector = new FieldCollector();

  PlanCompiler(Views views) {
    this.views = views;
  }

  /// The selection has something that only the engine can do.
  private static final class Unplannable extends RuntimeException {
    Unplannable(String what) {
      super(what, null, false, false);
    }
  }

  /// None unless there are plans for all fields at the root of the query.
  List<RootPlan> compile(AskedQuery asked) {
    var type = asked.schema().getQueryType();
    var parameters =
        FieldCollectorParameters.newParameters()
            .schema(asked.schema())
            .objectType(type)
            .fragments(asked.fragments())
            .variables(asked.variables().toMap())
            .graphQLContext(asked.context())
            .build();
    var selection = asked.operation().getSelectionSet();
    var roots = new ArrayList<RootPlan>();
    for (var field : collector.collectFields(parameters, selection).getSubFieldsList()) {
      var definition = type.getFieldDefinition(field.getName());
      var selected = definition == null ? null : Selected.of(asked, definition, field);
      var plan = selected == null ? Optional.<Plan>empty() : compile(selected);
      if (selected == null || plan.isEmpty()) {
        return List.of();
      }
      roots.add(RootPlan.of(selected, plan.get()));
    }
    return List.copyOf(roots);
  }

  Optional<Plan> compile(Selected selected) {
    try {
      var field = selected.field();
      var object = object(selected, selected.definition().getType(), field);
      return object == null
          ? Optional.empty()
          : Optional.of(new Plan(shape(selected.definition().getType()), object));
    } catch (Unplannable e) {
      return Optional.empty();
    }
  }

  private @Nullable ObjectPlan<?> object(
      Selected selected, GraphQLOutputType type, MergedField field) {
    if (field.isDeferred()) {
      throw new Unplannable("@defer");
    }
    var named = GraphQLTypeUtil.unwrapAll(type);
    if (GraphQLTypeUtil.isScalar(named) || GraphQLTypeUtil.isEnum(named)) {
      return null;
    }
    var view = views.find(named.getName());
    if (!(named instanceof GraphQLObjectType object) || view == null) {
      throw new Unplannable(named.getName());
    }
    return object(selected, object, view, field);
  }

  private <S> ObjectPlan<S> object(
      Selected selected, GraphQLObjectType type, View<S> view, MergedField field) {
    var parameters =
        FieldCollectorParameters.newParameters()
            .schema(selected.schema())
            .objectType(type)
            .fragments(selected.fragments())
            .variables(selected.variables())
            .graphQLContext(selected.context())
            .build();
    var plans = new ArrayList<FieldPlan<S>>();
    for (var each : collector.collectFields(parameters, field).getSubFieldsList()) {
      plans.add(field(selected, type, view, each));
    }
    return new ObjectPlan<>(view, plans);
  }

  private <S> FieldPlan<S> field(
      Selected selected, GraphQLObjectType type, View<S> view, MergedField field) {
    var key = FieldPlan.key(field.getResultKey());
    if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
      return new FieldPlan.TypeNamePlan<>(key, type.getName().getBytes(StandardCharsets.UTF_8));
    }
    var reading = view.fields().get(field.getName());
    if (reading == null || !field.getArguments().isEmpty()) {
      throw new Unplannable(type.getName() + "." + field.getName());
    }
    GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
    var shape = shape(definition.getType());
    var object = object(selected, definition.getType(), field);
    return switch (reading) {
      case Reading.Value<S> value -> new FieldPlan.ValuePlan<>(key, value, shape);
      case Reading.Part<S> part -> new FieldPlan.PartPlan<>(key, part, shape, required(object));
      case Reading.Held<S> held -> HeldPlan.of(key, held, shape, required(object));
      case Reading.Reference<S> reference ->
          new FieldPlan.ReferencePlan<>(
              key, reference, shape, views.loader(reference.loader()), object);
    };
  }

  private static ObjectPlan<?> required(@Nullable ObjectPlan<?> object) {
    if (object == null) {
      throw new Unplannable("a part without fields");
    }
    return object;
  }

  private static Shape shape(GraphQLType type) {
    var isRequired = GraphQLTypeUtil.isNonNull(type);
    var bare = isRequired ? ((GraphQLNonNull) type).getWrappedType() : type;
    if (!(bare instanceof GraphQLList list)) {
      return new Shape(isRequired, false, false);
    }
    var item = list.getWrappedType();
    var isRequiredItem = GraphQLTypeUtil.isNonNull(item);
    var bareItem = isRequiredItem ? ((GraphQLNonNull) item).getWrappedType() : item;
    if (bareItem instanceof GraphQLList) {
      throw new Unplannable("a list of lists");
    }
    return new Shape(isRequired, true, isRequiredItem);
  }
}
