package fr.vigie.graphql;

import fr.vigie.shared.Language;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences that people read, by the name of the GraphQL type that says them; in the language
/// of the reader, or in French where that has none.
public final class Messages {

  private static final Map<Language, Properties> ALL =
      Stream.of(Language.values())
          .collect(Collectors.toUnmodifiableMap(language -> language, Messages::load));

  private Messages() {}

  /// A sentence for whoever is answered on this thread.
  public static String of(String type, Object... details) {
    var language = Language.ofReader();
    var own = of(language).getProperty(type);
    var pattern = own == null ? of(Language.FR).getProperty(type) : own;
    return new MessageFormat(Objects.requireNonNull(pattern, type), language.locale())
        .format(details);
  }

  /// Whether there are words by a name.
  public static boolean has(String name) {
    return of(Language.FR).containsKey(name);
  }

  static Properties of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /// Lets a type of problem say its sentence.
  public static void tell(RuntimeWiring.Builder wiring, String type) {
    wiring.type(type, t -> t.dataFetcher("message", e -> language(e).during(() -> of(type))));
  }

  /// Lets a type of problem say a sentence that depends on what happened.
  public static <T> void tell(
      RuntimeWiring.Builder wiring, String type, Class<T> problem, Function<T, String> sentence) {
    wiring.type(
        type,
        t ->
            t.dataFetcher(
                "message",
                e -> {
                  var happened = Objects.requireNonNull(problem.cast(e.getSource()));
                  return language(e).during(() -> sentence.apply(happened));
                }));
  }

  private static Language language(DataFetchingEnvironment environment) {
    return environment.getGraphQlContext().getOrDefault(Language.class, Language.FR);
  }

  private static Properties load(Language language) {
    var path = "/messages/" + language.tag() + ".properties";
    var messages = new Properties();
    try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(path), path)) {
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
