package fr.vigie;

import static fr.vigie.DispatchWorld.BELLEVILLE;
import static fr.vigie.DispatchWorld.database;
import static fr.vigie.DispatchWorld.refusal;
import static fr.vigie.DispatchWorld.today;
import static fr.vigie.DispatchWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fr.vigie.asset.AssetModule;
import fr.vigie.asset.Latest;
import fr.vigie.event.LiveEvents;
import fr.vigie.mongo.Eventually;
import fr.vigie.territory.TerritoryModule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Work that is due again and again.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreventivePlanTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void plans_that_cannot_be_are_refused() {
    var cabinet = cabinet();
    lamp(cabinet);
    var daily = calendar(1, "DAYS");

    assertThat(refused(with(terms(cabinet, calendar(0, "DAYS")))))
        .isEqualTo("InvalidInputProblem terms.calendar.every");
    assertThat(refused(with(terms(cabinet, Map.of()))))
        .isEqualTo("InvalidInputProblem terms.calendar");
    assertThat(refused(with(terms(cabinet, daily), "inseeCode", "88383")))
        .isEqualTo("InvalidInputProblem inseeCode");
    assertThat(refused(with(terms("ast_none", daily))))
        .isEqualTo("InvalidInputProblem belowAssetId");
    assertThat(refused(with(terms(cabinet(), daily), "assetKind", "PARKING")))
        .isEqualTo("InvalidInputProblem assetKind");
    assertThat(refused(with(terms(cabinet, meter("burningHours", 100)))))
        .isEqualTo("InvalidInputProblem metric");
    assertThat(refused(with(terms(cabinet, meter("temperature", 100)))))
        .isEqualTo("InvalidInputProblem metric");
    assertThat(refused(with(terms(cabinet, meter("burningHours", 0)))))
        .isEqualTo("InvalidInputProblem terms.meter.every");
    assertThat(refused(with(terms(cabinet, meter("burningHours", 5)), "isGrouped", true)))
        .isEqualTo("InvalidInputProblem terms.isGrouped");
    assertThat(refusal("marc", "setUpPreventivePlan", with(terms(cabinet, daily))))
        .isEqualTo("NotAllowedProblem");
    assertThat(refusal("paul", "setUpPreventivePlan", with(terms(cabinet, daily))))
        .isEqualTo("NotAllowedProblem");
  }

  @Test
  void each_piece_has_one_work_order_each_time_however_many_backends_look() {
    var cabinet = cabinet();
    var lamps = List.of(lamp(cabinet), lamp(cabinet), lamp(cabinet));
    try (var _ = DispatchWorld.other();
        var _ = DispatchWorld.other()) {
      var plan = setUp(terms(cabinet, calendar(7, "DAYS")));
      Eventually.within(SOON, () -> isLookedAt(plan));

      // Today, and in one and two weeks: 14 days ahead.
      assertThat(made(plan)).hasSize(9);
      assertThat(occurrences(plan, lamps.getFirst()))
          .containsExactly("" + today(), "" + today().plusDays(7), "" + today().plusDays(14));
    }
  }

  @Test
  void what_was_missed_is_made_once_and_what_was_paused_is_not() {
    var cabinet = cabinet();
    var lamp = lamp(cabinet);
    var first = today();
    var plan = setUp(terms(cabinet, calendar(10, "DAYS"), 0));
    var paused = setUp(terms(cabinet, calendar(10, "DAYS"), 0));
    Eventually.within(SOON, () -> isLookedAt(plan) && isLookedAt(paused));
    act("pausePreventivePlan", paused);

    world().clock().later(Duration.ofDays(25));
    Eventually.within(SOON, () -> occurrences(plan, lamp).size() == 3);
    assertThat(occurrences(plan, lamp))
        .containsExactly("" + first, "" + first.plusDays(10), "" + first.plusDays(20));
    act("resumePreventivePlan", paused);
    Eventually.within(SOON, () -> isLookedAt(paused));

    assertThat(occurrences(paused, lamp)).containsExactly("" + first);
    assertThat(made(plan)).hasSize(3);
  }

  @Test
  void equipment_taken_together_is_one_work_order_with_tasks_and_all_of_it() {
    var cabinet = cabinet();
    var lamps = List.of(lamp(cabinet), lamp(cabinet));
    var terms = new HashMap<>(terms(cabinet, calendar(1, "MONTHS"), 0));
    terms.put("isGrouped", true);
    var plan = setUp(terms);
    Eventually.within(SOON, () -> isLookedAt(plan));

    assertThat(made(plan))
        .singleElement()
        .satisfies(order -> {
          assertThat(order.getList("assets", String.class))
              .containsExactlyInAnyOrderElementsOf(lamps);
          assertThat(order.getString("status")).isEqualTo("NEW");
          assertThat(order.getString("plan")).isEqualTo(plan);
          assertThat(order.getList("skills", String.class)).containsExactly("ELECTRICAL_B1V");
          assertThat(order.getList("tasks", Document.class)).hasSize(1);
        });
  }

  @Test
  void a_meter_that_has_grown_enough_asks_once() {
    var cabinet = cabinet();
    var lamp = lamp(cabinet);
    reads(lamp, 1_000);
    var plan = setUp(terms(cabinet, meter("burningHours", 100)));
    Eventually.within(SOON, () -> isLookedAt(plan));
    assertThat(made(plan)).isEmpty();

    world().clock().later(Duration.ofHours(1));
    reads(lamp, 1_350);
    Eventually.within(SOON, () -> made(plan).size() == 1);
    world().clock().later(Duration.ofHours(1));
    // Set back to zero, and grown by 49 since: 99 in all.
    reads(lamp, 49);
    Eventually.within(SOON, () -> isLookedAt(plan));
    assertThat(made(plan)).hasSize(1);
    world().clock().later(Duration.ofHours(1));
    reads(lamp, 51);

    Eventually.within(SOON, () -> made(plan).size() == 2);
    assertThat(occurrences(plan, lamp)).containsExactly("1", "2");
  }

  @Test
  void a_plan_that_has_ended_asks_for_nothing_and_stays_ended() {
    var cabinet = cabinet();
    lamp(cabinet);
    var plan = setUp(terms(cabinet, calendar(3, "WEEKS"), 0));
    Eventually.within(SOON, () -> isLookedAt(plan));
    act("endPreventivePlan", plan);
    act("endPreventivePlan", plan);

    assertThat(refusal("nadia", "resumePreventivePlan", Map.of("planId", plan)))
        .isEqualTo("PlanEndedProblem");
    assertThat(refusal("paul", "endPreventivePlan", Map.of("planId", plan)))
        .isEqualTo("PlanNotFoundProblem");
    world().clock().later(Duration.ofDays(22));
    assertThat(made(plan)).hasSize(1);
  }

  @Test
  void a_plan_sent_again_is_the_same_and_a_changed_one_goes_by_what_it_says_now() {
    var cabinet = cabinet();
    var lamp = lamp(cabinet);
    var input = with(terms(cabinet, calendar(1, "MONTHS"), 0));
    var plan = id(input);
    assertThat(id(input)).isEqualTo(plan);
    var other = new HashMap<>(input);
    other.put("terms", terms(cabinet, calendar(2, "MONTHS"), 0));
    assertThat(refused(other)).isEqualTo("ClientIdReusedProblem");
    Eventually.within(SOON, () -> isLookedAt(plan));
    var change = Map.of("planId", plan, "terms", terms(cabinet, calendar(2, "DAYS"), 4));
    world().act("nadia", "changePreventivePlan", change, "plan { id }");

    Eventually.within(SOON, () -> occurrences(plan, lamp).size() == 3);
    var forecast = "query($p: ID!) { planForecast(planId: $p) { days { day isMade } } }";
    var days = world().asks("nadia", forecast, Map.of("p", plan)).getList("data.planForecast.days");
    assertThat(days).hasSize(20);
    assertThat(world().asks("sami", forecast, Map.of("p", plan)).<Object>get("data.planForecast"))
        .isNull();
  }

  private static String refused(Map<String, Object> input) {
    return refusal("nadia", "setUpPreventivePlan", input);
  }

  private static String setUp(Map<String, Object> terms) {
    return id(with(terms));
  }

  private static String id(Map<String, Object> input) {
    return world().act("nadia", "setUpPreventivePlan", input, "plan { id }").getString("plan.id");
  }

  private static void act(String act, String plan) {
    world().act("nadia", act, Map.of("planId", plan), "plan { id }");
  }

  private static Map<String, Object> with(Map<String, Object> terms) {
    return Map.of(
        "clientPlanId", UUID.randomUUID().toString(), "territoryId", BELLEVILLE, "terms", terms);
  }

  private static Map<String, Object> with(Map<String, Object> terms, String field, Object value) {
    var other = new HashMap<>(terms);
    other.put(field, value);
    return with(other);
  }

  private static Map<String, Object> terms(String cabinet, Map<String, Object> recurrence) {
    return terms(cabinet, recurrence, 14);
  }

  private static Map<String, Object> terms(
      String cabinet, Map<String, Object> recurrence, int horizonDays) {
    var terms = new HashMap<>(recurrence);
    terms.put("name", "contrôle des lampes");
    terms.put("assetKind", "LIGHT_POINT");
    terms.put("belowAssetId", cabinet);
    terms.put("horizonDays", horizonDays);
    terms.put(
        "work",
        Map.of(
            "instructions",
            "vérifier la fixation",
            "skillCodes",
            List.of("ELECTRICAL_B1V"),
            "estimatedMinutes",
            20,
            "tasks",
            List.of(Map.of("code", "bolt", "label", "Boulons serrés"))));
    return terms;
  }

  private static Map<String, Object> calendar(int every, String unit) {
    return Map.of(
        "calendar",
        Map.of(
            "first", today().toString(), "every", every, "unit", unit, "isOnWorkingDays", false));
  }

  private static Map<String, Object> meter(String metric, double every) {
    return Map.of("meter", Map.of("metric", metric, "every", every));
  }

  private static String cabinet() {
    return register("CONTROL_CABINET", Map.of());
  }

  private static String lamp(String cabinet) {
    return register("LIGHT_POINT", Map.of("parentId", cabinet));
  }

  private static String register(String kind, Map<String, Object> more) {
    var input = new HashMap<>(more);
    input.put("clientAssetId", UUID.randomUUID().toString());
    input.put("kind", kind);
    input.put("label", "L" + UUID.randomUUID());
    input.put("location", world().place());
    input.put("attributes", List.of());
    return world().act("marc", "registerAsset", input, "asset { id }").getString("asset.id");
  }

  private static void reads(String lamp, double hours) {
    var at = world().clock().instant();
    var territories = TerritoryModule.on(database(), new LiveEvents()).territories();
    AssetModule.on(database(), territories)
        .assets()
        .saw(List.of(new Latest(lamp, "burningHours", hours, "h", at, at)));
  }

  private static boolean isLookedAt(String plan) {
    var stored = database().getCollection("preventivePlans").find(Filters.eq("_id", plan)).first();
    return stored.getDate("nextLookAt").toInstant().isAfter(world().clock().instant());
  }

  private static List<Document> made(String plan) {
    return database()
        .getCollection("workOrders")
        .find(Filters.eq("plan", plan))
        .into(new ArrayList<>());
  }

  private static List<String> occurrences(String plan, String asset) {
    return database()
        .getCollection("planOccurrences")
        .find(Filters.and(Filters.eq("plan", plan), Filters.eq("subject", asset)))
        .map(each -> each.getString("name"))
        .into(new ArrayList<>())
        .stream()
        .sorted()
        .toList();
  }
}
