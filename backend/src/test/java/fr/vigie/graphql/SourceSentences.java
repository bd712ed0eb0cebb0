package fr.vigie.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what the sources say to people in English: the rules of refused values, and the problems
/// of the ways in beside GraphQL. What is put in at run time is a 7 here.
final class SourceSentences {

  private static final Pattern CONSTANT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern HELPER =
      Pattern.compile("(\\w+)\\(((?:\\w+(?:<\\w+>)? \\w+, )*)String (?:rule|message)\\)\\s*\\{");
  private static final Pattern RULE_METHOD =
      Pattern.compile("String rule\\(\\)\\s*\\{\\s*return (.*?);", Pattern.DOTALL);
  private static final String FILLING = "7";

  private final List<String> sources;

  private SourceSentences(List<String> sources) {
    this.sources = sources;
  }

  /// What the server says of requests that are none is for those who write apps, and English.
  private static boolean speaksToPeople(String source) {
    return Stream.of("InvalidInput", "Answer.problem").anyMatch(source::contains)
        && !source.contains("package fr.vigie.http;");
  }

  static Set<String> all() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return new SourceSentences(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .map(SourceSentences::read)
                  .toList())
          .found();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replaceAll("(?m)^\\s*//.*$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> found() {
    var found = new TreeSet<String>();
    for (var source : sources) {
      expressions(source).forEach(expression -> sentence(expression, source).ifPresent(found::add));
    }
    return found;
  }

  private Stream<String> expressions(String source) {
    var rules =
        Stream.of("new InvalidInput", "InvalidInput.unless")
            .flatMap(call -> SourceCalls.of(source, call))
            .map(List::getLast);
    var problems =
        SourceCalls.of(source, "Answer.problem")
            .filter(arguments -> arguments.size() > 2)
            .map(arguments -> arguments.get(2));
    var refused = SourceCalls.of(source, "new Refused").map(List::getLast);
    var ownWords =
        Stream.concat(
            speaksToPeople(source) ? helped(source, source, "") : Stream.empty(),
            sources.stream()
                .filter(other -> other.contains("record MappingFields("))
                .flatMap(other -> helped(source, other, "fields.")));
    var types = RULE_METHOD.matcher(source).results().map(rule -> rule.group(1));
    return Stream.of(rules, problems, refused, ownWords, types).flatMap(words -> words);
  }

  /// What is said by methods that pass a rule on.
  private static Stream<String> helped(String source, String helping, String prefix) {
    return HELPER
        .matcher(helping)
        .results()
        .flatMap(helper -> {
          var arity = helper.group(2).split(",", -1).length;
          return SourceCalls.of(source, prefix + helper.group(1))
              .filter(arguments -> arguments.size() == arity);
        })
        .map(List::getLast)
        .filter(argument -> argument.startsWith("\""));
  }

  /// Empty when the expression says nothing itself.
  private static Optional<String> sentence(String expression, String source) {
    var text = new StringBuilder();
    var says = false;
    for (var part : SourceCalls.split(expression, '+')) {
      if (part.startsWith("(") && part.endsWith(")")) {
        continue; // what may be said or not
      }
      var words = literal(part).or(() -> constant(part, source));
      says |= words.isPresent();
      text.append(words.orElse(FILLING));
    }
    says &= text.chars().anyMatch(Character::isLetter);
    return says ? Optional.of(text.toString()) : Optional.empty();
  }

  private static Optional<String> literal(String part) {
    return part.startsWith("\"") && part.endsWith("\"")
        ? Optional.of(part.substring(1, part.length() - 1).translateEscapes())
        : Optional.empty();
  }

  /// What a name stands for that is given words in the same file.
  private static Optional<String> constant(String name, String source) {
    if (!CONSTANT.matcher(name).matches()) {
      return Optional.empty();
    }
    var given = Pattern.compile("(?:String|var) " + name + " =\\s*([^;]*\"[^;]*);").matcher(source);
    return given.find()
        ? sentence(given.group(1), source.replace(given.group(), ""))
        : Optional.empty();
  }

  /// Cuts calls out of source text.
  private static final class SourceCalls {

    /// The arguments of each call.
    static Stream<List<String>> of(String source, String name) {
      return Pattern.compile("(?<![\\w])" + Pattern.quote(name) + "\\(")
          .matcher(source)
          .results()
          .map(call -> split(source.substring(call.end(), end(source, call.end())), ','));
    }

    private static int end(String source, int from) {
      var depth = 1;
      var at = from;
      while (depth > 0) {
        var c = source.charAt(at);
        if (c == '"' || c == '\'') {
          at = endOfQuoted(source, at);
        } else if (c == '(') {
          depth++;
        } else if (c == ')') {
          depth--;
        }
        at++;
      }
      return at - 1;
    }

    private static int endOfQuoted(String source, int from) {
      var at = from + 1;
      while (source.charAt(at) != source.charAt(from)) {
        at += source.charAt(at) == '\\' ? 2 : 1;
      }
      return at;
    }

    static List<String> split(String expression, char separator) {
      var parts = new ArrayList<String>();
      var depth = 0;
      var from = 0;
      for (var at = 0; at < expression.length(); at++) {
        var c = expression.charAt(at);
        if (c == '"' || c == '\'') {
          at = endOfQuoted(expression, at);
        } else if ("([{".indexOf(c) >= 0) {
          depth++;
        } else if (")]}".indexOf(c) >= 0) {
          depth--;
        } else if (c == separator && depth == 0) {
          parts.add(expression.substring(from, at).strip());
          from = at + 1;
        }
      }
      parts.add(expression.substring(from).strip());
      return parts;
    }
  }
}
