package fr.vigie.indicator;

import fr.vigie.energy.Method;
import org.jspecify.annotations.Nullable;

/// A number, or why there is none.
///
/// @param absence null when there is a value
/// @param numerator what was counted; null where that is not known
/// @param denominator of how many; null for what is no share, and is no rank among many
/// @param method how a saving was found; null for what was counted
public record Figure(
    @Nullable Double value,
    @Nullable Absence absence,
    @Nullable Double numerator,
    @Nullable Double denominator,
    @Nullable Method method) {

  public Figure {
    if ((value == null) == (absence == null)) {
      throw new IllegalArgumentException("a value, or why there is none");
    }
  }

  static Figure of(double value) {
    return new Figure(value, null, value, null, null);
  }

  static Figure missing(Absence why) {
    return new Figure(null, why, null, null, null);
  }

  static Figure ratio(double part, double whole, Absence whenNone) {
    return whole == 0
        ? new Figure(null, whenNone, part, whole, null)
        : new Figure(part / whole, null, part, whole, null);
  }

  static Figure saved(@Nullable Double value, Absence whenNone, Method method) {
    return value == null ? missing(whenNone) : new Figure(value, null, value, null, method);
  }

  /// The same for one of so many, times what they are counted by.
  Figure per(double many, int by, Absence whenNone) {
    if (value == null) {
      return this;
    }
    return many == 0
        ? new Figure(null, whenNone, value, many, method)
        : new Figure(value * by / many, null, value, many, method);
  }
}
