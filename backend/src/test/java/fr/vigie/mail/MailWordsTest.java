package fr.vigie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What mails say, in each language.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailWordsTest {

  private static List<String> kinds(String language) throws IOException {
    return Files.readAllLines(Path.of("src/main/resources/messages/" + language + ".properties"))
        .stream()
        .filter(line -> line.matches("mail\\.[A-Z_]+\\.body=.*"))
        .map(line -> line.substring("mail.".length(), line.indexOf(".body")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "de", "en"})
  void every_kind_has_a_subject_and_a_sentence_without_gaps(String language) throws IOException {
    var world = new MailWorld("smtp://127.0.0.1:9", false);
    var links = new MailLinks(null, (_, _) -> Optional.empty(), world.key);
    assertThat(kinds(language)).hasSizeGreaterThan(25);
    for (var kind : kinds(language)) {
      var delivery = world.delivery(kind, MailWorld.CAMILLE, language, null);
      var mail = new MailWords(links).of(List.of(delivery), "camille@example.org").orElseThrow();
      assertThat(mail.subject()).as(kind).isNotBlank().doesNotContain("{", "''");
      assertThat(MailText.plain(mail)).as(kind).doesNotContain("{", "''", "http");
      assertThat(mail.stop()).isNull();
    }
  }

  @Test
  void each_kind_is_said_in_each_language() throws IOException {
    assertThat(kinds("de")).containsExactlyInAnyOrderElementsOf(kinds("fr"));
    assertThat(kinds("en")).containsExactlyInAnyOrderElementsOf(kinds("fr"));
  }
}
