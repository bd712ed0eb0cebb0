package fr.vigie.rights;

import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// One way to ask for a field, and how to tell from the answer that it was given.
///
/// @param line in `rights.txt`
/// @param call the field with its arguments, such as `report(id: $id)`; what is selected is added
/// @param types of the variables
/// @param variables for a target
/// @param given whether the answer holds what was asked for
/// @param compared what of the answer is held against `rights.txt`
record RightsProbe(
    String line,
    String call,
    String types,
    Function<RightsTarget, Map<String, ?>> variables,
    BiPredicate<RightsTarget, String> given,
    Compared compared) {

  private static final String NO_DATA = "(?s).*\"data\":\\{\"\\w+\":(null|\\[])}.*";

  /// A field of what has an id.
  static RightsProbe object(
      String line, String call, String types, Function<RightsTarget, Map<String, ?>> variables) {
    return new RightsProbe(line, call, types, variables, RightsTarget::isIn, Compared.ALL);
  }

  /// A field that is null or an empty list for those who may not see it.
  static RightsProbe value(
      String line, String call, String types, Function<RightsTarget, Map<String, ?>> variables) {
    return new RightsProbe(
        line, call, types, variables, (_, answer) -> !answer.matches(NO_DATA), Compared.ALL);
  }

  /// An act, whose one argument is its input.
  static RightsProbe act(String line, Function<RightsTarget, Map<String, ?>> input) {
    var name = line.split("[.:]", 3)[1];
    var type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return new RightsProbe(
        line,
        name + "(input: $input)",
        "$input: " + type + "Input!",
        target -> Map.of("input", input.apply(target)),
        (_, answer) -> answer.contains("\"__typename\":\"" + type + "Success\""),
        Compared.ALL);
  }

  enum Compared {
    ALL,
    /// Whether it was given: what is in it is not of Belleville only.
    GIVEN,
    /// What is in it: it is given to some and not to others for other reasons than rights.
    CONTENT
  }

  RightsProbe only(Compared some) {
    return new RightsProbe(line, call, types, variables, given, some);
  }

  /// The same field, asked for so that the answer tells how many there are.
  RightsProbe counting(String sign) {
    return new RightsProbe(
        line, call, types, variables, (_, answer) -> answer.contains(sign), compared);
  }

  boolean isQuery() {
    return line.startsWith("Query.");
  }

  /// Whether the next person needs something else to ask it of: what was refused has changed
  /// nothing, and making a piece of work that is under way takes many acts.
  boolean isSpentBy(String verdict) {
    return !isQuery() && (verdict.equals("yes") || compared == Compared.CONTENT);
  }

  String document(String selection) {
    var kind = isQuery() ? "query" : "mutation";
    return kind
        + (types.isEmpty() ? "" : "(" + types + ")")
        + " { "
        + call
        + " "
        + selection
        + " }";
  }

  /// What a person is answered, in the words of `rights.txt`.
  String verdict(RightsTarget target, String answer) {
    if (answer.contains("\"NotAllowedProblem\"") || answer.contains("\"FORBIDDEN\"")) {
      return "no";
    }
    return given.test(target, answer) ? "yes" : "-";
  }
}
