package fr.vigie.asset;

/// The words that attributes of equipment may have; each set is an enum of the schema.
public final class AssetWords {

  private AssetWords() {}

  /// How a lamp makes light; `LED`, `LPS` and `HPS` are Smart Data Models' words.
  public enum LampTechnology {
    LED,
    HPS,
    LPS,
    MERCURY_VAPOUR,
    METAL_HALIDE,
    FLUORESCENT,
    HALOGEN,
    OTHER
  }

  public enum PoleMaterial {
    STEEL,
    ALUMINIUM,
    CONCRETE,
    WOOD,
    CAST_IRON,
    COMPOSITE,
    WALL,
    OTHER
  }

  /// What switches the lamps of a cabinet.
  public enum LightingSwitch {
    ASTRONOMICAL_CLOCK,
    PHOTOCELL,
    TIMER,
    REMOTE,
    MANUAL
  }

  public enum ElectricalPhase {
    L1,
    L2,
    L3,
    THREE_PHASE
  }

  /// Smart Data Models' `storedWasteKind`, and `RESIDUAL` for what is not sorted.
  public enum WasteKind {
    RESIDUAL,
    ORGANIC,
    INORGANIC,
    GLASS,
    OIL,
    PLASTIC,
    METAL,
    PAPER,
    BATTERIES,
    ELECTRONICS,
    HAZARDOUS,
    TEXTILE,
    OTHER
  }

  /// Smart Data Models' `category` of a waste container.
  public enum ContainerPlacement {
    FIXED,
    GROUND,
    PORTABLE,
    UNDERGROUND,
    OTHER
  }

  /// When a container is emptied.
  public enum EmptyingRule {
    ON_DAYS,
    ABOVE_LEVEL,
    ON_REQUEST
  }

  /// Sockets of a charging point, as IRVE 2.3.1 tells them apart.
  public enum ConnectorKind {
    EF,
    TYPE_2,
    COMBO_CCS,
    CHADEMO,
    OTHER
  }

  public enum ParkingSpotKind {
    STANDARD,
    DISABLED,
    CHARGING,
    DELIVERY,
    SHORT_STAY,
    OTHER
  }

  /// What a counter counts.
  public enum TrafficMode {
    CAR,
    TRUCK,
    MOTORCYCLE,
    BICYCLE,
    PEDESTRIAN,
    SCOOTER
  }

  public enum EnergyKind {
    ELECTRICITY,
    GAS,
    HEAT,
    WATER
  }

  public enum SafetyEquipmentKind {
    DEFIBRILLATOR,
    CAMERA,
    FIRE_HYDRANT,
    BARRIER,
    BOLLARD,
    SIREN,
    EMERGENCY_CALL,
    OTHER
  }
}
