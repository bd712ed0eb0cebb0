package fr.vigie.importfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RejectsCsvTest {

  private record Kept(List<Reject> all) implements Rejects {
    @Override
    public void add(String importId, List<Reject> rejects, Instant at) {
      all.addAll(rejects);
    }

    @Override
    public List<Reject> list(String importId, long afterLine, int most) {
      return all.stream().filter(each -> each.line() > afterLine).limit(most).toList();
    }
  }

  private final Rejects rejects = new Kept(new ArrayList<>());

  private String csv() throws IOException {
    var out = new ByteArrayOutputStream();
    new RejectsCsv(rejects, "imp_1").writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void refuse(long line, String row) {
    rejects.add("imp_1", List.of(new Reject(line, "NO_PLACE", "", row)), Instant.EPOCH);
  }

  @Test
  void all_that_is_told_of_a_line_is_there_wherever_a_page_ends() throws IOException {
    for (var line = 1; line <= 1_500; line++) {
      refuse(line, "first");
      refuse(line, "second");
    }

    assertThat(csv().lines()).hasSize(3_001);
  }

  @Test
  void what_a_spreadsheet_would_run_is_text() throws IOException {
    refuse(1, "=HYPERLINK(A1)");
    refuse(2, "-12.5");
    refuse(3, "-1+cmd");

    assertThat(csv()).contains("'=HYPERLINK(A1)").contains(",-12.5").contains("'-1+cmd");
  }
}
