package fr.vigie.graphql;

import graphql.schema.idl.RuntimeWiring;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;

/// The sentences that people read, by the name of the GraphQL type that says them.
public final class Messages {

  private static final Properties FRENCH = load("/messages/fr.properties");

  private Messages() {}

  public static String of(String type, Object... details) {
    var pattern = Objects.requireNonNull(FRENCH.getProperty(type), type);
    return new MessageFormat(pattern, Locale.FRENCH).format(details);
  }

  /// Lets a type of problem say its sentence.
  public static void tell(RuntimeWiring.Builder wiring, String type) {
    wiring.type(type, t -> t.dataFetcher("message", _ -> of(type)));
  }

  /// Lets a type of problem say a sentence that depends on what happened.
  public static <T> void tell(
      RuntimeWiring.Builder wiring, String type, Class<T> problem, Function<T, String> sentence) {
    wiring.type(
        type,
        t ->
            t.dataFetcher(
                "message",
                e -> sentence.apply(Objects.requireNonNull(problem.cast(e.getSource())))));
  }

  private static Properties load(String path) {
    var messages = new Properties();
    try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(path), path)) {
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
