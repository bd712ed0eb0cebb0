package fr.vigie.graphql;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.vigie.observe.OperationFigures;
import fr.vigie.observe.Operations;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What was read off documents before, so that nobody waits for it to be read again.
final class KnownOperations {

  private static final int MOST_NAMES = 64;

  private final GraphQLSchema schema;
  private final CacheHints hints;
  private final Operations figures;

  // By identity: the same text is the same document.
  private final LoadingCache<Document, Map<String, Optional<OperationFacts>>> known =
      Caffeine.newBuilder().weakKeys().build(_ -> new ConcurrentHashMap<>());

  KnownOperations(GraphQLSchema schema, Operations figures) {
    this.schema = schema;
    this.figures = figures;
    this.hints = new CacheHints(schema);
  }

  /// Empty when the document does not say which operation.
  ///
  /// @param isTrusted whether it is in an app's manifest
  Optional<OperationFacts> facts(
      Document document, @Nullable String operationName, boolean isTrusted) {
    var facts = known.get(document);
    var name = Objects.requireNonNullElse(operationName, "");
    return facts.size() < MOST_NAMES
        ? facts.computeIfAbsent(name, n -> read(document, n, isTrusted))
        : read(document, name, isTrusted);
  }

  private Optional<OperationFacts> read(Document document, String name, boolean isTrusted) {
    var meant =
        document.getDefinitionsOfType(OperationDefinition.class).stream()
            .filter(operation -> name.isEmpty() || name.equals(operation.getName()))
            .toList();
    return meant.size() == 1
        ? Optional.of(facts(document, meant.getFirst(), isTrusted))
        : Optional.empty();
  }

  private OperationFacts facts(
      Document document, OperationDefinition operation, boolean isTrusted) {
    return new OperationFacts(
        operation.getOperation(),
        Objects.requireNonNullElse(operation.getName(), ""),
        isShared(operation),
        hints.of(document, operation),
        figures(operation, isTrusted),
        new UsedFields(() -> FieldNames.of(schema, document, operation)));
  }

  /// Who goes on from a place says so by the argument `after`.
  private boolean isShared(OperationDefinition operation) {
    return operation.getSelectionSet().getSelections().stream()
        .allMatch(selection -> selection instanceof Field field && beginsNow(field));
  }

  private boolean beginsNow(Field field) {
    var subscription = schema.getSubscriptionType();
    var definition = subscription == null ? null : subscription.getFieldDefinition(field.getName());
    return definition != null && definition.getArgument("after") == null;
  }

  private OperationFigures figures(OperationDefinition operation, boolean isTrusted) {
    return isTrusted && operation.getName() != null
        ? figures.trusted(operation.getName())
        : figures.adHoc();
  }
}
