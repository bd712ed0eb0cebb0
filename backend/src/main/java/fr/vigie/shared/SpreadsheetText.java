package fr.vigie.shared;

/// Text of others for a cell of a spreadsheet, which would run what looks like a formula.
public final class SpreadsheetText {

  private static final String BEGIN_FORMULAS = "=+-@\t\r";

  private SpreadsheetText() {}

  /// With a quote before it where it begins like a formula and is no number.
  public static String of(String text) {
    var isFormula = !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0;
    return isFormula && !text.matches("[+-]\\d{1,20}([.,]\\d{1,20})?") ? "'" + text : text;
  }
}
