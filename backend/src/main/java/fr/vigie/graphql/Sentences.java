package fr.vigie.graphql;

import fr.vigie.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the sources say in English, such as the rules of values that were refused, in the language
/// of the reader. What the catalogue does not have stays in English.
public final class Sentences {

  /// Longer ones hold what a client has sent, and are not worth the search.
  private static final int MOST_CHARACTERS = 1_000;

  private static final Pattern GAP = Pattern.compile("\\{(\\d)(\\.\\.\\.)?}");
  private static final String ONE_WORD = "(\\S+?)";
  private static final String WORDS = "(.*?)";
  private static final List<Sentence> ALL = read("/messages/sentences.txt");
  private static final Map<String, Sentence> WITHOUT_GAPS = withoutGaps();
  private static final List<Sentence> WITH_GAPS =
      ALL.stream()
          .filter(sentence -> GAP.matcher(sentence.english()).find())
          .sorted(Comparator.comparingInt(Sentence::letters).reversed())
          .toList();

  private Sentences() {}

  /// A sentence for whoever is answered on this thread.
  public static String said(String english) {
    return in(Language.ofReader(), english);
  }

  public static String in(Language language, String english) {
    return language == Language.EN
        ? english
        : find(english).map(found -> found.in(language)).orElse(english);
  }

  /// Whether the catalogue has it.
  static boolean knows(String english) {
    return find(english).isPresent();
  }

  static List<Sentence> all() {
    return ALL;
  }

  private static Optional<Found> find(String english) {
    var whole = WITHOUT_GAPS.get(english);
    if (whole != null || english.length() > MOST_CHARACTERS) {
      return Optional.ofNullable(whole).map(sentence -> new Found(sentence, List.of()));
    }
    return WITH_GAPS.stream().flatMap(sentence -> sentence.find(english).stream()).findFirst();
  }

  private static Map<String, Sentence> withoutGaps() {
    var sentences = new HashMap<String, Sentence>();
    ALL.forEach(sentence -> sentences.put(sentence.english(), sentence));
    return sentences;
  }

  /// Three lines a sentence: as the sources have it, in French, in German.
  private static List<Sentence> read(String path) {
    try (var in = Objects.requireNonNull(Sentences.class.getResourceAsStream(path), path)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\\s*\n", -1))
          .map(paragraph -> paragraph.lines().filter(line -> !line.startsWith("#")).toList())
          .filter(lines -> !lines.isEmpty())
          .map(lines -> Sentence.of(path, lines))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /// One sentence; what changes from time to time is a gap: `{0}` for one word, `{0...}` for more.
  record Sentence(String english, Pattern pattern, String french, String german) {

    static Sentence of(String path, List<String> lines) {
      if (lines.size() != 3) {
        throw new IllegalStateException(path + ": three lines each, not " + lines);
      }
      var english = lines.getFirst();
      var pattern = new StringBuilder();
      var gaps = GAP.matcher(english);
      var end = 0;
      while (gaps.find()) {
        pattern.append(Pattern.quote(english.substring(end, gaps.start())));
        pattern.append(gaps.group(2) == null ? ONE_WORD : WORDS);
        end = gaps.end();
      }
      pattern.append(Pattern.quote(english.substring(end)));
      return new Sentence(
          english, Pattern.compile(pattern.toString(), Pattern.DOTALL), lines.get(1), lines.get(2));
    }

    int letters() {
      return GAP.matcher(english).replaceAll("").length();
    }

    Optional<Found> find(String said) {
      var matcher = pattern.matcher(said);
      return matcher.matches() ? Optional.of(new Found(this, groups(matcher))) : Optional.empty();
    }

    private static List<String> groups(Matcher matcher) {
      return Stream.iterate(1, group -> group + 1)
          .limit(matcher.groupCount())
          .map(matcher::group)
          .toList();
    }
  }

  /// A sentence, and what fills its gaps, in the order of the English one.
  record Found(Sentence sentence, List<String> fillings) {

    String in(Language language) {
      var words = language == Language.DE ? sentence.german() : sentence.french();
      return GAP.matcher(words)
          .replaceAll(
              gap -> Matcher.quoteReplacement(fillings.get(Integer.parseInt(gap.group(1)))));
    }
  }
}
