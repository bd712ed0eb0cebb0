package fr.vigie.casework;

import java.time.Duration;
import java.util.Map;

/// How long things wait.
///
/// @param closeAfter how long after a report was resolved it is closed, when nobody contests it
public record CaseSettings(Duration closeAfter) {

  private static final String NAME = "VIGIE_CLOSE_AFTER_DAYS";

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  public static CaseSettings from(Map<String, String> environment) {
    var setting = environment.getOrDefault(NAME, "30");
    if (!setting.matches("[1-9]\\d{0,2}")) {
      throw new IllegalArgumentException(NAME + " is 1 to 999, not " + setting + ".");
    }
    return new CaseSettings(Duration.ofDays(Integer.parseInt(setting)));
  }
}
