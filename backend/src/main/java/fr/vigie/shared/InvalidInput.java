package fr.vigie.shared;

/// A value that was sent breaks a rule; names the field and the rule, so that the sender can mend
/// it.
public final class InvalidInput extends RuntimeException {

  private final String field;
  private final String rule;

  public InvalidInput(String field, String rule) {
    super(field + ": " + rule);
    this.field = field;
    this.rule = rule;
  }

  public String field() {
    return field;
  }

  public String rule() {
    return rule;
  }

  public static void unless(boolean holds, String field, String rule) {
    if (!holds) {
      throw new InvalidInput(field, rule);
    }
  }
}
