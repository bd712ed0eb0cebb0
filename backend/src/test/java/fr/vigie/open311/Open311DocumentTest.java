package fr.vigie.open311;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the examples of the document for partners.
class Open311DocumentTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("```sh\\n(.*?)\\n# answers: (.*?)\\n```", Pattern.DOTALL);

  private final TestBackend backend = TestBackend.shared();
  private final Partner.Key key = new Partner(backend).key(Partner.BELLEVILLE, 60);

  @TestFactory
  Stream<DynamicTest> each_example_is_answered_as_written() throws IOException {
    var document = Files.readString(Path.of("docs/open311.md"));
    var examples = EXAMPLE.matcher(document).results().toList();
    assertThat(examples).hasSizeGreaterThan(5);
    return examples.stream()
        .map(example -> DynamicTest.dynamicTest(example.group(1), () -> run(example)));
  }

  private void run(MatchResult example) throws IOException, InterruptedException {
    var server = "http://127.0.0.1:" + backend.port();
    var script = example.group(1).replace("https://vigie.example.org", server);
    var builder = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true);
    builder.environment().put("KEY", key.text());
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(answer).isZero();
    assertThat(answer).contains(example.group(2));
  }
}
