package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.TestMongo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A block holds whichever way somebody files, and goes with the report that it was for.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlockedCallersTest {

  private static final CaseWorld WORLD = CaseWorld.shared();
  private static final Map<String, Double> IN_REMIREMONT =
      Map.of("latitude", 48.0167, "longitude", 6.5889);

  @AfterEach
  void let_everyone_file_again() {
    TestMongo.mongo()
        .client()
        .getDatabase(WORLD.backend().database())
        .getCollection("blocks")
        .find()
        .forEach(block ->
            WORLD.act(
                "marc", "unblockReporter", Map.of("blockId", block.get("_id")), "block { id }"));
  }

  private static Map<String, Object> calls(String name) {
    var filing = WORLD.filing(WORLD.place());
    filing.put("channel", "PHONE");
    filing.put("onBehalfOf", Map.of("name", name, "phone", "03 29 00 00 00"));
    return filing;
  }

  private static void block(String person, String report) {
    var input =
        Map.of(
            "reportId",
            report,
            "kind",
            "PERSON",
            "reason",
            "faux signalements",
            "until",
            Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString());
    WORLD.act(person, "blockReporter", input, "block { id }");
  }

  private static String files(String person, Map<String, ?> filing) {
    return WORLD.tries(person, "fileReport", filing).getString("__typename");
  }

  private static List<String> blockedFor(String person, String territory) {
    var query =
        "query($id: ID!) { blocks(territoryId: $id, first: 100) { edges { node { report { id } } } } }";
    return WORLD
        .asks(person, query, Map.of("id", territory))
        .getList("data.blocks.edges.node.report.id");
  }

  @Test
  void who_is_blocked_files_by_telephone_no_more() {
    var filed = WORLD.act("nadia", "fileReport", calls("Mme Colin"), "report { id }");
    block("nadia", filed.getString("report.id"));

    assertThat(files("nadia", calls("Mme Colin"))).isEqualTo("ReporterBlockedProblem");
    assertThat(files("nadia", calls("M. Adam"))).isEqualTo("FileReportSuccess");
    assertThat(files("nadia", WORLD.filing(WORLD.place()))).isEqualTo("FileReportSuccess");
  }

  @Test
  void who_telephoned_and_is_blocked_contests_nothing_by_their_link() {
    var filed = WORLD.act("nadia", "fileReport", calls("Mme Colin"), "report { id } followSecret");
    var report = filed.getString("report.id");
    WORLD.done("nadia", "resolveReport", Map.of("reportId", report, "reason", "vu"));
    block("nadia", report);

    var contest = CaseWorld.contest(filed.getString("followSecret"));
    assertThat(WORLD.tries(null, "contestReport", contest).getString("__typename"))
        .isEqualTo("ReporterBlockedProblem");
    assertThat(WORLD.report("nadia", report).getString("status")).isEqualTo("RESOLVED");
  }

  @Test
  void who_deals_with_a_report_by_now_sees_who_was_blocked_for_it_and_blocks_them_too() {
    var moved = WORLD.files("camille").id();
    var stays = WORLD.files("hugo").id();
    block("nadia", moved);
    block("nadia", stays);
    assertThat(blockedFor("paul", CaseWorld.VOSGES)).isEmpty();
    var to = Map.of("reportId", moved, "organisationId", CaseWorld.VOSGES_ORGANISATION);
    WORLD.done("nadia", "forwardReport", to);
    WORLD.done("paul", "acceptReport", Map.of("reportId", moved));

    assertThat(blockedFor("paul", CaseWorld.VOSGES)).containsExactly(moved);
    assertThat(blockedFor("nadia", CaseWorld.BELLEVILLE)).contains(stays);
    assertThat(files("camille", WORLD.filing(IN_REMIREMONT))).isEqualTo("FileReportSuccess");
    block("paul", moved);

    assertThat(files("camille", WORLD.filing(IN_REMIREMONT))).isEqualTo("ReporterBlockedProblem");
    assertThat(files("camille", WORLD.filing(WORLD.place()))).isEqualTo("ReporterBlockedProblem");
  }
}
