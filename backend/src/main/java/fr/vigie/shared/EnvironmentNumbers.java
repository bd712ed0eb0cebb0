package fr.vigie.shared;

import java.util.Map;

/// The settings that are numbers, by the names of environment variables.
public record EnvironmentNumbers(Map<String, String> environment) {

  private static final int MAX = 1_000_000;

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  public int get(String name, int otherwise) {
    var text = environment.get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,7}") || Integer.parseInt(text) > MAX) {
      throw new IllegalArgumentException(
          name + " is a number up to " + MAX + ", not " + text + ".");
    }
    return Integer.parseInt(text);
  }
}
