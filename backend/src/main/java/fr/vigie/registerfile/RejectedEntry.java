package fr.vigie.registerfile;

/// An entry of a register cannot be taken over.
public final class RejectedEntry extends RuntimeException {

  private final EntryReason reason;
  private final String detail;

  public RejectedEntry(EntryReason reason, String detail) {
    super(reason + ": " + detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  public EntryReason reason() {
    return reason;
  }

  /// What the entry says that is refused.
  public String detail() {
    return detail;
  }

  static void unless(boolean holds, EntryReason reason, String detail) {
    if (!holds) {
      throw new RejectedEntry(reason, detail);
    }
  }
}
