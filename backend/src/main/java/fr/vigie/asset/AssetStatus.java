package fr.vigie.asset;

import java.util.Optional;
import java.util.stream.Stream;

/// What is known of the state of equipment, in the words of the standard of its kind: Smart Data
/// Models' `Streetlight`, `WasteContainer`, `EVChargingStation`, `BikeHireDockingStation`,
/// `OffStreetParking` and `ParkingSpot`; `working` and what goes with it also for kinds whose model
/// names no words; `reserved` is IRVE's. Which kind may have which is in {@link AssetKind}.
public enum AssetStatus {
  OK("ok", false),
  DEFECTIVE_LAMP("defectiveLamp", true),
  COLUMN_ISSUE("columnIssue", true),
  BROKEN_LANTERN("brokenLantern", true),
  WORKING("working", false),
  OUT_OF_SERVICE("outOfService", true),
  WITH_INCIDENCE("withIncidence", true),
  FULL("full", false),
  ALMOST_FULL("almostFull", false),
  EMPTY("empty", false),
  ALMOST_EMPTY("almostEmpty", false),
  LID_OPEN("lidOpen", true),
  DROPPED("dropped", true),
  MOVED("moved", true),
  VANDALIZED("vandalized", true),
  BURNING("burning", true),
  FREE("free", false),
  OCCUPIED("occupied", false),
  RESERVED("reserved", false),
  OPEN("open", false),
  CLOSED("closed", false),
  CLOSED_ABNORMAL("closedAbnormal", true),
  FULL_AT_ENTRANCE("fullAtEntrance", false),
  SPACES_AVAILABLE("spacesAvailable", false),
  OPENING_TIMES_IN_FORCE("openingTimesInForce", false),
  UNKNOWN("unknown", false);

  private final String word;
  private final boolean isFault;

  AssetStatus(String word, boolean isFault) {
    this.word = word;
    this.isFault = isFault;
  }

  /// The one that a standard spells so.
  public static Optional<AssetStatus> of(String word) {
    return Stream.of(values()).filter(status -> status.word.equals(word)).findFirst();
  }

  /// As the standard spells it.
  public String word() {
    return word;
  }

  /// Whether it calls for someone to mend the equipment.
  public boolean isFault() {
    return isFault;
  }
}
