package fr.vigie.graphql;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.vigie.view.Plan;
import fr.vigie.view.Views;
import fr.vigie.view.Wanted;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// The plans of the documents that are known, each made when its field is first asked for. What is
/// selected may hang on variables of `@skip` and `@include`: each choice of theirs has its own
/// plan.
public final class Plans {

  private static final int MOST_CONDITIONS = 4;

  private final PlanCompiler compiler;
  private final LongAdder written = new LongAdder();
  private final LongAdder fallenBack = new LongAdder();

  // By identity: the engine hands out the same document for the same text.
  private final LoadingCache<Document, OfDocument> documents =
      Caffeine.newBuilder().weakKeys().build(OfDocument::new);

  /// None at all: the engine executes everything itself.
  public static Plans none() {
    return new Plans(new Views());
  }

  Plans(Views views) {
    this.compiler = new PlanCompiler(views);
  }

  /// How many root fields were written by their plan.
  public long written() {
    return written.sum();
  }

  /// How many root fields had to be answered by the engine's own execution.
  public long fallenBack() {
    return fallenBack.sum();
  }

  void count(boolean isWritten) {
    (isWritten ? written : fallenBack).increment();
  }

  Optional<Plan> find(Selected selected) {
    return documents.get(selected.document()).find(selected);
  }

  /// The fields at the root of a query; none unless all of them have plans.
  List<RootPlan> roots(AskedQuery asked) {
    return documents.get(asked.document()).roots(asked);
  }

  /// What the answer to a field needs of stored documents.
  static Wanted wanted(DataFetchingEnvironment environment) {
    if (environment.getLocalContext() instanceof Plan plan) {
      return plan.wanted();
    }
    Plans plans = environment.getGraphQlContext().get(Plans.class);
    return plans == null || environment.getExecutionStepInfo().getPath().getLevel() > 1
        ? Wanted.ALL
        : plans.find(Selected.of(environment)).map(Plan::wanted).orElse(Wanted.ALL);
  }

  // Fields of a document are equal only to themselves.
  private record Key(Field field, List<Object> conditions) {}

  private record RootsKey(OperationDefinition operation, List<Object> conditions) {}

  private final class OfDocument {

    private final List<String> conditions;
    private final Map<Key, Optional<Plan>> plans = new ConcurrentHashMap<>();
    private final Map<RootsKey, List<RootPlan>> roots = new ConcurrentHashMap<>();

    OfDocument(Document document) {
      this.conditions = List.copyOf(conditions(document));
    }

    Optional<Plan> find(Selected selected) {
      if (conditions.size() > MOST_CONDITIONS) {
        return Optional.empty();
      }
      return plans.computeIfAbsent(
          new Key(selected.field().getSingleField(), values(selected.variables())),
          _ -> compiler.compile(selected));
    }

    List<RootPlan> roots(AskedQuery asked) {
      return conditions.size() > MOST_CONDITIONS
          ? List.of()
          : roots.computeIfAbsent(
              new RootsKey(asked.operation(), values(asked.variables().toMap())),
              _ -> compiler.compile(asked));
    }

    private List<Object> values(Map<String, Object> variables) {
      return conditions.isEmpty()
          ? List.of()
          : conditions.stream().map(name -> variables.getOrDefault(name, "none")).toList();
    }
  }

  /// The variables that decide what is selected.
  private static Set<String> conditions(Document document) {
    var names = new TreeSet<String>();
    var visitor =
        new NodeVisitorStub() {
          @Override
          public TraversalControl visitDirective(
              Directive node, @SuppressWarnings("rawtypes") TraverserContext<Node> context) {
            if (node.getName().equals("skip") || node.getName().equals("include")) {
              node.getArguments().stream()
                  .filter(argument -> argument.getValue() instanceof VariableReference)
                  .forEach(
                      argument -> names.add(((VariableReference) argument.getValue()).getName()));
            }
            return TraversalControl.CONTINUE;
          }
        };
    new NodeTraverser().depthFirst(visitor, document);
    return names;
  }
}
