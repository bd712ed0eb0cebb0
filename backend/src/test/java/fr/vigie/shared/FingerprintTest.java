package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FingerprintTest {

  @Test
  void the_same_content_has_the_same_fingerprint() {
    assertThat(Fingerprint.of("a", null, 1.5, List.of("b"), Map.of("c", "d")))
        .isEqualTo(Fingerprint.of("a", null, 1.5, List.of("b"), Map.of("c", "d")))
        .matches("[0-9a-f]{32}");
  }

  /// Each pair would read the same if its parts were only written one after the other.
  static Stream<List<@Nullable Object[]>> lookalikes() {
    return Stream.of(
        pair(parts((Object) null), parts("null")),
        pair(parts("a, b"), parts("a", "b")),
        pair(parts("a", "b, c"), parts("a, b", "c")),
        pair(parts(List.of("a, b")), parts(List.of("a", "b"))),
        pair(parts(List.of("a")), parts("[a]")),
        pair(parts(List.of(), "a"), parts(List.of("a"))),
        pair(parts(Map.of("a", "1, b=2")), parts(new java.util.TreeMap<>(Map.of("a", 1, "b", 2)))),
        pair(parts(Map.of("a=b", "c")), parts(Map.of("a", "b=c"))),
        pair(parts("a:b", "c"), parts("a", "b:c")),
        pair(
            parts(Map.of(), List.of("a", "b"), Map.of("c", "d")),
            parts(Map.of("a", "b"), Map.of(), List.of("c", "d"))),
        pair(parts("1:a"), parts("1", "a")));
  }

  @ParameterizedTest
  @MethodSource("lookalikes")
  void content_that_only_looks_the_same_has_another(List<@Nullable Object[]> pair) {
    assertThat(Fingerprint.of(pair.getFirst())).isNotEqualTo(Fingerprint.of(pair.getLast()));
  }

  private static @Nullable Object[] parts(@Nullable Object... parts) {
    return parts;
  }

  private static List<@Nullable Object[]> pair(@Nullable Object[] one, @Nullable Object[] other) {
    return List.of(one, other);
  }
}
