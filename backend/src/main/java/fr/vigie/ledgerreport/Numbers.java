package fr.vigie.ledgerreport;

import fr.vigie.shared.Language;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/// Numbers as the reader writes them, with as many digits as mean something.
record Numbers(Language language) {

  private static final double SMALL = 100;

  /// A dash when it is not known.
  String of(@Nullable Double value) {
    if (value == null) {
      return "–";
    }
    return written(value, Math.abs(value) < SMALL && value != Math.rint(value) ? 1 : 0);
  }

  /// The number with its unit; a dash when it is not known.
  String of(@Nullable Double value, String unit) {
    return value == null ? of(value) : of(value) + "\u00a0" + unit;
  }

  String exact(double value, int digits) {
    return written(value, digits);
  }

  String percent(double share) {
    return written(share * 100, 0) + "\u00a0%";
  }

  /// By how much a value differs from an earlier one, such as `+12 %`.
  String change(double before, double after) {
    var percent = Math.rint((after - before) / Math.abs(before) * 100);
    return (percent > 0 ? "+" : "") + percent(percent / 100);
  }

  private String written(double value, int digits) {
    var format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(digits);
    // The font has no narrow space; -0 says nothing more than 0.
    return format.format(value + 0.0).replace('\u202f', '\u00a0').replaceFirst("^-0$", "0");
  }
}
