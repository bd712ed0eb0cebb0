package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How long the files of the sources are.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceLengthsTest {

  @Test
  void no_source_file_is_longer_than_300_lines_and_half_of_those_that_ship_have_60_at_most()
      throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      var sources = files.filter(SourceLengthsTest::isSource).toList();
      assertThat(sources).allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(300));
      assertThat(lengths(sources)).element(sources.size() * 9 / 10).satisfies(atMost(180));
      var shipped = sources.stream().filter(file -> file.startsWith("src/main")).toList();
      assertThat(lengths(shipped)).element(shipped.size() / 2).satisfies(atMost(60));
    }
  }

  private static List<Integer> lengths(List<Path> files) {
    return files.stream().map(SourceLengthsTest::lines).sorted().toList();
  }

  private static Consumer<Integer> atMost(int most) {
    return lines -> assertThat(lines).isLessThanOrEqualTo(most);
  }

  private static boolean isSource(Path file) {
    return Stream.of(".java", ".js", ".css").anyMatch(file.toString()::endsWith);
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
