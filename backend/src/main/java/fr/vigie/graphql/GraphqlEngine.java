package fr.vigie.graphql;

import fr.vigie.document.AdHocDocuments;
import fr.vigie.document.DocumentGate;
import fr.vigie.document.DocumentRefused;
import fr.vigie.document.KnownDocuments;
import fr.vigie.limit.Caller;
import fr.vigie.limit.CostLimit;
import fr.vigie.limit.DocumentLimits;
import fr.vigie.limit.ErrorMask;
import fr.vigie.observe.Arrival;
import fr.vigie.observe.Metric;
import fr.vigie.observe.Observatory;
import fr.vigie.observe.Request;
import fr.vigie.schema.SchemaFiles;
import fr.vigie.shared.Deadline;
import fr.vigie.shared.Language;
import fr.vigie.view.Views;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Answers GraphQL requests over the wirings of all features.
public final class GraphqlEngine implements Metric.Source {

  private static final Duration DEADLINE = Duration.ofSeconds(8);

  private final Views views = new Views();
  private final Plans plans = new Plans(views);
  private final DocumentGate gate;
  private final KnownDocuments documents;
  private final GraphQL graphql;
  private final PlannedQuery planned;
  private final KnownOperations operations;
  private final OperationFacts unknown;
  private final OperationRun.Watching watching;

  public GraphqlEngine(
      List<FeatureWiring> features,
      Predicate<Throwable> isOutage,
      AdHocDocuments adHoc,
      Observatory observatory) {
    var faults = new Faults(isOutage);
    var schema = schema(features);
    var cost = new CostLimit();
    this.gate = DocumentGate.of(adHoc);
    this.documents = new KnownDocuments(schema, gate, new DocumentLimits(adHoc.isForEveryone()));
    this.graphql =
        GraphQL.newGraphQL(schema)
            .queryExecutionStrategy(new PlannedExecution(faults, views))
            .defaultDataFetcherExceptionHandler(faults)
            .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(faults))
            .preparsedDocumentProvider(documents)
            .instrumentation(new ChainedInstrumentation(cost, new ErrorMask()))
            .build();
    this.planned = new PlannedQuery(schema, cost, faults);
    this.operations = new KnownOperations(schema, observatory.operations());
    this.unknown = OperationFacts.unknown(observatory.operations().adHoc());
    this.watching = new OperationRun.Watching(gate, observatory, new FieldCounts());
    documents.warm();
  }

  /// What the request's document says of its operation.
  public OperationFacts facts(GraphqlRequest request) {
    return gate.peek(request.query(), request.documentId())
        .flatMap(text -> facts(text, request.operationName()))
        .orElse(unknown);
  }

  private Optional<OperationFacts> facts(String text, @Nullable String operationName) {
    return documents
        .find(text)
        .flatMap(document -> operations.facts(document, operationName, gate.isTrusted(text)));
  }

  /// A request that is no request of HTTP.
  public Request watched(Arrival arrival) {
    return new Request(arrival, watching.observatory().tracing().begin("graphql", arrival));
  }

  /// Begins to watch an operation; who does closes it.
  public OperationRun begin(GraphqlRequest request, OperationFacts facts) {
    return new OperationRun(watching, request, facts);
  }

  /// How often which field was asked for.
  public FieldCounts fieldCounts() {
    return watching.fields();
  }

  /// All fields and arguments, each with why it is deprecated; empty for those that are not.
  public Map<String, String> deprecations() {
    return FieldNames.deprecations(graphql.getGraphQLSchema());
  }

  /// Runs a request; `circumstances` holds what the wirings ask {@link Arguments#context} for, and
  /// may hold other {@link Plans}. Without a {@link Language} among them, French is spoken.
  public CompletableFuture<ExecutionResult> execute(
      GraphqlRequest request, Map<Class<?>, Object> given) {
    var circumstances = new HashMap<>(given);
    circumstances.putIfAbsent(Language.class, Language.FR);
    var language = (Language) circumstances.get(Language.class);
    return language.during(() -> executeInTime(request, circumstances));
  }

  private CompletableFuture<ExecutionResult> executeInTime(
      GraphqlRequest request, Map<Class<?>, Object> circumstances) {
    try {
      var caller = (Caller) circumstances.getOrDefault(Caller.class, Caller.ANYONE);
      var text = gate.admit(request.query(), request.documentId(), request.client(), caller);
      var answer = Deadline.within(DEADLINE, () -> execute(text, request, circumstances));
      return gate.servedUntil(request.client())
          .map(day -> answer.thenApply(result -> deprecated(result, day)))
          .orElse(answer);
    } catch (DocumentRefused refused) {
      return CompletableFuture.completedFuture(
          ExecutionResult.newExecutionResult().addError(refused.error()).build());
    }
  }

  private CompletableFuture<ExecutionResult> execute(
      String text, GraphqlRequest request, Map<Class<?>, Object> circumstances) {
    return documents
        .findValid(text)
        .flatMap(document -> planned.answer(document, request, circumstances, plans))
        .map(CompletableFuture::completedFuture)
        .orElseGet(() -> executeWhole(text, request, circumstances));
  }

  private CompletableFuture<ExecutionResult> executeWhole(
      String text, GraphqlRequest request, Map<Class<?>, Object> circumstances) {
    var context = GraphQLContext.of(circumstances);
    var isLasting =
        facts(text, request.operationName()).filter(OperationFacts::isLasting).isPresent();
    return graphql.executeAsync(
        ExecutionInput.newExecutionInput(text)
            .operationName(request.operationName())
            .variables(request.variables())
            .graphQLContext(Map.of(Plans.class, plans))
            .graphQLContext(circumstances)
            .dataLoaderRegistry(
                new RequestLoaders(views, isLasting, Fetchers.circumstances(() -> context)))
            .build());
  }

  public Plans plans() {
    return plans;
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        Metric.counter(
            "vigie_plans_written_total", "Root fields answered by a plan.", plans.written()),
        Metric.counter(
            "vigie_plans_fallen_back_total",
            "Root fields answered by the engine's own execution.",
            plans.fallenBack()));
  }

  /// Tells the app to ask for its update while it still works.
  private static ExecutionResult deprecated(ExecutionResult result, LocalDate until) {
    var notice = Map.of("status", "DEPRECATED", "until", until.toString());
    return result.transform(builder -> builder.addExtension("clientVersion", notice));
  }

  private GraphQLSchema schema(List<FeatureWiring> features) {
    var registry = new TypeDefinitionRegistry();
    SchemaFiles.NAMES.forEach(
        name -> registry.merge(new SchemaParser().parse(SchemaFiles.read(name))));
    features.stream()
        .map(FeatureWiring::ownSchema)
        .filter(own -> !own.isEmpty())
        .forEach(own -> registry.merge(new SchemaParser().parse(own)));
    var wiring = RuntimeWiring.newRuntimeWiring().strictMode(false);
    Scalars.ALL.forEach(wiring::scalar);
    wiring.strictMode(true); // not before: one scalar takes the place of the engine's own
    var all = new ArrayList<>(features);
    all.add(new CommonWiring(features));
    all.forEach(feature -> feature.declare(views));
    Fetchers.wire(views, wiring);
    all.forEach(feature -> feature.wire(wiring));
    var wired = wiring.build();
    var schema = new SchemaGenerator().makeExecutableSchema(registry, wired);
    Declarations.check(schema, wired, views);
    return schema;
  }
}
