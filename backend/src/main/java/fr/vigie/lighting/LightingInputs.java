package fr.vigie.lighting;

import fr.vigie.graphql.Arguments;
import fr.vigie.lighting.LightingSchedule.Evening;
import fr.vigie.lighting.LightingTarget.Kind;
import fr.vigie.shared.InvalidInput;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what is sent of schedules.
final class LightingInputs {

  private static final int MOST_PERIODS = 20;
  private static final int MOST_EVENINGS = 50;
  private static final int MOST_OFFSET = 120;
  private static final String AS_ABOVE = "AS_ABOVE";

  private LightingInputs() {}

  static SeeLighting.Which which(Arguments arguments) {
    var place = arguments.object("place");
    return new SeeLighting.Which(
        place.optionalString("inseeCode"), place.optionalString("assetId"));
  }

  static LocalDate day(Arguments arguments, String name) {
    return (LocalDate) Objects.requireNonNull(arguments.values().get(name), name);
  }

  static SetLightingSchedule.Request schedule(Arguments input) {
    var target =
        new LightingTarget(input.constant("targetKind", Kind.class), input.string("targetId"));
    var clock = clock(input);
    var periods = new ArrayList<LightingPeriod>();
    input.objects("switchOffs", MOST_PERIODS).forEach(p -> periods.add(period(p, 0)));
    input.objects("dimmings", MOST_PERIODS).forEach(p -> periods.add(period(p, dimmed(p))));
    InvalidInput.unless(
        clock != null || (periods.isEmpty() && target.kind() != Kind.TERRITORY),
        "switching",
        "AS_ABOVE without periods, and not for a territory");
    var validFrom = day(input, "validFrom");
    SeeLighting.checkYear("validFrom", validFrom);
    return new SetLightingSchedule.Request(
        input.text("clientScheduleId", 8, 64),
        target,
        clock,
        periods,
        input.objects("allNight", MOST_EVENINGS).stream().map(LightingInputs::evening).toList(),
        validFrom);
  }

  private static @Nullable SwitchingClock clock(Arguments input) {
    return input.string("switching").equals(AS_ABOVE)
        ? null
        : new SwitchingClock(
            input.constant("switching", SwitchingClock.Kind.class),
            input.constant("horizon", Sun.Horizon.class),
            input.integer("duskOffsetMinutes", -MOST_OFFSET, MOST_OFFSET),
            input.integer("dawnOffsetMinutes", -MOST_OFFSET, MOST_OFFSET));
  }

  private static LightingPeriod period(Arguments period, double level) {
    return new LightingPeriod(
        time(period, "from"),
        time(period, "to"),
        Set.copyOf(period.constants("evenings", DayOfWeek.class)),
        season(period),
        level);
  }

  /// A level of 0 would be a switching off in disguise; as no number it is refused with the rest.
  private static double dimmed(Arguments period) {
    var level = ((Number) Objects.requireNonNull(period.values().get("level"))).doubleValue();
    return level > 0 ? level : Double.NaN;
  }

  private static LocalTime time(Arguments arguments, String name) {
    return (LocalTime) Objects.requireNonNull(arguments.values().get(name), name);
  }

  private static @Nullable Season season(Arguments period) {
    if (!period.has("season")) {
      return null;
    }
    var season = period.object("season");
    return new Season(dayOfYear(season, "from"), dayOfYear(season, "to"));
  }

  private static Evening evening(Arguments evening) {
    return new Evening(
        dayOfYear(evening, "day"),
        evening.has("year") ? evening.integer("year", 2000, 2099) : null);
  }

  private static MonthDay dayOfYear(Arguments arguments, String name) {
    var day = arguments.object(name);
    try {
      return MonthDay.of(day.integer("month", 1, 12), day.integer("day", 1, 31));
    } catch (DateTimeException e) {
      throw new InvalidInput(arguments.path() + name, "a day that the month has");
    }
  }
}
