package fr.vigie.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import jakarta.json.Json;
import java.time.LocalDate;
import java.util.List;

/// What a regional operator's dashboard asks for: a territory day by day, and all three compared.
record Dashboard(Stage stage, String token) {

  private static final String VOSGES = "ter_200068377";
  private static final List<String> DEMONSTRATORS =
      List.of(VOSGES, "ter_215500430", "ter_215102195");
  private static final int DAYS = 30;

  /// Each a sum of numbers, however many reports were counted.
  private static final List<String> COUNTED =
      List.of(
          "OPEN_REPORTS",
          "LATE_REPORTS",
          "FILED_REPORTS",
          "CONTESTED_SHARE",
          "WORK_ORDERS_PER_AGENT_DAY",
          "ACTIVE_ALARMS");

  /// With two that are found among all reports that were mended on a day.
  private static final List<String> WITH_TIMES =
      List.of(
          "OPEN_REPORTS",
          "LATE_REPORTS",
          "FILED_REPORTS",
          "CONTESTED_SHARE",
          "MEDIAN_TIME_TO_RESOLUTION",
          "P90_TIME_TO_RESOLUTION");

  List<Operation> operations() {
    var until = lastDay();
    return List.of(
        operation("R4 dashboard", COUNTED, until),
        operation("R4 dashboard with times", WITH_TIMES, until));
  }

  private Operation operation(String name, List<String> indicators, LocalDate until) {
    var variables =
        Json.createObjectBuilder()
            .add("indicators", Json.createArrayBuilder(indicators))
            .add("territoryIds", Json.createArrayBuilder().add(VOSGES))
            .add("comparedIds", Json.createArrayBuilder(DEMONSTRATORS))
            .add("from", until.minusDays(DAYS).toString())
            .add("until", until.toString())
            .build();
    return new Operation(name, "Dashboard", variables, token, false);
  }

  /// The last on which reports were filed, so that the data may be older than the run; that day is
  /// no whole one.
  private LocalDate lastDay() {
    var found =
        stage
            .collection("tallies")
            .find(
                and(
                    eq("territory", VOSGES),
                    eq("domain", "ALL"),
                    lt("at", "m"),
                    exists("counts.FILED")))
            .sort(descending("at"))
            .first();
    if (found == null) {
      throw new BenchFailed("The data holds no day on which a report was filed.");
    }
    return LocalDate.parse(found.getString("at"));
  }
}
