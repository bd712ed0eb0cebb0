package fr.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShorterAnswerTest {

  private static final byte[] LINE = "one of many lines\n".getBytes(StandardCharsets.UTF_8);

  private static Route.Answer shorter(int lines, boolean fails) {
    var call =
        new Route.Call(
            Map.of(),
            Map.of(),
            Map.of("accept-encoding", "br, gzip;q=0.8"),
            Map.of(),
            InputStream.nullInputStream());
    return call.shorter(
        new Route.Answer(
            200,
            "text/csv",
            out -> {
              for (var i = 0; i < lines; i++) {
                out.write(LINE);
              }
              if (fails) {
                throw new IllegalStateException("the database is gone");
              }
            }));
  }

  @Test
  void what_is_whole_can_be_undone() throws IOException {
    var written = new ByteArrayOutputStream();
    var answer = shorter(10_000, false);
    answer.body().writeTo(written);

    assertThat(answer.headers()).containsEntry("Content-Encoding", "gzip");
    assertThat(written.size()).isLessThan(10_000);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(written.toByteArray()))) {
      assertThat(unpacked.readAllBytes()).hasSize(10_000 * LINE.length);
    }
  }

  @Test
  void what_fails_on_its_way_has_no_end() {
    var written = new ByteArrayOutputStream();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> shorter(2_000_000, true).body().writeTo(written));

    assertThat(written.size()).isPositive();
    assertThatExceptionOfType(EOFException.class)
        .isThrownBy(() ->
            new GZIPInputStream(new ByteArrayInputStream(written.toByteArray())).readAllBytes());
  }
}
