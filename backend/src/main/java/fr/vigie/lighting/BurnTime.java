package fr.vigie.lighting;

/// How long lamps were, or will be, lit.
///
/// @param hours with any light
/// @param equivalentHours at full power that take the same energy: each hour by its level
/// @param switchedOffHours of darkness without light
public record BurnTime(double hours, double equivalentHours, double switchedOffHours) {

  static final BurnTime NONE = new BurnTime(0, 0, 0);

  BurnTime plus(BurnTime other) {
    return new BurnTime(
        hours + other.hours,
        equivalentHours + other.equivalentHours,
        switchedOffHours + other.switchedOffHours);
  }
}
