package fr.vigie.effect;

import fr.vigie.tally.Times;

/// Between which values the true one lies in nineteen of twenty cases, if what was counted is a
/// chance part of what might have been.
public record Interval(double low, double high) {

  /// Of the normal distribution, for nineteen of twenty.
  private static final double DEVIATIONS = 1.96;

  private static final double MINUTES = 60;

  /// Of a share; Wilson, Probable Inference, 1927.
  static Interval ofShare(long part, long whole) {
    var square = DEVIATIONS * DEVIATIONS;
    var middle = (part + square / 2) / (whole + square);
    var spread = Math.sqrt((double) part * (whole - part) / whole + square / 4);
    var half = DEVIATIONS * spread / (whole + square);
    return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /// Of how many come on each of others; Poisson, whose root has the same variance everywhere.
  static Interval ofRate(long many, long others) {
    var root = Math.sqrt((double) many);
    var low = Math.max(0, root - DEVIATIONS / 2);
    var high = root + DEVIATIONS / 2;
    return new Interval(low * low / others, high * high / others);
  }

  /// Of the time that so many of a hundred took at most, in hours; by ranks, whatever the times are
  /// distributed like: Conover, Practical Nonparametric Statistics, 3.2.
  static Interval ofRank(Times times, int percent) {
    var count = times.count();
    var share = percent / 100.0;
    var spread = DEVIATIONS * Math.sqrt(count * share * (1 - share));
    var low = (long) Math.ceil(count * share - spread);
    var high = (long) Math.ceil(count * share + spread);
    return new Interval(hours(times, Math.max(1, low)), hours(times, Math.min(count, high)));
  }

  private static double hours(Times times, long rank) {
    return times.nth(rank) / MINUTES;
  }

  /// Whether they have no value in common.
  boolean isApart(Interval other) {
    return high < other.low || other.high < low;
  }
}
