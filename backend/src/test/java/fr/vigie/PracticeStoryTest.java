package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// What Esternay did is recorded there, adopted in Belleville, and measured.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PracticeStoryTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Duration WINTER = Duration.ofDays(70);

  private final PracticeWorld world = new PracticeWorld();
  private final LocalDate today = LocalDate.now(PARIS);
  private String schedule = "";
  private String practice = "";
  private String adoption = "";
  private double hoursBefore;

  @BeforeAll
  void putOut() {
    var early = world.done("recordPractice", world.practice(Map.of()), "practice { id }");
    var id = Map.of("practiceId", early.getString("practice.id"));
    assertThat(world.outcome("marc", "publishPractice", id)).isEqualTo("NothingMeasuredProblem");
    schedule = world.putOutInEsternay();
  }

  @AfterAll
  void stop() {
    world.close();
  }

  private String planned(String person, String what, String territory) {
    return world.outcome(
        person, "planAdoption", Map.of("practiceId", what, "territoryId", territory));
  }

  private Map<String, Object> adopting(String practice, String territory) {
    return Map.of(
        "clientAdoptionId",
        "adoption-of-" + practice + territory,
        "practiceId",
        practice,
        "territoryId",
        territory);
  }

  @Test
  @Order(2)
  void what_was_done_is_measured_with_what_is_not_known_of_it() {
    practice =
        world.published(
            Map.of(
                "clientPracticeId",
                "extinction-esternay",
                "lightingScheduleId",
                schedule,
                "costEur",
                2_000,
                "kilometres",
                5));

    var told =
        world.asks(
            "nadia",
            """
            query ($id: ID!) {
              node(id: $id) {
                ... on Practice {
                  lightingSchedule assetKind status
                  context { inhabitantCount lampCount }
                  result {
                    from to lampCount gaps
                    figures { kwhSaved method eurSaved kgCo2eSaved }
                    uncertainty { kwhSavedLow kwhSavedHigh causes { gap } }
                    factors { edition }
                  }
                  ratios {
                    costEurPerLamp costEurPerKilometre
                    kwhSavedPerLampAndYear kwhSavedPerInhabitantAndYear paybackYears
                  }
                }
              }
            }\
            """,
            Map.of("id", practice),
            "data.node");
    var days = LocalDate.parse(PracticeWorld.SINCE).until(today, ChronoUnit.DAYS);
    // Six hours of each night, but for the morning of the first day, when nothing was put out yet.
    var kwh = 0.7 * (6 * days - 5);
    assertThat(told.getString("lightingSchedule")).contains("off 23:00 to 05:00");
    assertThat(told.getString("assetKind")).isEqualTo("LIGHT_POINT");
    assertThat(told.getInt("context.lampCount")).isEqualTo(10);
    assertThat(told.getInt("context.inhabitantCount")).isEqualTo(1_748);
    assertThat(told.getDouble("result.figures.kwhSaved")).isCloseTo(kwh, within(1.0));
    assertThat(told.getDouble("result.figures.eurSaved")).isCloseTo(kwh * 0.20, within(0.3));
    assertThat(told.getDouble("result.figures.kgCo2eSaved")).isCloseTo(kwh * 0.0461, within(0.1));
    assertThat(told.getString("result.figures.method")).isEqualTo("COMPUTED");
    assertThat(told.getDouble("result.uncertainty.kwhSavedLow"))
        .isEqualTo(told.getDouble("result.uncertainty.kwhSavedHigh"));
    assertThat(told.getList("result.gaps")).isEmpty();
    assertThat(told.getDouble("ratios.costEurPerLamp")).isEqualTo(200);
    assertThat(told.getDouble("ratios.costEurPerKilometre")).isEqualTo(400);
    assertThat(told.getDouble("ratios.kwhSavedPerLampAndYear"))
        .isCloseTo(kwh / 10 * 365 / days, within(0.1));
    assertThat(told.getDouble("ratios.paybackYears"))
        .isCloseTo(2_000 / (kwh * 0.20 * 365 / days), within(0.1));
  }

  @Test
  @Order(7)
  void a_plan_says_what_own_lamps_would_save_and_changes_nothing() {
    var asked =
        Map.<String, Object>of("practiceId", practice, "territoryId", PracticeWorld.BELLEVILLE);
    var selection =
        """
        plan {
          from changeCount keptCount changes { part setting kind before after }
          expected {
            from to lampCount lampCountWithoutPower eurPerKwh gaps factor { kgCo2e edition }
            total { kwhBefore kwhAfter kwhSaved eurSaved kgCo2eSaved method }
            months { from figures { kwhSaved } }
          }
        }\
        """;
    hoursBefore = world.hours("55043", "" + today, "" + firstNotOver());

    var plan = world.done("planAdoption", asked, selection);
    var again = world.done("planAdoption", asked, selection);

    // Six hours of 365 nights, of which the first is not begun when the first day begins.
    var saved = 0.3 * (6 * 365 - 5);
    assertThat(plan.getString("plan.from")).isEqualTo(today.toString());
    assertThat(plan.getString("plan.changes[0].before")).isNull();
    assertThat(plan.getString("plan.changes[0].after")).contains("off 23:00 to 05:00");
    assertThat(plan.getInt("plan.expected.lampCount")).isEqualTo(4);
    assertThat(plan.getInt("plan.expected.lampCountWithoutPower")).isEqualTo(1);
    assertThat(plan.getList("plan.expected.gaps")).containsExactly("LAMPS_WITHOUT_POWER");
    assertThat(plan.getDouble("plan.expected.total.kwhSaved")).isCloseTo(saved, within(0.7));
    assertThat(plan.getDouble("plan.expected.total.eurSaved")).isCloseTo(saved * 0.25, within(0.2));
    assertThat(again.getMap("plan")).isEqualTo(plan.getMap("plan"));
  }

  @Test
  @Order(8)
  void it_is_adopted_once_whatever_is_sent_twice() {
    var input = adopting(practice, PracticeWorld.BELLEVILLE);
    var selection = "adoption { id changeCount expected { total { kwhBefore kwhAfter } } }";

    var adopted = world.done("adoptPractice", input, selection);
    var again = world.done("adoptPractice", input, selection);

    adoption = adopted.getString("adoption.id");
    assertThat(again.getMap("adoption")).isEqualTo(adopted.getMap("adoption"));
    assertThat(adopted.getInt("adoption.changeCount")).isEqualTo(1);
    var hoursAfter = world.hours("55043", "" + today, "" + today.plusYears(1));
    assertThat(adopted.getDouble("adoption.expected.total.kwhAfter"))
        .isCloseTo(0.3 * hoursAfter, within(0.001));
    assertThat(planned("marc", practice, PracticeWorld.BELLEVILLE))
        .isEqualTo("PracticeAdoptedProblem");
    var anew = new HashMap<>(input);
    anew.put("clientAdoptionId", UUID.randomUUID().toString());
    assertThat(world.outcome("marc", "adoptPractice", anew)).isEqualTo("PracticeAdoptedProblem");
    anew.put("clientAdoptionId", input.get("clientAdoptionId"));
    anew.put("from", "" + today.plusDays(1));
    assertThat(world.outcome("marc", "adoptPractice", anew)).isEqualTo("ClientIdReusedProblem");
  }

  @Test
  @Order(11)
  void figures_of_an_adoption_are_for_its_own_territory() {
    var query = "{ adoptions { edges { node { practice { id } expected { lampCount } } } } }";

    var own = world.asks("nadia", query, Map.of(), "data.adoptions");
    var other = world.asks("ines", query, Map.of(), "data.adoptions");
    var agent = world.asks("sami", query, Map.of(), "data.adoptions");

    assertThat(own.getInt("edges[0].node.expected.lampCount")).isEqualTo(4);
    assertThat(other.getList("edges")).hasSize(1);
    assertThat(other.getList("edges.node.expected")).containsOnlyNulls();
    assertThat(agent.getList("edges")).isEmpty();
  }

  @Test
  @Order(12)
  void of_those_who_adopt_at_once_one_adopts() throws Exception {
    var other = world.published(Map.of("lightingScheduleId", schedule));
    Callable<String> adopt =
        () -> {
          var input = new HashMap<>(adopting(other, PracticeWorld.BELLEVILLE));
          input.put("clientAdoptionId", UUID.randomUUID().toString());
          return world.outcome("marc", "adoptPractice", input);
        };

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes =
          threads.invokeAll(Collections.nCopies(6, adopt)).stream().map(Future::resultNow).toList();

      assertThat(outcomes).containsOnlyOnce("AdoptPracticeSuccess");
      assertThat(outcomes).filteredOn("PracticeAdoptedProblem"::equals).hasSize(5);
    }
  }

  /// Belleville leaves its lamps on from January: less is saved than was expected.
  @Test
  @Order(13)
  void what_was_measured_is_held_against_what_was_expected() {
    assertThat(told("marc")).isNull();
    world.done(
        "setLightingSchedule",
        Map.of(
            "clientScheduleId", "all-night-in-belleville",
            "targetKind", "COMMUNE",
            "targetId", "55043",
            "validFrom", "" + today.plusDays(33)),
        "schedule { id }");
    var hoursNow = world.hours("55043", "" + today, "" + firstNotOver());

    world.later(WINTER);

    var progress = progress("rita");
    var kwhAfter = 0.3 * hoursNow;
    var kwhSaved = 0.3 * (hoursBefore - hoursNow);
    assertThat(progress.getString("from")).isEqualTo("" + today);
    assertThat(progress.getString("to")).isEqualTo("" + firstNotOver());
    assertThat(progress.getDouble("measured.kwhAfter")).isCloseTo(kwhAfter, within(0.001));
    assertThat(progress.getDouble("measured.kwhSaved")).isCloseTo(kwhSaved, within(0.001));
    assertThat(progress.getDouble("measured.eurSaved")).isCloseTo(kwhSaved * 0.25, within(0.006));
    assertThat(progress.getString("measured.method")).isEqualTo("COMPUTED");
    assertThat(progress.getDouble("measured.kwhBefore"))
        .isEqualTo(progress.getDouble("expected.kwhBefore"));
    assertThat(progress.getDouble("expected.kwhSaved")).isGreaterThan(kwhSaved + 1);
    // Nobody of another territory is told, as if there were no such adoption.
    assertThat(told("lea")).isNull();
  }

  private LocalDate firstNotOver() {
    return today.plus(WINTER.toDays(), ChronoUnit.DAYS).withDayOfMonth(1);
  }

  private Object told(String person) {
    var answer = progress(person);
    answer.setRootPath("");
    return answer.get("data.adoptionProgress");
  }

  private JsonPath progress(String person) {
    return world.asks(
        person,
        """
        query ($id: ID!) {
          adoptionProgress(adoptionId: $id) {
            from to lampCount lampCountWithoutPower
            expected { kwhBefore kwhSaved eurSaved }
            measured { kwhBefore kwhAfter kwhSaved eurSaved method }
          }
        }\
        """,
        Map.of("id", adoption),
        "data.adoptionProgress");
  }
}
