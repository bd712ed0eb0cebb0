package fr.vigie.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandLineTest {

  private static final TestBackend BACKEND = TestBackend.shared();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream beside = new ByteArrayOutputStream();

  private ExitCode run(Map<String, String> environment, String... words) {
    out.reset();
    beside.reset();
    var printed =
        new Printed(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(beside, true, StandardCharsets.UTF_8),
            List.of(words).contains("--json"));
    return new CommandLine(environment).run(List.of(words), printed);
  }

  private ExitCode run(String... words) {
    return run(Map.of("VIGIE_URL", url()), words);
  }

  private static String url() {
    return "http://127.0.0.1:" + BACKEND.port();
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String noted() {
    return beside.toString(StandardCharsets.UTF_8);
  }

  @Test
  void words_that_are_not_understood_end_with_64() {
    for (var words :
        new String[][] {
          {},
          {"territory"},
          {"territory", "adder"},
          {"territory", "add"},
          {"territory", "add", "68066"},
          {"territory", "add", "68066", "--template"},
          {"territory", "add", "68066", "--template", "rural", "--force"},
          {"territory", "add", "68066", "--template", "rural", "--department", "68"},
          {"territory", "add", "68066", "--all", "--template", "rural"},
          {"template", "show", "rural", "--version", "one"}
        }) {
      assertThat(run(words)).isEqualTo(ExitCode.USAGE);
    }
    assertThat(run(Map.of("VIGIE_URL", "nowhere"), "territory", "list")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_vigie_that_does_not_answer_ends_with_69() {
    assertThat(run(Map.of("VIGIE_URL", "http://127.0.0.1:1"), "territory", "list"))
        .isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(noted()).contains("127.0.0.1:1");
  }

  @Test
  void who_may_not_ends_with_77() {
    var nadia = Map.of("VIGIE_URL", url(), "VIGIE_TOKEN", BACKEND.token("nadia"));

    assertThat(run(nadia, "territory", "add", "68066", "--template", "rural", "--dry-run"))
        .isEqualTo(ExitCode.NO_RIGHT);
    assertThat(run(Map.of("VIGIE_URL", url(), "VIGIE_TOKEN", "x"), "territory", "list"))
        .isEqualTo(ExitCode.NO_RIGHT);
  }

  @Test
  void what_is_refused_ends_with_65_and_its_reason(@TempDir Path folder) throws IOException {
    assertThat(run("territory", "add", "2a004", "--template", "rural"))
        .isEqualTo(ExitCode.BAD_DATA);
    assertThat(run("territory", "add", "88383", "--template", "rural"))
        .isEqualTo(ExitCode.BAD_DATA);
    assertThat(noted()).contains("Remiremont");
    assertThat(run("template", "show", "none")).isEqualTo(ExitCode.BAD_DATA);
    assertThat(run("template", "import", "/none")).isEqualTo(ExitCode.BAD_DATA);
    var bad = folder.resolve("bad.json");
    Files.write(bad, new byte[] {'{', (byte) 0xff});
    assertThat(run("template", "import", bad.toString())).isEqualTo(ExitCode.BAD_DATA);
    Files.write(bad, new byte[10_000_000]);
    assertThat(run("template", "import", bad.toString())).isEqualTo(ExitCode.BAD_DATA);
  }

  @Test
  void a_dry_run_tells_each_change_and_who_it_signs_in() {
    assertThat(run("territory", "add", "68066", "--template", "rural", "--dry-run"))
        .isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("categories noise: 10 -> -", "Nothing was changed.", "1 new");
    assertThat(noted()).contains("Marc");
  }

  @Test
  void all_of_a_departement_is_told_in_sums_and_as_a_file(@TempDir Path folder) throws IOException {
    var file = folder.resolve("changes.csv");

    var code =
        run(
            "territory",
            "add",
            "--all",
            "--department",
            "67",
            "--template",
            "rural",
            "--dry-run",
            "--json",
            "--changes",
            file.toString());

    assertThat(code).isEqualTo(ExitCode.DONE);
    try (var reader = Json.createReader(new StringReader(said()))) {
      var sums = reader.readObject();
      assertThat(sums.getInt("addedCount")).isEqualTo(514);
      assertThat(Files.readAllLines(file)).hasSize(1 + sums.getInt("changeCount"));
    }
  }

  @Test
  void what_is_exported_is_imported_again_and_is_the_same(@TempDir Path folder) throws IOException {
    assertThat(run("template", "export", "rural")).isEqualTo(ExitCode.DONE);
    var file = folder.resolve("rural.json");
    Files.write(file, out.toByteArray());

    assertThat(run("template", "import", file.toString())).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("is there already");
    assertThat(run("template", "list")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("rural 2", "bourg 2", "agglomeration 2");
    assertThat(run("territory", "list", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("ter_215500430");
  }
}
