package fr.vigie.lighting;

/// What switches lamps on and off with the light of day.
///
/// @param duskMinutes how much later than darkness the lamps go on; negative is earlier
/// @param dawnMinutes how much later than the end of darkness they go off; negative is earlier
public record SwitchingClock(Kind kind, Sun.Horizon horizon, int duskMinutes, int dawnMinutes) {

  /// What lamps do where nobody has set anything: lit from sunset to sunrise.
  static final SwitchingClock SUN =
      new SwitchingClock(Kind.ASTRONOMICAL_CLOCK, Sun.Horizon.SUNSET, 0, 0);

  public enum Kind {
    /// Knows the times of the place by heart.
    ASTRONOMICAL_CLOCK(10),
    /// Sees how light it is, and so is early under clouds; counted as if the sky were clear.
    PHOTOCELL(45);

    private final int minutes;

    Kind(int minutes) {
      this.minutes = minutes;
    }

    /// How far from a switching nothing can be said of a lamp, in minutes.
    int marginMinutes() {
      return minutes;
    }
  }
}
