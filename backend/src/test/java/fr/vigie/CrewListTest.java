package fr.vigie;

import static fr.vigie.CrewWorld.LEA;
import static fr.vigie.CrewWorld.SAMI;
import static fr.vigie.CrewWorld.answer;
import static fr.vigie.CrewWorld.cases;
import static fr.vigie.CrewWorld.database;
import static fr.vigie.CrewWorld.team;
import static fr.vigie.CrewWorld.workOf;
import static fr.vigie.CrewWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Explained;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Agents find their work by the document that their app ships: their own, that of the crew that
/// they are in, and that of their team.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrewListTest {

  private static final Path DOCUMENT =
      Path.of(
          "../mobile-contracts/src/main/resources/contracts/agent/operations/MyWorkOrders.graphql");

  private static JsonPath works(String person) throws IOException {
    var variables = Map.of("agentId", "per_demo-" + person, "first", 100);
    return cases()
        .backend()
        .asks(person, Files.readString(DOCUMENT), variables)
        .jsonPath()
        .setRootPath("data.workOrders");
  }

  private static List<String> found(String person) throws IOException {
    return works(person).getList("edges.node.id");
  }

  @Test
  void whoever_works_beside_another_finds_the_work_among_their_own() throws IOException {
    var work = world().plans(null);
    var input = Map.of("workOrderId", work, "agentId", "per_demo-sami", "crewIds", List.of(LEA));
    cases().act("nadia", "assignWorkOrder", input, "workOrder { id }");

    assertThat(found("lea")).contains(work);
    assertThat(found("sami")).contains(work);
  }

  @Test
  void a_teams_work_is_among_everybodys_own_until_one_takes_it_on() throws IOException {
    var work = workOf(team(SAMI, LEA));
    assertThat(found("lea")).contains(work);

    answer("sami", "startWorkOrder", work);

    assertThat(found("lea")).doesNotContain(work);
    assertThat(found("sami")).contains(work);
  }

  @Test
  void the_own_work_is_read_by_an_index_and_nothing_beside_it() throws IOException {
    for (var order = 0; order < 5; order++) {
      workOf(team(LEA));
    }
    works("lea");

    var reads =
        CrewWorld.record()
            .of(() -> {
              try {
                works("lea");
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });

    var ofWork =
        reads.stream()
            .filter(read -> read.containsKey("find"))
            .filter(read -> read.getString("find").getValue().equals("workOrders"))
            .toList();
    assertThat(ofWork).hasSize(1);
    var explained = Explained.by(database(), ofWork.getFirst());
    assertThat(explained.stages()).contains("IXSCAN").doesNotContain("COLLSCAN");
    assertThat(explained.documentsExamined()).isLessThanOrEqualTo(explained.found() + 1);
  }
}
