package fr.vigie.registerfile;

/// Why an entry of a register was not taken over; it is given the first that holds, in this order.
public enum EntryReason {
  /// It cannot be read: broken quotes or braces, another number of columns than the header, too
  /// long, cut off, or bytes that stand for no character.
  MALFORMED,
  /// No entity of a type that Vigie has equipment for.
  UNKNOWN_TYPE,
  NO_ID,
  /// The file has an entry of this id already, be it taken or not.
  DUPLICATE_ID,
  NO_PLACE,
  /// At 0, 0, where forms put what was not located.
  PLACE_AT_ZERO,
  /// Metres where degrees were announced, or degrees where metres were.
  WRONG_CRS,
  /// North and east are in each other's place: so it would lie in the territory.
  SWAPPED_COORDINATES,
  OUTSIDE_TERRITORY,
  /// A word that the mapping does not translate.
  UNKNOWN_WORD,
  /// A value out of its range.
  BAD_VALUE,
  /// A day or an instant that cannot be read, or is far ahead.
  BAD_DATE,
  /// What it is to stand below cannot have it below.
  WRONG_PARENT,
  /// It tells of equipment that no register has named.
  UNKNOWN_ASSET,
  /// Vigie's own rules refuse it, as the detail says.
  REFUSED
}
