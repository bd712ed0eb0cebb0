package fr.vigie.lighting;

import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.TemplatePart;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a template says when lamps are to be lit: `switching` and `horizon`, and every evening
/// `switchOffs` of `from` and `to`, and `dimmings` that have a `level` too.
record LightingSection(SwitchingClock clock, List<LightingPeriod> periods) {

  static final String NAME = "lighting";

  private static final Set<String> KEYS = Set.of("switching", "horizon", "switchOffs", "dimmings");
  private static final int MOST_PERIODS = 10;
  private static final String TIMES = "from and to, such as 23:00, and of a dimming the level";

  // Nancy, in the middle of the region: where it is dark at some hour there, it is everywhere.
  private static final GeoPoint HERE = new GeoPoint(48.69, 6.18);

  /// Throws {@link InvalidInput} that names the field.
  static LightingSection read(JsonValue section) {
    InvalidInput.unless(section instanceof JsonObject, "parts." + NAME, "an object");
    var object = section.asJsonObject();
    object
        .keySet()
        .forEach(key -> InvalidInput.unless(KEYS.contains(key), field(key), "one of " + KEYS));
    var clock =
        new SwitchingClock(
            constant(object, "switching", SwitchingClock.Kind.values()),
            constant(object, "horizon", Sun.Horizon.values()),
            0,
            0);
    var periods = new ArrayList<LightingPeriod>();
    periods(object, "switchOffs").forEach(p -> periods.add(period(p, "switchOffs")));
    periods(object, "dimmings").forEach(p -> periods.add(period(p, "dimmings")));
    PeriodRules.check(periods, clock, HERE)
        .ifPresent(refused -> {
          var which = refused.period().isSwitchOff() ? "switchOffs" : "dimmings";
          throw new InvalidInput(field(which), "not " + refused.breach());
        });
    return new LightingSection(clock, List.copyOf(periods));
  }

  private static String field(String key) {
    return TemplatePart.field(NAME, key);
  }

  private static <E extends Enum<E>> E constant(JsonObject object, String key, E[] values) {
    return Arrays.stream(values)
        .filter(
            v -> object.get(key) instanceof JsonString text && text.getString().equals(v.name()))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(field(key), "one of " + Arrays.toString(values)));
  }

  private static List<JsonValue> periods(JsonObject object, String key) {
    var value = object.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY);
    InvalidInput.unless(
        value instanceof JsonArray list && list.size() <= MOST_PERIODS,
        field(key),
        "a list of at most " + MOST_PERIODS);
    return value.asJsonArray();
  }

  private static LightingPeriod period(JsonValue value, String key) {
    var isOff = key.equals("switchOffs");
    var keys = isOff ? Set.of("from", "to") : Set.of("from", "to", "level");
    InvalidInput.unless(
        value instanceof JsonObject object && object.keySet().equals(keys), field(key), TIMES);
    var object = value.asJsonObject();
    return new LightingPeriod(
        time(object.get("from"), key),
        time(object.get("to"), key),
        Set.of(DayOfWeek.values()),
        null,
        isOff ? 0 : level(object.get("level"), key));
  }

  private static LocalTime time(@Nullable JsonValue value, String key) {
    try {
      if (value instanceof JsonString text && text.getString().matches("\\d\\d:\\d\\d")) {
        return LocalTime.parse(text.getString());
      }
    } catch (DateTimeException e) {
      throw new InvalidInput(field(key), TIMES);
    }
    throw new InvalidInput(field(key), TIMES);
  }

  /// A level of 0 would be a switching off in disguise; as no number it is refused with the rest.
  private static double level(@Nullable JsonValue value, String key) {
    if (value instanceof JsonNumber number) {
      return number.doubleValue() > 0 ? number.doubleValue() : Double.NaN;
    }
    throw new InvalidInput(field(key), TIMES);
  }

  String text() {
    return ScheduleText.of(clock, periods, List.of());
  }
}
