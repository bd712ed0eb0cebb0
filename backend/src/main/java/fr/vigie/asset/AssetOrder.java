package fr.vigie.asset;

/// Orders in which equipment is listed.
public enum AssetOrder {
  BY_LABEL,
  BY_LABEL_REVERSED
}
