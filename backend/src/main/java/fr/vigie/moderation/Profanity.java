package fr.vigie.moderation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds swear words and insults in French, German and English, as whole words, however they are
/// accented, stretched or written with digits. The lists are our own, and short on purpose: words
/// that also have a decent meaning on the street are not in them.
final class Profanity {

  private static final List<String> LANGUAGES = List.of("fr", "de", "en");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d@$][\\p{L}\\p{M}\\d@$*]*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern STRETCHED = Pattern.compile("(.)\\1{2,}");

  private final Set<String> words;

  private Profanity(Set<String> words) {
    this.words = words;
  }

  static Profanity read() {
    var words = new HashSet<String>();
    LANGUAGES.forEach(language -> words.addAll(list("/moderation/profanity-" + language + ".txt")));
    return new Profanity(words);
  }

  Stream<Finding> in(String text) {
    return WORD.matcher(text)
        .results()
        .filter(word -> isOne(word.group()))
        .map(word -> new Finding(Reason.PROFANITY, word.start(), word.end()));
  }

  private boolean isOne(String written) {
    var word = plain(written);
    return words.contains(word)
        || words.contains(STRETCHED.matcher(word).replaceAll("$1"))
        || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)));
  }

  private static String plain(String word) {
    var decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    var lower = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return lower.codePoints().anyMatch(Character::isLetter)
        ? lower
            .replace('0', 'o')
            .replace('1', 'i')
            .replace('3', 'e')
            .replace('4', 'a')
            .replace('5', 's')
            .replace('@', 'a')
            .replace('$', 's')
        : lower;
  }

  private static List<String> list(String path) {
    try (InputStream in = Objects.requireNonNull(Profanity.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Profanity::plain)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
