package fr.vigie.graphql;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.language.Document;
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

  private final CacheHints hints;

  // By identity: the same text is the same document.
  private final LoadingCache<Document, Map<String, Optional<OperationFacts>>> known =
      Caffeine.newBuilder().weakKeys().build(_ -> new ConcurrentHashMap<>());

  KnownOperations(GraphQLSchema schema) {
    this.hints = new CacheHints(schema);
  }

  /// Empty when the document does not say which operation.
  Optional<OperationFacts> facts(Document document, @Nullable String operationName) {
    var facts = known.get(document);
    var name = Objects.requireNonNullElse(operationName, "");
    return facts.size() < MOST_NAMES
        ? facts.computeIfAbsent(name, n -> read(document, n))
        : read(document, name);
  }

  private Optional<OperationFacts> read(Document document, String name) {
    var meant =
        document.getDefinitionsOfType(OperationDefinition.class).stream()
            .filter(operation -> name.isEmpty() || name.equals(operation.getName()))
            .toList();
    return meant.size() == 1 ? Optional.of(facts(document, meant.getFirst())) : Optional.empty();
  }

  private OperationFacts facts(Document document, OperationDefinition operation) {
    return new OperationFacts(
        operation.getOperation(),
        Objects.requireNonNullElse(operation.getName(), ""),
        hints.of(document, operation));
  }
}
