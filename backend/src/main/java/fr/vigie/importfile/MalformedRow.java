package fr.vigie.importfile;

/// A row, or an object, of a file that cannot be read at all.
public final class MalformedRow extends RuntimeException {

  private final String detail;

  MalformedRow(String detail) {
    super(detail, null, false, false);
    this.detail = detail;
  }

  /// What is wrong with it.
  public String detail() {
    return detail;
  }

  static void unless(boolean holds, String detail) {
    if (!holds) {
      throw new MalformedRow(detail);
    }
  }
}
