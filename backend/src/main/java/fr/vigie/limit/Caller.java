package fr.vigie.limit;

/// The kinds of who asks, by what one operation of theirs may cost.
public enum Caller {
  /// Who did not sign in, and citizens: what an app shows on one screen.
  ANYONE(6_000),
  /// Programs of partners, whose documents nobody here has read.
  PARTNER(10_000),
  /// Members of staff: the map of a hyperviseur.
  STAFF(25_000);

  private final int budget;

  Caller(int budget) {
    this.budget = budget;
  }

  /// In objects that may have to be read; see `@cost` in the schema.
  public int budget() {
    return budget;
  }
}
