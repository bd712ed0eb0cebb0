package fr.vigie.reportimport;

import java.util.List;
import java.util.function.UnaryOperator;

/// Gives a category to the rows in which every condition holds.
record CategoryRule(String category, List<Condition> conditions) {

  CategoryRule {
    conditions = List.copyOf(conditions);
  }

  /// @param fields the value of a column, by its name
  boolean holds(UnaryOperator<String> fields) {
    return conditions.stream().allMatch(condition -> condition.holds(fields));
  }

  /// What a column must say.
  record Condition(String column, Comparison comparison, String text) {

    boolean holds(UnaryOperator<String> fields) {
      var value = fields.apply(column).strip();
      return switch (comparison) {
        case IS -> value.equals(text);
        case STARTS_WITH -> value.startsWith(text);
        case CONTAINS -> value.contains(text);
      };
    }
  }

  enum Comparison {
    IS("is"),
    STARTS_WITH("startsWith"),
    CONTAINS("contains");

    private final String word;

    Comparison(String word) {
      this.word = word;
    }

    /// Its name in a mapping.
    String word() {
      return word;
    }
  }
}
