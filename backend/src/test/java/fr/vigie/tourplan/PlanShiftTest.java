package fr.vigie.tourplan;

import static fr.vigie.tourplan.Town.DEPOT;
import static fr.vigie.tourplan.Town.EIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.routing.DistanceMethod;
import fr.vigie.routing.Roads;
import fr.vigie.routing.RoutingModule;
import fr.vigie.routing.RoutingSettings;
import fr.vigie.tourplan.DayPlan.Visit;
import fr.vigie.tourplan.LeftOut.Reason;
import fr.vigie.tourplan.Urgency.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanShiftTest {

  private static final Roads ROADS =
      RoutingModule.on(RoutingSettings.OFF, Clock.systemUTC()).roads();

  private final PlanShift planShift = new PlanShift(ROADS);

  @Test
  void a_stop_that_needs_what_the_crew_cannot_do_is_named_and_the_rest_planned() {
    var plan =
        planShift.plan(
            Town.shift(8, null, Set.of("pruning")),
            List.of(Town.needing("lamp", "nacelle"), Town.needing("tree", "pruning")));

    assertThat(plan.leftOut()).containsExactly(new LeftOut("lamp", Reason.SKILL_MISSING));
    assertThat(plan.visits()).extracting(Visit::stop).containsExactly("tree");
  }

  @Test
  void a_load_that_fits_by_itself_or_not_at_all_is_told_apart_from_the_rest() {
    var plan =
        planShift.plan(
            Town.shift(8, 100, Set.of()),
            List.of(Town.loading("huge", 101), Town.loading("one", 60), Town.loading("two", 60)));

    assertThat(plan.leftOut())
        .contains(new LeftOut("huge", Reason.NO_CAPACITY))
        .hasSize(2)
        .allMatch(left -> left.reason() == Reason.NO_CAPACITY);
    assertThat(plan.visits()).hasSize(1);
  }

  @Test
  void no_capacity_at_all_loads_nothing() {
    var plan = planShift.plan(Town.shift(8, 0, Set.of()), List.of(Town.loading("one", 1)));

    assertThat(plan.visits()).isEmpty();
    assertThat(plan.leftOut()).containsExactly(new LeftOut("one", Reason.NO_CAPACITY));
  }

  @Test
  void a_stop_that_closes_before_anybody_can_be_there_is_named() {
    var shut = Town.stop("shut", 20, EIGHT, EIGHT.plusSeconds(600));

    var plan = planShift.plan(Town.shift(8), List.of(shut, Town.stop("near", 1)));

    assertThat(plan.leftOut()).containsExactly(new LeftOut("shut", Reason.WINDOW_CLOSED));
    assertThat(plan.visits()).hasSize(1);
  }

  @Test
  void a_stop_too_far_for_the_shift_is_named() {
    var plan = planShift.plan(Town.shift(1), List.of(Town.stop("far", 30), Town.stop("near", 1)));

    assertThat(plan.leftOut()).containsExactly(new LeftOut("far", Reason.SHIFT_TOO_SHORT));
    assertThat(plan.visits()).hasSize(1);
  }

  @Test
  void what_does_not_fit_beside_the_others_is_named() {
    var stops = List.of(Town.stop("one", 1), Town.stop("two", 2), Town.stop("three", 3));

    var plan = planShift.plan(Town.shift(0.5), stops);

    assertThat(plan.visits()).hasSizeBetween(1, 2);
    assertThat(plan.leftOut()).isNotEmpty().allMatch(l -> l.reason() == Reason.NO_TIME_LEFT);
    assertThat(plan.visits().size() + plan.leftOut().size()).isEqualTo(3);
  }

  @Test
  void one_urgent_stop_stays_in_the_place_of_two_that_can_wait() {
    var near = List.of(Town.stop("one", -1), Town.stop("two", -2), Town.stop("three", -3));
    assertThat(planShift.plan(Town.shift(1), near).leftOut()).isEmpty();
    var stops = new ArrayList<>(near);
    stops.add(Town.urgent("gas", 5, Level.URGENT, null));

    var plan = planShift.plan(Town.shift(1), stops);

    assertThat(plan.visits()).hasSize(2).extracting(Visit::stop).contains("gas");
    assertThat(plan.leftOut()).hasSize(2).allMatch(l -> l.reason() == Reason.NO_TIME_LEFT);
  }

  @Test
  void of_two_that_press_alike_the_one_that_is_due_first_stays_though_it_is_farther() {
    var first = Town.urgent("first", 5, Level.HIGH, EIGHT.plusSeconds(86_400));
    var later = Town.urgent("later", -4, Level.HIGH, EIGHT.plusSeconds(172_800));

    for (var stops : List.of(List.of(first, later), List.of(later, first))) {
      var plan = planShift.plan(Town.shift(1), stops);

      assertThat(plan.visits()).extracting(Visit::stop).containsExactly("first");
      assertThat(plan.leftOut()).containsExactly(new LeftOut("later", Reason.NO_TIME_LEFT));
    }
  }

  @Test
  void nothing_to_visit_is_a_round_that_goes_nowhere() {
    var plan = planShift.plan(Town.shift(8), List.of());

    assertThat(plan.visits()).isEmpty();
    assertThat(plan.metres()).isZero();
    assertThat(plan.back()).isEqualTo(EIGHT);
  }

  @Test
  void work_waits_for_a_stop_to_open_and_is_back_on_the_road_after_it() {
    var opens = EIGHT.plus(Duration.ofHours(1));
    var plan = planShift.plan(Town.shift(8), List.of(Town.stop("late", 1, opens, null)));

    var visit = plan.visits().getFirst();
    assertThat(visit.arrives()).isBefore(opens);
    assertThat(visit.begins()).isEqualTo(opens);
    assertThat(visit.leaves()).isEqualTo(opens.plus(Duration.ofMinutes(10)));
  }

  @Test
  void a_break_is_kept_and_what_was_under_way_goes_on_after_it() {
    var noon = new Shift.Break(EIGHT.plus(Duration.ofMinutes(5)), Duration.ofMinutes(30));
    var shift =
        new Shift(DEPOT, DEPOT, EIGHT, EIGHT.plusSeconds(7_200), List.of(noon), null, Set.of());

    var visit = planShift.plan(shift, List.of(Town.stop("near", 1))).visits().getFirst();

    assertThat(visit.arrives()).isBefore(noon.from());
    assertThat(Duration.between(visit.begins(), visit.leaves())).isEqualTo(Duration.ofMinutes(40));
  }

  @Test
  void without_a_router_distances_are_estimates_of_the_great_circle() {
    var plan = planShift.plan(Town.shift(8), List.of(Town.stop("near", 10)));

    assertThat(plan.method()).isEqualTo(DistanceMethod.ESTIMATE);
    assertThat(plan.metres()).isCloseTo(2 * 13_000, within(30.0));
    assertThat(plan.drivingSeconds()).isCloseTo(plan.metres() / (30 / 3.6), within(1e-6));
  }

  @Test
  void windows_are_kept_even_if_that_drives_more() {
    var first = Town.stop("far", 10, EIGHT, EIGHT.plusSeconds(2_400));
    var second = Town.stop("near", 1, EIGHT.plusSeconds(3_600), null);

    var plan = planShift.plan(Town.shift(8), List.of(second, first));

    assertThat(plan.visits()).extracting(Visit::stop).containsExactly("far", "near");
    assertThat(plan.leftOut()).isEmpty();
  }

  @Test
  void the_same_is_planned_the_same_way() {
    var stops = Town.scattered(25, 3);

    assertThat(planShift.plan(Town.shift(12), stops))
        .isEqualTo(planShift.plan(Town.shift(12), stops));
  }
}
