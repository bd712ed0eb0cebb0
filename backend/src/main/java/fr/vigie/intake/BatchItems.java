package fr.vigie.intake;

import static fr.vigie.intake.JsonFields.text;

import fr.vigie.device.Units;
import fr.vigie.measurement.Metrics;
import fr.vigie.measurement.Verdict.Reason;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Plain measurements, in JSON or CSV: `device`, `metric`, `at`, `value`, and where they are not
/// the metric's own, `unit`; `id` is the sender's.
final class BatchItems {

  private final Metrics metrics;
  private final Units units;

  BatchItems(Metrics metrics, Units units) {
    this.metrics = metrics;
    this.units = units;
  }

  List<Told> read(JsonObject item) {
    var value = JsonFields.number(item.get("value"));
    return List.of(read(name -> text(item, name), value, item.toString()));
  }

  /// @param fields by the name of their column; null for one that is not there
  /// @param row as it was sent
  List<Told> read(Function<String, @Nullable String> fields, String row) {
    return List.of(read(fields, decimal(fields.apply("value")), row));
  }

  private Told read(Function<String, @Nullable String> fields, OptionalDouble value, String sent) {
    var device = fields.apply("device");
    var name = fields.apply("metric");
    var at = Instants.parse(fields.apply("at"));
    if (device == null || device.isBlank() || name == null || at.isEmpty() || value.isEmpty()) {
      return new Told.Refused(device, Reason.UNDECODABLE, sent);
    }
    var metric = metrics.find(name);
    if (metric.isEmpty()) {
      return new Told.Refused(device, Reason.UNKNOWN_METRIC, sent);
    }
    var unit = fields.apply("unit");
    var factor =
        units.factor(
            unit == null || unit.isBlank() ? metric.get().unit() : unit, metric.get().unit());
    return factor.isEmpty()
        ? new Told.Refused(device, Reason.UNDECODABLE, sent)
        : new Told.Measured(
            device, name, value.getAsDouble() * factor.getAsDouble(), at.get(), fields.apply("id"));
  }

  /// With a decimal comma or point.
  private static OptionalDouble decimal(@Nullable String text) {
    try {
      return text == null
          ? OptionalDouble.empty()
          : OptionalDouble.of(Double.parseDouble(text.strip().replace(',', '.')));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
