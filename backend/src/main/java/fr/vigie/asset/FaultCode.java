package fr.vigie.asset;

import java.util.Optional;
import java.util.stream.Stream;

/// Faults of lighting, as TALQ 2.7.1 names their events.
public enum FaultCode {
  LAMP_FAILURE("lampFailure"),
  LAMP_UNEXPECTED_ON("lampUnexpectedOn"),
  CYCLING_FAILURE("cyclingFailure"),
  DIMMING_FAILURE("dimmingFailure"),
  SUPPLY_LOSS("supplyLoss"),
  CABINET_DOOR_OPEN("cabinetDoorOpen"),
  LEAKAGE_DETECTED("leakageDetected");

  private final String event;

  FaultCode(String event) {
    this.event = event;
  }

  /// The name of TALQ's event.
  public String event() {
    return event;
  }

  public static Optional<FaultCode> of(String event) {
    return Stream.of(values()).filter(code -> code.event.equals(event)).findFirst();
  }
}
