package fr.vigie.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The stream tells an agent that there is something to pull, and nobody else.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PokeTest {

  private static final TestBackend BACKEND = TestBackend.shared();
  private static final String POKE = "subscription { workOrderPoke { resync } }";

  private static void plans(String agent) {
    var filing =
        Map.of(
            "clientReportId",
            UUID.randomUUID().toString(),
            "categoryCode",
            "pothole",
            "location",
            Map.of("latitude", 49.1767, "longitude", 5.3886),
            "note",
            "devant le 3",
            "isNotDuplicate",
            true);
    var file =
        "mutation($input: FileReportInput!) { fileReport(input: $input) { ... on FileReportSuccess"
            + " { report { id } } } }";
    var report =
        BACKEND
            .asks(null, file, Map.of("input", filing))
            .jsonPath()
            .<String>get("data.fileReport.report.id");
    var plan =
        "mutation($input: PlanWorkOrderInput!) { planWorkOrder(input: $input) { __typename } }";
    var input =
        Map.of(
            "clientWorkOrderId",
            UUID.randomUUID().toString(),
            "reportIds",
            List.of(report),
            "agentId",
            "per_demo-" + agent);
    assertThat(
            BACKEND
                .asks("nadia", plan, Map.of("input", input))
                .jsonPath()
                .getString("data.planWorkOrder.__typename"))
        .isEqualTo("PlanWorkOrderSuccess");
  }

  @Test
  void who_does_no_work_is_refused() {
    for (var person : new String[] {"camille", "rita"}) {
      try (var socket = TestSocket.as(BACKEND, person)) {
        socket.subscribes("1", POKE);
        assertThat(socket.hears("error").getString("payload[0].extensions.code"))
            .isEqualTo("FORBIDDEN");
      }
    }
  }

  @Test
  void the_agent_is_poked_when_a_round_of_theirs_changes() {
    try (var lea = TestSocket.as(BACKEND, "lea");
        var sami = TestSocket.as(BACKEND, "sami")) {
      lea.subscribes("1", POKE).isReady();
      sami.subscribes("1", POKE).isReady();

      plansRoundOfLea();

      assertThat(lea.hears("next").getMap("payload.data"))
          .isEqualTo(Map.of("workOrderPoke", Map.of("resync", true)));
      sami.hearsNothingMore();
    }
  }

  private static void plansRoundOfLea() {
    var lamp =
        BACKEND
            .asks(
                "paul",
                "{ assetsInBox(first: 100, kinds: [LIGHT_POINT], box: {south: 47.9, west: 6.3,"
                    + " north: 48.2, east: 6.9}) { assets { id territory { id } } } }",
                Map.of())
            .jsonPath()
            .getString("data.assetsInBox.assets.find { it.territory.id == 'ter_200068377' }.id");
    var input =
        Map.of(
            "clientRoundId",
            UUID.randomUUID().toString(),
            "territoryId",
            "ter_200068377",
            "day",
            LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(30).toString(),
            "agentId",
            "per_demo-lea",
            "shift",
            Map.of("start", Map.of("latitude", 48.0159, "longitude", 6.5917)),
            "stops",
            List.of(Map.of("assetId", lamp)));
    var plan = "mutation($input: PlanRoundInput!) { planRound(input: $input) { __typename } }";
    assertThat(
            BACKEND
                .asks("paul", plan, Map.of("input", input))
                .jsonPath()
                .getString("data.planRound.__typename"))
        .isEqualTo("PlanRoundSuccess");
  }

  @Test
  void the_agent_is_poked_without_a_word_of_what_it_is_and_others_are_not() {
    try (var sami = TestSocket.as(BACKEND, "sami");
        var lea = TestSocket.as(BACKEND, "lea")) {
      sami.subscribes("1", POKE).isReady();
      lea.subscribes("1", POKE).isReady();

      plans("sami");

      assertThat(sami.hears("next").getMap("payload.data"))
          .isEqualTo(Map.of("workOrderPoke", Map.of("resync", true)));
      lea.hearsNothingMore();
    }
  }
}
