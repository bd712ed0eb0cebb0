package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files of the web apps, as browsers ask for them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageFilesTest {

  private final TestBackend backend = TestBackend.shared();

  @ParameterizedTest
  @ValueSource(strings = {"/hypervisor/", "/suivi/"})
  void a_page_that_the_browser_has_is_not_sent_again(String page) {
    var whole = backend.as(null).get(page);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.header("Content-Security-Policy")).contains("default-src 'self'");

    var again = backend.as(null).header("If-None-Match", whole.header("ETag")).get(page);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asString()).isEmpty();
    assertThat(again.header("Cache-Control")).isNull();
  }

  @Test
  void a_file_that_there_is_not_is_refused_like_all_else() {
    var answer = backend.as(null).get("/suivi/nothing.js");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.contentType()).startsWith("application/");
  }
}
