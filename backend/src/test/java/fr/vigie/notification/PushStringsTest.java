package fr.vigie.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.Language;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The words that each version of an app in use has for what the server may send it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushStringsTest {

  private static final Path CONTRACTS = Path.of("../mobile-contracts/src/main/resources/contracts");
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  /// The words of one version of an app in one language.
  private record Words(String app, String version, Language language) {
    Path file() {
      return CONTRACTS
          .resolve("push/strings")
          .resolve(app)
          .resolve(version)
          .resolve(language.tag() + ".json");
    }
  }

  @ParameterizedTest
  @MethodSource("wordsInUse")
  void every_version_in_use_has_words_for_all_that_the_server_may_send(Words words) {
    assertThat(lacking(read(words.file()), words.app())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wordsInUse")
  void no_version_has_words_that_nothing_is_sent_with(Words words) {
    assertThat(read(words.file()).keySet())
        .allSatisfy(key -> assertThat(key).matches("notification\\.[A-Z_]+\\.(title|body)"))
        .hasSize(2 * (kinds(words.app()).size() + 2));
  }

  @Test
  void a_version_that_lacks_a_key_or_counts_its_arguments_otherwise_is_found_out() {
    var some =
        Json.createObjectBuilder(read(new Words("citizen", "web-0.1.0", Language.FR).file()))
            .remove("notification.REPORT_RESOLVED.title")
            .add("notification.REPORT_CLOSED.body", "{0} {1}")
            .add("notification.REPORT_PLANNED.body", "nothing to fill in")
            .build();

    assertThat(lacking(some, "citizen"))
        .containsExactlyInAnyOrder(
            "notification.REPORT_RESOLVED.title",
            "notification.REPORT_CLOSED.body",
            "notification.REPORT_PLANNED.body");
  }

  private static List<String> lacking(JsonObject words, String app) {
    var lacking = new ArrayList<String>();
    for (var kind : kinds(app)) {
      check(words, kind.titleKey(), 0, lacking);
      check(words, kind.bodyKey(), kind.arguments().size(), lacking);
    }
    check(words, "notification.PUSH_TEST.title", 0, lacking);
    check(words, "notification.PUSH_TEST.body", 0, lacking);
    check(words, "notification.SEVERAL.title", 0, lacking);
    check(words, "notification.SEVERAL.body", 1, lacking);
    return lacking;
  }

  private static void check(JsonObject words, String key, int arguments, List<String> lacking) {
    var fits =
        words.get(key) instanceof JsonString said
            && !said.getString().isBlank()
            && GAP.matcher(said.getString())
                .results()
                .map(gap -> Integer.parseInt(gap.group(1)))
                .sorted()
                .toList()
                .equals(Stream.iterate(0, i -> i + 1).limit(arguments).toList());
    if (!fits) {
      lacking.add(key);
    }
  }

  private static List<NotificationKind> kinds(String app) {
    return Stream.of(NotificationKind.values())
        .filter(kind -> kind.app().name().toLowerCase(Locale.ROOT).equals(app))
        .toList();
  }

  static Stream<Words> wordsInUse() {
    return read(CONTRACTS.resolve("versions.json"))
        .getJsonArray("versions")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(version -> !version.getString("status").equals("RETIRED"))
        .flatMap(version ->
            Stream.of(Language.values())
                .map(language ->
                    new Words(
                        version.getString("app"),
                        version.getString("platform") + "-" + version.getString("version"),
                        language)));
  }

  private static JsonObject read(Path file) {
    try (var reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
