package fr.vigie.ledger;

/// What a row of a ledger is about.
public enum LedgerPart {
  TERRITORY,
  COMMUNE,
  /// A cabinet, or the lamps of a commune below none.
  CABINET
}
