package fr.vigie.ngsild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the examples of the document for partners.
class NgsiLdDocumentTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("```sh\\n(.*?)\\n# answers: (.*?)\\n```", Pattern.DOTALL);

  private final Hub hub = new Hub();

  @BeforeEach
  void open() {
    hub.say(Hub.BELLEVILLE, true);
  }

  @TestFactory
  Stream<DynamicTest> each_example_is_answered_as_written() throws IOException {
    var document = Files.readString(Path.of("docs/ngsi-ld.md"));
    var examples = EXAMPLE.matcher(document).results().toList();
    assertThat(examples).hasSizeGreaterThan(5);
    return examples.stream()
        .map(example -> DynamicTest.dynamicTest(example.group(1), () -> run(example)));
  }

  private void run(MatchResult example) throws IOException, InterruptedException {
    var server = "http://127.0.0.1:" + hub.backend().port();
    var script = example.group(1).replace("https://vigie.example.org", server);
    var builder = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true);
    builder.environment().put("TOKEN", hub.backend().token("sami"));
    builder.environment().put("ADMIN", hub.backend().token("marc"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(answer).isZero();
    assertThat(answer).contains(example.group(2));
  }
}
