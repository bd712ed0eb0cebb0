package fr.vigie.limit;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a document may hold, whoever asks it. Its fragments count each time they are spread.
public final class DocumentLimits {

  static final int MOST_DEFINITIONS = 30;
  static final int MOST_DEPTH = 16;
  static final int MOST_FIELDS = 500;
  static final int MOST_ROOT_FIELDS = 10;
  static final int MOST_ALIASES = 30;
  static final int MOST_DIRECTIVES = 30;
  static final int MOST_DIGITS = 1_000;

  private static final ParserOptions PARSING =
      ParserOptions.newParserOptions()
          .captureSourceLocation(true)
          .captureIgnoredChars(false)
          .captureLineComments(false)
          .maxCharacters(65_536)
          .maxTokens(2_000)
          .maxWhitespaceTokens(20_000)
          .maxRuleDepth(200)
          .build();

  private final boolean isSchemaServed;

  /// Limits with or without introspection.
  ///
  /// @param isSchemaServed whether introspection is allowed
  public DocumentLimits(boolean isSchemaServed) {
    this.isSchemaServed = isSchemaServed;
  }

  /// Throws {@link graphql.parser.InvalidSyntaxException}, also for what is too long or too deep.
  public Document parse(String text) {
    return Parser.parse(
        ParserEnvironment.newParserEnvironment()
            .document(text)
            .parserOptions(PARSING)
            .locale(Locale.ENGLISH)
            .build());
  }

  /// What must not even be parsed: numbers so long that it takes long to read and to print them.
  public Optional<GraphQLError> exceeded(String text) {
    var digits = 0;
    for (var i = 0; i < text.length(); i++) {
      digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
      if (digits > MOST_DIGITS) {
        return Optional.of(LimitExceeded.of("digits in a row", MOST_DIGITS));
      }
    }
    return Optional.empty();
  }

  /// The first limit that the document exceeds.
  public Optional<GraphQLError> exceeded(Document document) {
    if (document.getDefinitions().size() > MOST_DEFINITIONS) {
      return Optional.of(LimitExceeded.of("definitions", MOST_DEFINITIONS));
    }
    var shapes = new Shapes(document);
    var fragment =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .map(each -> exceeded(shapes.of(each.getName())));
    var operation =
        document.getDefinitionsOfType(OperationDefinition.class).stream()
            .map(each -> exceeded(shapes, each));
    return Stream.concat(fragment, operation).flatMap(Optional::stream).findFirst();
  }

  private Optional<GraphQLError> exceeded(Shapes shapes, OperationDefinition operation) {
    var exceeded = exceeded(shapes.of(operation));
    if (exceeded.isPresent()) {
      return exceeded;
    }
    var roots = shapes.roots(operation.getSelectionSet());
    if (roots.size() > MOST_ROOT_FIELDS) {
      return Optional.of(LimitExceeded.of("root fields", MOST_ROOT_FIELDS));
    }
    var isIntrospection = roots.stream().anyMatch(n -> n.equals("__schema") || n.equals("__type"));
    return isIntrospection && !isSchemaServed
        ? Optional.of(LimitExceeded.introspection())
        : Optional.empty();
  }

  private static Optional<GraphQLError> exceeded(Shapes.Shape shape) {
    return check("levels", shape.depth(), MOST_DEPTH)
        .or(() -> check("fields", shape.fields(), MOST_FIELDS))
        .or(() -> check("aliases", shape.aliases(), MOST_ALIASES))
        .or(() -> check("directives", shape.directives(), MOST_DIRECTIVES));
  }

  private static Optional<GraphQLError> check(String what, long count, int most) {
    return count > most ? Optional.of(LimitExceeded.of(what, most)) : Optional.empty();
  }
}
