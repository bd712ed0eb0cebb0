package fr.vigie.asset;

/// What happens to equipment.
public enum AssetAct {
  /// It came into the register.
  REGISTER,
  /// Its label, attributes or day of installation changed.
  CHANGE,
  /// It stands elsewhere.
  MOVE,
  /// It stands below something else.
  ATTACH,
  /// Its status or its faults changed.
  STATUS,
  TAKE_OUT_OF_SERVICE,
  RETURN_TO_SERVICE,
  REMOVE
}
