package fr.vigie.energy;

import fr.vigie.energy.Baseline.Declared;
import fr.vigie.graphql.Arguments;
import fr.vigie.lighting.LightingTarget;
import fr.vigie.lighting.LightingTarget.Kind;
import fr.vigie.shared.InvalidInput;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads what is sent of tariffs, baselines and questions.
final class EnergyInputs {

  private static final int MOST_CABINETS = 1_000;
  private static final double MOST_EUR = 10;
  private static final double MOST_KWH = 1e9;

  private EnergyInputs() {}

  static SeeSavings.Question question(Arguments arguments) {
    var from = day(arguments, "from");
    var to = day(arguments, "to");
    InvalidInput.unless(from.isBefore(to), "to", "after from");
    return new SeeSavings.Question(
        target(arguments.object("of")), from, to, arguments.integer("first", 1, MOST_CABINETS));
  }

  static SetTariff.Request tariff(Arguments input) {
    return new SetTariff.Request(
        input.text("clientTariffId", 8, 64),
        input.string("territoryId"),
        number(input, "eurPerKwh", MOST_EUR),
        ofOurTime(input, "validFrom"),
        input.text("source", 1, 200));
  }

  static FreezeBaseline.Request baseline(Arguments input) {
    var target = target(input);
    InvalidInput.unless(target.kind() != Kind.TERRITORY, "targetKind", "COMMUNE or CABINET");
    return new FreezeBaseline.Request(
        input.text("clientBaselineId", 8, 64), target, ofOurTime(input, "on"), declared(input));
  }

  private static LightingTarget target(Arguments arguments) {
    return new LightingTarget(
        arguments.constant("targetKind", Kind.class), arguments.string("targetId"));
  }

  private static @Nullable Declared declared(Arguments input) {
    var isThere = input.has("declaredKwhPerYear");
    InvalidInput.unless(
        isThere == input.has("declaredSource"), "declaredSource", "given with declaredKwhPerYear");
    return isThere
        ? new Declared(
            number(input, "declaredKwhPerYear", MOST_KWH), input.text("declaredSource", 1, 200))
        : null;
  }

  private static LocalDate ofOurTime(Arguments arguments, String name) {
    var day = day(arguments, name);
    InvalidInput.unless(day.getYear() >= 2000 && day.getYear() < 2100, name, "2000 to 2099");
    return day;
  }

  private static LocalDate day(Arguments arguments, String name) {
    return (LocalDate) Objects.requireNonNull(arguments.values().get(name), name);
  }

  private static double number(Arguments arguments, String name, double most) {
    var value = ((Number) Objects.requireNonNull(arguments.values().get(name), name)).doubleValue();
    InvalidInput.unless(value > 0 && value <= most, name, "more than 0, at most " + (long) most);
    return value;
  }
}
