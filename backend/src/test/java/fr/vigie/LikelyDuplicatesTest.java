package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.demo.DemoSize;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Staff looks for what was reported more than once.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LikelyDuplicatesTest {

  private static final String FILE =
      """
      mutation($input: FileReportInput!) { act: fileReport(input: $input) {
        ... on FileReportSuccess { report { id } } } }
      """;
  private static final String FIND =
      """
      query($first: Int!, $after: String) {
        likelyDuplicates(territoryId: "ter_215500430", first: $first, after: $after) {
          edges { cursor node { report { id category { code } } earlier { id status } metres hoursApart } }
          pageInfo { endCursor hasNextPage } } }
      """;

  private static final TestBackend BACKEND = new TestBackend(new DemoSize(1, 0), List.of());

  @AfterAll
  static void close() {
    BACKEND.close();
  }

  @Test
  void a_report_is_paired_with_the_nearest_earlier_one_of_its_category() {
    var first = filed("noise", 49.1800, 5.3800);
    filed("graffiti", 49.1801, 5.3800);
    filed("noise", 49.1810, 5.3800);
    var second = filed("noise", 49.1802, 5.3800);

    var found = find(20, null);

    assertThat(found.<String>getList("data.likelyDuplicates.edges.node.report.id"))
        .contains(second)
        .doesNotContain(first);
    assertThat(found.getString("data.likelyDuplicates.edges[0].node.earlier.id")).isEqualTo(first);
    assertThat(found.getString("data.likelyDuplicates.edges[0].node.report.category.code"))
        .isEqualTo("noise");
    assertThat(found.getDouble("data.likelyDuplicates.edges[0].node.metres"))
        .isCloseTo(22.2, within(0.2));
    assertThat(found.getBoolean("data.likelyDuplicates.pageInfo.hasNextPage")).isFalse();
  }

  @Test
  void pages_go_on_where_the_one_before_ended() {
    filed("pothole", 49.1850, 5.3950);
    var second = filed("pothole", 49.1850, 5.3950);
    var third = filed("pothole", 49.1850, 5.3950);

    var page = find(1, null);
    var next = find(1, page.getString("data.likelyDuplicates.pageInfo.endCursor"));

    assertThat(List.of(reported(page), reported(next))).isEqualTo(List.of(third, second));
  }

  @Test
  void whoever_is_not_staff_of_the_territory_finds_nothing() {
    filed("water", 49.1850, 5.4050);
    filed("water", 49.1850, 5.4050);

    var answer = BACKEND.asks("paul", FIND, variables(20, null)).jsonPath();

    assertThat(answer.getList("data.likelyDuplicates.edges")).isEmpty();
  }

  private static String reported(JsonPath page) {
    return page.getString("data.likelyDuplicates.edges[0].node.report.id");
  }

  private static JsonPath find(int first, @Nullable String after) {
    return BACKEND.asks("nadia", FIND, variables(first, after)).jsonPath();
  }

  private static Map<String, @Nullable Object> variables(int first, @Nullable String after) {
    var variables = new HashMap<String, @Nullable Object>();
    variables.put("first", first);
    variables.put("after", after);
    return variables;
  }

  private static String filed(String category, double latitude, double longitude) {
    var input =
        Map.of(
            "clientReportId",
            UUID.randomUUID().toString(),
            "categoryCode",
            category,
            "location",
            Map.of("latitude", latitude, "longitude", longitude),
            "isNotDuplicate",
            true);
    return BACKEND.asks(null, FILE, Map.of("input", input)).path("data.act.report.id");
  }
}
