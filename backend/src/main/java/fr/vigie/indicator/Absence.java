package fr.vigie.indicator;

/// Why there is no value.
public enum Absence {
  /// Nothing happened that it could be counted of.
  NO_DATA,
  /// The territory has no inhabitants.
  NO_INHABITANTS,
  /// The territory has no light points.
  NO_LAMPS,
  /// No equipment measures it.
  NO_METER,
  /// Equipment measures it in units that can not be added.
  MIXED_UNITS,
  /// Nothing was frozen to compare with.
  NO_BASELINE,
  /// No tariff holds for some of the period.
  NO_TARIFF,
  /// No emission factor is known for some of the period.
  NO_FACTOR,
  /// Only what is now is known.
  NO_HISTORY,
  /// The period has not begun.
  NOT_YET,
  /// It is counted of other domains.
  NOT_OF_DOMAIN
}
