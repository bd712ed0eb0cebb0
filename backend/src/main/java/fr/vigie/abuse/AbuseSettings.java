package fr.vigie.abuse;

import fr.vigie.shared.EnvironmentNumbers;
import java.util.Map;

/// How often an act may be done; see `ops/settings.md`. 0 for as often as they like.
///
/// @param perDevice in ten minutes, by one installed app
/// @param perPerson in an hour, by one who signed in
/// @param perAddress in an hour, from one address, behind which there may be many people
public record AbuseSettings(int perDevice, int perPerson, int perAddress) {

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  ///
  /// @param isLimited unless the environment says otherwise
  public static AbuseSettings from(Map<String, String> environment, boolean isLimited) {
    var numbers = new EnvironmentNumbers(environment);
    return new AbuseSettings(
        numbers.get("VIGIE_ACTS_PER_DEVICE", isLimited ? 10 : 0),
        numbers.get("VIGIE_ACTS_PER_PERSON", isLimited ? 30 : 0),
        numbers.get("VIGIE_ACTS_PER_ADDRESS", isLimited ? 60 : 0));
  }
}
