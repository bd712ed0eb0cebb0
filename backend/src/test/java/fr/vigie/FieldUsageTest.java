package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who reads which fields are used, and what they read after a restart.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldUsageTest {

  private static final String CATEGORIES = "{\"query\":\"{categories{code label}}\"}";

  @TempDir private Path data;

  @Test
  void only_an_administrator_of_the_region_reads_them() {
    var backend = TestBackend.shared();

    assertThat(backend.as(null).get("/usage/fields").statusCode()).isEqualTo(403);
    for (var person : new String[] {"camille", "sami", "nadia", "rita"}) {
      assertThat(backend.as(person).get("/usage/fields").statusCode()).as(person).isEqualTo(403);
    }
    var read = backend.as("marc").get("/usage/fields");
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.jsonPath().getList("fields.field")).contains("Report.status", "Query.reports");
    var none = backend.as("marc").get("/usage/fields?deprecated=true").jsonPath();
    assertThat(none.getList("fields.findAll { !it.isDeprecated }")).isEmpty();
  }

  @Test
  void the_days_have_bounds() {
    var backend = TestBackend.shared();

    for (var days : new String[] {"0", "401", "-1", "x", "1e9", "99999999999"}) {
      assertThat(backend.as("marc").get("/usage/fields?days=" + days).statusCode())
          .as(days)
          .isEqualTo(400);
    }
  }

  @Test
  void what_was_used_is_still_known_after_a_restart_and_added_to() throws Exception {
    var vigie = BackendProcess.start(data);
    try {
      vigie.ask(null, CATEGORIES);
      vigie.ask(null, CATEGORIES);
    } finally {
      vigie.stop();
    }
    vigie = BackendProcess.start(data);
    try {
      assertThat(uses(vigie, "Category.label")).isEqualTo(2);
      vigie.ask(null, CATEGORIES);
    } finally {
      vigie.stop();
    }
    vigie = BackendProcess.start(data);
    try {
      assertThat(uses(vigie, "Category.label")).isEqualTo(3);
      assertThat(uses(vigie, "Category.domain")).isZero();
    } finally {
      vigie.stop();
    }
  }

  private static int uses(BackendProcess vigie, String field) throws Exception {
    var answer = vigie.get("marc", "/usage/fields");
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonPath.from(answer.body())
        .getList(
            "fields.find { it.field == '"
                + field
                + "' }.uses.findAll { it.client == 'unknown' }"
                + ".count",
            Integer.class)
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
