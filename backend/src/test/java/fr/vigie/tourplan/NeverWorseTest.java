package fr.vigie.tourplan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.routing.Roads;
import fr.vigie.routing.RoutingModule;
import fr.vigie.routing.RoutingSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Ten towns by chance, in each of which a plan drives no more than nearest neighbour with 2-opt,
/// written here once more and apart from what the planner uses.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NeverWorseTest {

  private static final Roads ROADS =
      RoutingModule.on(RoutingSettings.OFF, Clock.systemUTC()).roads();

  @Test
  void a_plan_drives_never_more_than_nearest_neighbour_with_2_opt_and_mostly_less() {
    var shorter = 0;
    for (var seed = 1; seed <= 10; seed++) {
      var stops = Town.scattered(20, seed);
      var plain = nearestNeighbourWithTwoOpt(stops);

      var plan = new PlanShift(ROADS).plan(Town.shift(16), stops);

      assertThat(plan.visits()).as("seed %d", seed).hasSize(20);
      assertThat(plan.drivingSeconds()).as("seed %d", seed).isLessThanOrEqualTo(plain + 1e-6);
      shorter += plan.drivingSeconds() < plain - 1 ? 1 : 0;
    }
    assertThat(shorter).isGreaterThanOrEqualTo(5);
  }

  private static double nearestNeighbourWithTwoOpt(List<Stop> stops) {
    var places = new ArrayList<>(List.of(Town.DEPOT));
    stops.forEach(stop -> places.add(stop.place()));
    var distances = ROADS.between(places);
    var order = new ArrayList<>(List.of(0));
    while (order.size() < places.size()) {
      var last = order.getLast();
      var next = -1;
      for (var i = 1; i < places.size(); i++) {
        if (!order.contains(i)
            && (next < 0 || distances.seconds(last, i) < distances.seconds(last, next))) {
          next = i;
        }
      }
      order.add(next);
    }
    order.add(0);
    var isBetter = true;
    while (isBetter) {
      isBetter = false;
      for (var i = 1; i < order.size() - 2; i++) {
        for (var j = i + 1; j < order.size() - 1; j++) {
          var before =
              distances.seconds(order.get(i - 1), order.get(i))
                  + distances.seconds(order.get(j), order.get(j + 1));
          var after =
              distances.seconds(order.get(i - 1), order.get(j))
                  + distances.seconds(order.get(i), order.get(j + 1));
          if (after < before - 1e-9) {
            java.util.Collections.reverse(order.subList(i, j + 1));
            isBetter = true;
          }
        }
      }
    }
    var sum = 0.0;
    for (var i = 1; i < order.size(); i++) {
      sum += distances.seconds(order.get(i - 1), order.get(i));
    }
    return sum;
  }
}
