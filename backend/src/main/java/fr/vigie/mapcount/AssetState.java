package fr.vigie.mapcount;

/// How equipment is, as far as the map tells. Whether a parking spot is free changes all day and is
/// asked for at the equipment.
public enum AssetState {
  IN_SERVICE,
  FAULTY,
  OUT_OF_SERVICE
}
