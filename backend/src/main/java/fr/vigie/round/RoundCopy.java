package fr.vigie.round;

/// A round to take along.
///
/// @param version another whenever anything of the round is
public record RoundCopy(String version, Round round) {

  /// Its position among an agent's rounds: by day, then in the order in which they were planned.
  public String cursor() {
    return round.day() + " " + round.id();
  }
}
