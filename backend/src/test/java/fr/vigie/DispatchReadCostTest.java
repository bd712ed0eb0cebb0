package fr.vigie;

import static fr.vigie.DispatchWorld.BELLEVILLE;
import static fr.vigie.DispatchWorld.agent;
import static fr.vigie.DispatchWorld.assigns;
import static fr.vigie.DispatchWorld.bulk;
import static fr.vigie.DispatchWorld.database;
import static fr.vigie.DispatchWorld.item;
import static fr.vigie.DispatchWorld.reads;
import static fr.vigie.DispatchWorld.team;
import static fr.vigie.DispatchWorld.workOrder;
import static fr.vigie.DispatchWorld.workingDay;
import static fr.vigie.DispatchWorld.works;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Explained;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What dispatching reads: as many commands for many days as for one, each by an index.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DispatchReadCostTest {

  private static final String CALENDAR =
      "query($t: ID!, $from: Date!, $to: Date!) { workCalendar(territoryId: $t, from: $from,"
          + " to: $to) { days { day agents { agent { name } load { freeMinutes workOrders { id"
          + " status } } } teams { team { name } load { freeMinutes } } unassigned { id } } } }";

  @BeforeAll
  static void planSomeWork() {
    for (var name : List.of("Kim", "Lou", "Mia")) {
      var id = agent(name);
      works(id, "08:00", "16:00");
      team("équipe de " + name, id);
      assigns(
          "nadia",
          bulk(item(workOrder(), id, workingDay(1)), item(workOrder(), null, workingDay(2))));
    }
  }

  @Test
  void a_calendar_of_two_months_takes_as_many_commands_as_one_of_a_day() {
    var first = workingDay(1);
    var month =
        Map.of("t", BELLEVILLE, "from", first.toString(), "to", first.plusDays(61).toString());
    var day = Map.of("t", BELLEVILLE, "from", first.toString(), "to", first.toString());

    var reads = reads("nadia", CALENDAR, month);

    assertThat(reads).hasSizeLessThanOrEqualTo(7).allSatisfy(DispatchReadCostTest::isIndexed);
    assertThat(reads("nadia", CALENDAR, day)).hasSameSizeAs(reads);
  }

  @Test
  void suggestions_rosters_and_lists_are_read_by_a_few_commands() {
    var order = workOrder();
    var suggestions =
        "query($w: ID!) { agentSuggestions(workOrderId: $w) { suggested { agent { name } } } }";
    var lists =
        "query($t: ID!) { agentRosters(territoryId: $t) { agent { name } absences { from } }"
            + " teams(territoryId: $t) { members { name } }"
            + " preventivePlans(territoryId: $t) { name work { team { name } } }"
            + " escalations(first: 20, territoryId: $t) { edges { node { workOrder { id } } } } }";

    assertThat(reads("nadia", suggestions, Map.of("w", order)))
        .hasSizeLessThanOrEqualTo(7)
        .allSatisfy(DispatchReadCostTest::isIndexed);
    assertThat(reads("nadia", lists, Map.of("t", BELLEVILLE)))
        .hasSizeLessThanOrEqualTo(12)
        .allSatisfy(DispatchReadCostTest::isIndexed);
  }

  private static void isIndexed(BsonDocument read) {
    assertThat(Explained.by(database(), read).stages())
        .as("%s", read)
        .doesNotContain("COLLSCAN")
        .containsAnyOf("IXSCAN", "IDHACK");
  }
}
