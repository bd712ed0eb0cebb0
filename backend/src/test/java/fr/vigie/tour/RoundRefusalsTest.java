package fr.vigie.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Rounds that are not to be.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundRefusalsTest {

  private static final TestBackend BACKEND = RoundWorld.backend();
  private static final Map<String, ?> ELSEWHERE = Map.of("latitude", 49.1767, "longitude", 5.3886);

  static Stream<Arguments> faults() {
    var tomorrow = RoundWorld.tomorrow();
    return Stream.of(
        fault("day", tomorrow.minusDays(2), "day"),
        fault("day", tomorrow.plusDays(91), "day"),
        fault("stops", List.of(), "stops"),
        fault("stops", many(201), "stops"),
        fault("stops", many(300), "stops"),
        fault("stops", List.of(Map.of()), "stops.workOrderId"),
        fault("stops", List.of(Map.of("assetId", "a", "workOrderId", "b")), "stops.workOrderId"),
        fault("stops", List.of(Map.of("assetId", "a"), Map.of("assetId", "a")), "stops"),
        fault(
            "stops",
            List.of(Map.of("assetId", "a", "opensAt", "10:00", "closesAt", "09:00")),
            "stops.closesAt"),
        fault(
            "stops",
            List.of(Map.of("assetId", "a", "serviceMinutes", 481)),
            "stops.serviceMinutes"),
        fault("stops", List.of(Map.of("assetId", "a", "loadLitres", -1)), "stops.loadLitres"),
        fault("stops", List.of(Map.of("assetId", "a", "skills", List.of("<b>"))), "stops.skills"),
        fault("agentId", null, "agentId"),
        fault("clientRoundId", "short", "clientRoundId"),
        fault("vehicle", "x".repeat(61), "vehicle"),
        shift("start", ELSEWHERE, "shift.start"),
        shift("end", ELSEWHERE, "shift.end"),
        shift("until", "07:00", "shift.until"),
        shift("capacityLitres", -5, "shift.capacityLitres"),
        shift("breaks", List.of(Map.of("from", "07:00", "minutes", 30)), "shift.breaks"),
        shift("breaks", List.of(Map.of("from", "17:50", "minutes", 30)), "shift.breaks"),
        shift(
            "breaks",
            List.of(Map.of("from", "12:00", "minutes", 60), Map.of("from", "12:30", "minutes", 60)),
            "shift.breaks"));
  }

  private static List<Map<String, String>> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> Map.of("assetId", "ast_" + i)).toList();
  }

  private static Arguments fault(String field, Object value, String told) {
    var input = RoundWorld.round(List.of(Map.of("assetId", "ast_none")));
    input.put(field, value instanceof LocalDate day ? day.toString() : value);
    return Arguments.of(input, told);
  }

  private static Arguments shift(String field, Object value, String told) {
    var input = RoundWorld.round(List.of(Map.of("assetId", "ast_none")));
    var shift = new HashMap<String, Object>(Map.of("start", RoundWorld.DEPOT, "until", "18:00"));
    shift.put(field, value);
    input.put("shift", shift);
    return Arguments.of(input, told);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_round_that_could_not_be_one_is_refused_with_its_field(Map<String, ?> input, String field) {
    var answer = RoundWorld.act("paul", "planRound", input);

    assertThat(answer.getString("__typename")).isEqualTo("InvalidInputProblem");
    assertThat(answer.getString("field")).isEqualTo(field);
    assertThat(answer.getString("rule")).isNotBlank();
  }

  @Test
  void an_agent_of_another_territory_is_as_one_that_there_is_not() {
    var input = RoundWorld.roundOfLamps(1);
    input.put("agentId", "per_demo-sami");
    var foreign = RoundWorld.act("paul", "planRound", input);
    input.put("agentId", "per_demo-nobody");

    assertThat(foreign.getString("__typename")).isEqualTo("AgentNotFoundProblem");
    assertThat(RoundWorld.act("paul", "planRound", input).getString("message"))
        .isEqualTo(foreign.getString("message"));
  }

  @Test
  void equipment_and_work_of_another_territory_are_as_what_there_is_not() {
    var foreign = foreignLamp();

    assertThat(typeOf(Map.of("assetId", foreign))).isEqualTo("AssetNotFoundProblem");
    assertThat(typeOf(Map.of("assetId", "ast_none"))).isEqualTo("AssetNotFoundProblem");
    assertThat(typeOf(Map.of("workOrderId", workOrder("nadia", "PLANNED"))))
        .isEqualTo("WorkOrderNotFoundProblem");
    assertThat(typeOf(Map.of("workOrderId", "wo_none"))).isEqualTo("WorkOrderNotFoundProblem");
  }

  @Test
  void work_that_is_done_needs_no_visit() {
    assertThat(typeOf(Map.of("workOrderId", workOrder("paul", "DONE"))))
        .isEqualTo("WorkOrderClosedProblem");
  }

  private static String typeOf(Map<String, ?> stop) {
    return RoundWorld.act("paul", "planRound", RoundWorld.round(List.of(stop)))
        .getString("__typename");
  }

  private static String foreignLamp() {
    var query =
        "{ assetsInBox(first: 1, kinds: [LIGHT_POINT], box: {south: 49.16, west: 5.34, north: 49.2,"
            + " east: 5.45}) { assets { id } } }";
    return BACKEND
        .asks("nadia", query, Map.of())
        .jsonPath()
        .getString("data.assetsInBox.assets[0].id");
  }

  private static String workOrder(String person, String status) {
    var query =
        "query($s: [WorkOrderStatus!]) { workOrders(first: 1, filter: {statuses: $s}) {"
            + " edges { node { id } } } }";
    return BACKEND
        .asks(person, query, Map.of("s", List.of(status)))
        .jsonPath()
        .getString("data.workOrders.edges[0].node.id");
  }

  @Test
  void the_same_sent_twice_is_one_round_and_another_content_is_refused() {
    var input = RoundWorld.roundOfLamps(1);
    var first = RoundWorld.act("paul", "planRound", input).getString("round.id");

    assertThat(RoundWorld.act("paul", "planRound", input).getString("round.id")).isEqualTo(first);
    input.put("vehicle", "Nacelle 2");
    assertThat(RoundWorld.act("paul", "planRound", input).getString("__typename"))
        .isEqualTo("ClientIdReusedProblem");
  }

  @Test
  void who_may_not_plan_is_told_so_and_plans_nothing() {
    for (var person : new String[] {null, "camille", "lea", "nadia", "rita", "marc"}) {
      assertThat(
              RoundWorld.act(person, "planRound", RoundWorld.roundOfLamps(1))
                  .getString("__typename"))
          .as("%s", person)
          .isEqualTo("NotAllowedProblem");
    }
  }

  @Test
  void a_round_of_another_territory_is_as_one_that_there_is_not() {
    var round = RoundWorld.planned(RoundWorld.roundOfLamps(1));
    var id = round.getString("id");
    var stop = round.getString("stops[0].id");

    for (var person : new String[] {null, "camille", "sami", "nadia", "hugo"}) {
      assertThat(RoundWorld.see(person, id).<Object>get()).isNull();
      assertThat(RoundWorld.say(person, "completeRoundStop", id, stop).getString("__typename"))
          .isEqualTo(
              RoundWorld.say(person, "completeRoundStop", "rnd_none", stop).getString("__typename"))
          .isEqualTo("RoundNotFoundProblem");
      assertThat(file(person, id, "sheet.pdf")).isEqualTo(404);
      assertThat(file(person, id, "route.gpx")).isEqualTo(404);
    }
  }

  private static int file(String person, String id, String name) {
    return BACKEND.as(person).get("/rounds/" + id + "/" + name).statusCode();
  }

  @Test
  void a_waste_round_takes_containers_of_the_territory_and_nothing_else() {
    var input = new HashMap<String, Object>(RoundWorld.round(List.of()));
    input.remove("stops");
    input.put("nextDay", RoundWorld.tomorrow().plusDays(7).toString());
    input.put("assetIds", RoundWorld.lamps(1));
    assertThat(RoundWorld.act("paul", "planWasteRound", input).getString("__typename"))
        .isEqualTo("AssetNotFoundProblem");

    input.put("nextDay", RoundWorld.tomorrow().toString());
    assertThat(RoundWorld.act("paul", "planWasteRound", input).getString("field"))
        .isEqualTo("nextDay");

    input.put("nextDay", RoundWorld.tomorrow().plusDays(7).toString());
    input.put("litresPer100Kilometres", 55);
    assertThat(RoundWorld.act("paul", "planWasteRound", input).getString("field"))
        .isEqualTo("consumptionSource");
  }

  @Test
  void a_stop_of_no_round_is_told() {
    var id = RoundWorld.planned(RoundWorld.roundOfLamps(1)).getString("id");

    assertThat(
            RoundWorld.say("lea", "completeRoundStop", id, "stp_" + UUID.randomUUID())
                .getString("__typename"))
        .isEqualTo("RoundStopNotFoundProblem");
  }
}
