package fr.vigie.print;

import java.util.ArrayList;
import java.util.List;

/// The scale of a plot, from one round number to another, with zero on it.
///
/// @param step between the numbers that are written
record Axis(double low, double high, double step) {

  private static final int PARTS = 4;

  static Axis of(double least, double most) {
    var low = Math.min(0, least);
    var high = Math.max(0, most);
    var step = low == high ? 1 : round((high - low) / PARTS);
    return new Axis(
        Math.floor(low / step) * step, low == high ? step : Math.ceil(high / step) * step, step);
  }

  /// The next of 1, 2 and 5, each by a power of ten.
  private static double round(double value) {
    var power = Math.pow(10, Math.floor(Math.log10(value)));
    var digit = value / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    var count = Math.round((high - low) / step);
    for (var i = 0; i <= count; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /// How far up something is, of a height.
  float up(double value, float height) {
    return (float) ((value - low) / (high - low) * height);
  }
}
