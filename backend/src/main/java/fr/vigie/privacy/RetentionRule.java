package fr.vigie.privacy;

/// How long each category of personal data is kept.
public enum RetentionRule {
  /// Whose report it was, after it was closed.
  REPORTERS(365),
  /// How somebody can be reached, after the last report of theirs was closed.
  CONTACTS(365),
  /// Marks of the device and the network that a report came from, after it was filed.
  SENDERS(90),
  /// What somebody wrote in a report, after it was closed.
  WORDS(1_825),
  /// Who followed a report, after it was closed.
  FOLLOWS(365),
  /// What somebody asked to be removed, after that was decided.
  REMOVALS(365),
  /// Who was blocked, after that has ended.
  BLOCKS(30),
  /// When an agent was absent, after that has ended.
  ABSENCES(365),
  /// What one shift of a control room told the next, after it was written.
  HANDOVER_NOTES(365),
  /// An app or a browser that was not seen any more, after it was seen last.
  PUSH_TARGETS(270),
  /// Who was told of what, after it was sent or could not be.
  DELIVERIES(30);

  private final int usualDays;

  RetentionRule(int usualDays) {
    this.usualDays = usualDays;
  }

  int usualDays() {
    return usualDays;
  }
}
