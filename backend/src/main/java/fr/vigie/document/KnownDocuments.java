package fr.vigie.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.limit.DocumentLimits;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Documents that were read and found valid, or not, by their text: the trusted ones for good, the
/// others while there is room. The same text is always the same document.
public final class KnownDocuments implements PreparsedDocumentProvider {

  private static final System.Logger LOG = System.getLogger(KnownDocuments.class.getName());
  private static final int MOST_CHARACTERS = 2_000_000;

  // A document in memory takes many times its text, and a short one more than that.
  private static final int LEAST_WEIGHT = 1_000;

  private final GraphQLSchema schema;
  private final DocumentGate gate;
  private final DocumentLimits limits;
  private final Map<String, PreparsedDocumentEntry> trusted = new ConcurrentHashMap<>();
  private final Cache<String, PreparsedDocumentEntry> others =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String text, PreparsedDocumentEntry entry) -> LEAST_WEIGHT + text.length())
          .build();

  public KnownDocuments(GraphQLSchema schema, DocumentGate gate, DocumentLimits limits) {
    this.schema = schema;
    this.gate = gate;
    this.limits = limits;
  }

  /// Reads the trusted documents beside what else goes on; who asks one first does not wait.
  public void warm() {
    Thread.ofVirtual().name("documents").start(() -> gate.trustedTexts().forEach(this::check));
  }

  private void check(String text) {
    var entry = entry(text);
    if (entry.hasErrors()) {
      LOG.log(Level.ERROR, "a trusted document is not valid: {0}", entry.getErrors());
    }
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
    return CompletableFuture.completedFuture(entry(input.getQuery()));
  }

  /// Empty when the text is no document that may be run.
  public Optional<Document> findValid(String text) {
    var entry = entry(text);
    return entry.hasErrors() ? Optional.empty() : Optional.ofNullable(entry.getDocument());
  }

  /// Empty when the text is no document, or one that exceeds a limit.
  public Optional<Document> find(String text) {
    return Optional.ofNullable(entry(text).getDocument());
  }

  private PreparsedDocumentEntry entry(String text) {
    return gate.isTrusted(text)
        ? trusted.computeIfAbsent(text, this::read)
        : others.get(text, this::read);
  }

  private PreparsedDocumentEntry read(String text) {
    try {
      return limits
          .exceeded(text)
          .map(PreparsedDocumentEntry::new)
          .orElseGet(() -> validated(limits.parse(text)));
    } catch (InvalidSyntaxException e) {
      return new PreparsedDocumentEntry(e.toInvalidSyntaxError());
    }
  }

  /// Limits come before validation, which takes long over what they keep out.
  private PreparsedDocumentEntry validated(Document document) {
    var exceeded = limits.exceeded(document);
    if (exceeded.isPresent()) {
      return new PreparsedDocumentEntry(exceeded.get());
    }
    var invalid = new Validator().validateDocument(schema, document, Locale.ENGLISH);
    return invalid.isEmpty()
        ? new PreparsedDocumentEntry(document)
        : new PreparsedDocumentEntry(document, invalid);
  }
}
