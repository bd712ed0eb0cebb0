package fr.vigie.energy;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Electricity, with what it costs and gives off.
///
/// @param kwhBy how much of it was found in which way; none for nothing at all
/// @param eur all taxes included; null when some of it has no tariff
/// @param kgCo2e null when some of it has no factor
public record EnergyAmount(
    Map<Method, Double> kwhBy, @Nullable Double eur, @Nullable Double kgCo2e) {

  public static final EnergyAmount NONE = new EnergyAmount(Map.of(), 0.0, 0.0);

  public EnergyAmount {
    kwhBy = Map.copyOf(kwhBy);
  }

  static EnergyAmount of(double kwh, Method method, Slice slice) {
    var tariff = slice.tariff();
    var factor = slice.factor();
    return new EnergyAmount(
        Map.of(method, kwh),
        tariff == null ? null : Double.valueOf(kwh * tariff.eurPerKwh()),
        factor == null ? null : Double.valueOf(kwh * factor.kgCo2e()));
  }

  public double kwh() {
    return kwhBy.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  public double kwh(Method method) {
    return kwhBy.getOrDefault(method, 0.0);
  }

  /// The least sure way that any of it was found in.
  public Method method() {
    return kwhBy.keySet().stream().reduce(Method.MEASURED, Method::and);
  }

  public EnergyAmount plus(EnergyAmount other) {
    var sums = new EnumMap<Method, Double>(Method.class);
    sums.putAll(kwhBy);
    other.kwhBy.forEach((method, kwh) -> sums.merge(method, kwh, Double::sum));
    return new EnergyAmount(sums, sum(eur, other.eur), sum(kgCo2e, other.kgCo2e));
  }

  private static @Nullable Double sum(@Nullable Double one, @Nullable Double other) {
    return one == null || other == null ? null : Double.valueOf(one + other);
  }
}
