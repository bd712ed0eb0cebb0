package fr.vigie.measurement;

import fr.vigie.measurement.Metric.Aggregation;
import fr.vigie.measurement.Metric.Keep;
import fr.vigie.measurement.Metric.Nature;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All that is measured, from `data/metrics.json`.
public final class Metrics {

  private static final int EARLY_MINUTES = 10;
  private static final int LATE_DAYS = 7;
  private static final int HOLD_MINUTES = 60;
  private static final int KEEP_HOURS_DAYS = 1_100;
  private static final int KEEP_DAYS_DAYS = 3_660;

  private final Map<String, Metric> byName = new LinkedHashMap<>();

  public Metrics() {
    try (JsonReader reader =
        Json.createReader(
            Objects.requireNonNull(Metrics.class.getResourceAsStream("/data/metrics.json")))) {
      reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(Metrics::metric)
          .forEach(metric -> byName.put(metric.name(), metric));
    }
  }

  public List<Metric> list() {
    return List.copyOf(byName.values());
  }

  public Optional<Metric> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Metric get(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  private static Metric metric(JsonObject json) {
    return new Metric(
        json.getString("name"),
        json.getString("unit"),
        Nature.valueOf(json.getString("nature", "GAUGE")),
        json.getJsonNumber("lowest").doubleValue(),
        json.getJsonNumber("highest").doubleValue(),
        json.getBoolean("isAdditive", false),
        Aggregation.valueOf(json.getString("usual", "AVERAGE")),
        Duration.ofMinutes(json.getInt("mayBeEarlyMinutes", EARLY_MINUTES)),
        Duration.ofDays(json.getInt("lateAfterDays", LATE_DAYS)),
        Duration.ofMinutes(json.getInt("holdMinutes", HOLD_MINUTES)),
        Keep.valueOf(json.getString("keep", "DAYS_400")),
        Duration.ofDays(json.getInt("keepHoursDays", KEEP_HOURS_DAYS)),
        Duration.ofDays(json.getInt("keepDaysDays", KEEP_DAYS_DAYS)));
  }
}
