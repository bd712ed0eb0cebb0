package fr.vigie.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.schema.SchemaFiles;
import fr.vigie.view.Views;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// Answers GraphQL requests over the wirings of all features.
public final class GraphqlEngine {

  private static final int MAX_DEPTH = 16;
  private static final int MAX_FIELDS = 400;
  private static final int MAX_DOCUMENTS = 1_000;

  private final Views views = new Views();
  private final Plans plans = new Plans(views);
  private final GraphQL graphql;

  public GraphqlEngine(List<FeatureWiring> features, Predicate<Throwable> isOutage) {
    limitParsing();
    var faults = new Faults(isOutage);
    this.graphql =
        GraphQL.newGraphQL(schema(features))
            .queryExecutionStrategy(new PlannedExecution(faults, views))
            .defaultDataFetcherExceptionHandler(faults)
            .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(faults))
            .preparsedDocumentProvider(new Documents())
            .instrumentation(
                new ChainedInstrumentation(
                    new MaxQueryDepthInstrumentation(MAX_DEPTH),
                    new MaxQueryComplexityInstrumentation(MAX_FIELDS)))
            .build();
  }

  /// Runs a request; `circumstances` holds what the wirings ask {@link Arguments#context} for, and
  /// may hold other {@link Plans}.
  public CompletableFuture<ExecutionResult> execute(
      GraphqlRequest request, Map<Class<?>, Object> circumstances) {
    return graphql.executeAsync(
        ExecutionInput.newExecutionInput(request.query())
            .operationName(request.operationName())
            .variables(request.variables())
            .graphQLContext(Map.of(Plans.class, plans))
            .graphQLContext(circumstances)
            .dataLoaderRegistry(new RequestLoaders(views))
            .build());
  }

  public Plans plans() {
    return plans;
  }

  /// What kind of operation the request would run; empty when its document cannot tell.
  public static Optional<OperationDefinition.Operation> kind(GraphqlRequest request) {
    try {
      var operations =
          Parser.parse(request.query()).getDefinitionsOfType(OperationDefinition.class).stream()
              .filter(o ->
                  request.operationName() == null || request.operationName().equals(o.getName()))
              .toList();
      return operations.size() == 1
          ? Optional.of(operations.getFirst().getOperation())
          : Optional.empty();
    } catch (InvalidSyntaxException e) {
      return Optional.empty();
    }
  }

  private GraphQLSchema schema(List<FeatureWiring> features) {
    var registry = new TypeDefinitionRegistry();
    SchemaFiles.NAMES.forEach(
        name -> registry.merge(new SchemaParser().parse(SchemaFiles.read(name))));
    var wiring = RuntimeWiring.newRuntimeWiring().strictMode(true);
    Scalars.ALL.forEach(wiring::scalar);
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

  private static void limitParsing() {
    var limits =
        ParserOptions.newParserOptions()
            .captureSourceLocation(true)
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .maxCharacters(65_536)
            .maxTokens(2_000)
            .maxWhitespaceTokens(20_000)
            .maxRuleDepth(200)
            .build();
    ParserOptions.setDefaultParserOptions(limits);
    ParserOptions.setDefaultOperationParserOptions(limits);
  }

  /// Documents that were read and found valid, or not, keyed by their text.
  private static final class Documents implements PreparsedDocumentProvider {

    private final Cache<String, PreparsedDocumentEntry> known =
        Caffeine.newBuilder().maximumSize(MAX_DOCUMENTS).build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
        ExecutionInput input,
        java.util.function.Function<ExecutionInput, PreparsedDocumentEntry> parse) {
      return CompletableFuture.completedFuture(
          known.get(input.getQuery(), _ -> parse.apply(input)));
    }
  }
}
