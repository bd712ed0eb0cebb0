package fr.vigie.graphql;

import static fr.vigie.shared.Language.DE;
import static fr.vigie.shared.Language.EN;
import static fr.vigie.shared.Language.FR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.Language;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What people read, in all languages.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SentencesTest {

  private static final Pattern GAP = Pattern.compile("\\{\\d");

  @Test
  void every_rule_and_problem_of_the_sources_is_said_in_each_language() throws IOException {
    var said = SourceSentences.all();

    assertThat(said)
        .as("the test finds what the sources say")
        .hasSizeGreaterThan(100)
        .contains("an answer is required", "at most 7", "nine digits", "7 to 7 characters")
        .contains("at most 500 characters".replace("500", "7"), "There is no import 7.");
    assertThat(said.stream().filter(sentence -> !Sentences.knows(sentence)).toList())
        .as("to be added to messages/sentences.txt")
        .isEmpty();
  }

  @Test
  void each_sentence_has_the_same_gaps_in_each_language() {
    assertThat(Sentences.all())
        .allSatisfy(sentence -> {
          assertThat(gaps(sentence.french())).isEqualTo(gaps(sentence.english()));
          assertThat(gaps(sentence.german())).isEqualTo(gaps(sentence.english()));
        })
        .extracting(Sentences.Sentence::english)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 to 250 | de 1 à 250 | 1 bis 250",
        "-90 to 90 | de -90 à 90 | -90 bis 90",
        "1 to 64 characters | de 1 à 64 caractères | 1 bis 64 Zeichen",
        "one of [a, b] | l’un de [a, b] | eines von [a, b]",
        "an answer is required | une réponse est obligatoire | eine Antwort ist erforderlich",
        "There is no import imp_$1\\2. | L’import imp_$1\\2 n’existe pas. | Einen Import imp_$1\\2 gibt es nicht.",
        "what nobody has translated | what nobody has translated | what nobody has translated",
        "the way to go | the way to go | the way to go"
      })
  void what_changes_from_time_to_time_keeps_its_place(
      String english, String french, String german) {
    assertThat(Sentences.in(FR, english)).isEqualTo(french);
    assertThat(Sentences.in(DE, english)).isEqualTo(german);
    assertThat(Sentences.in(EN, english)).isEqualTo(english);
  }

  @Test
  void what_a_client_has_made_endless_is_left_as_it_is() {
    var endless = "one of " + "a to b ".repeat(100_000);

    assertThat(Sentences.in(DE, endless)).isSameAs(endless);
  }

  @ParameterizedTest
  @EnumSource
  void every_message_is_there_in_each_language(Language language) {
    var french = Messages.of(FR).stringPropertyNames();

    assertThat(new TreeSet<>(Messages.of(language).stringPropertyNames()))
        .as("messages/" + language.tag() + ".properties")
        .isEqualTo(new TreeSet<>(french));
    assertThat(french)
        .allSatisfy(key ->
            assertThat(gaps(Messages.of(language).getProperty(key)))
                .as(key)
                .isEqualTo(gaps(Messages.of(FR).getProperty(key))));
  }

  @Test
  void a_message_speaks_the_language_of_the_reader() {
    assertThat(Messages.of("NearbyReportsProblem", 2)).startsWith("2 signalements");
    assertThat(DE.during(() -> Messages.of("NearbyReportsProblem", 1))).contains("Meldung ist");
    assertThat(EN.during(() -> Messages.of("NearbyReportsProblem", 3))).startsWith("3 similar");
    assertThat(
            List.of(Language.values()).stream()
                .map(language -> language.during(() -> Messages.of("NotAllowedProblem")))
                .collect(Collectors.toSet()))
        .hasSize(3);
  }

  private static Set<String> gaps(String sentence) {
    return GAP.matcher(sentence).results().map(gap -> gap.group()).collect(Collectors.toSet());
  }
}
