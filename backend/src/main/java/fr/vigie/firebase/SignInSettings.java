package fr.vigie.firebase;

import java.util.Map;

/// Whether people sign in by Firebase Authentication; see `ops/settings.md`.
///
/// @param isRevocationChecked whether Firebase is asked if it has revoked a token or disabled its
///   user; else a token holds for its hour
public record SignInSettings(boolean isOn, boolean isRevocationChecked) {

  public static final SignInSettings OFF = new SignInSettings(false, false);

  /// Where the SDK finds an emulator, whose tokens nobody signs: it believes every one then.
  private static final String EMULATOR = "FIREBASE_AUTH_EMULATOR_HOST";

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  ///
  /// @param isDemo whether an emulator is believed
  public static SignInSettings from(Map<String, String> environment, boolean isDemo) {
    if (!isDemo && !environment.getOrDefault(EMULATOR, "").isEmpty()) {
      throw new IllegalArgumentException(
          EMULATOR + " is for the demo profile: whoever writes a token would be believed.");
    }
    var setting = environment.getOrDefault("VIGIE_FIREBASE_SIGN_IN", "off");
    if (!setting.equals("off")
        && environment.getOrDefault("VIGIE_FIREBASE_PROJECT", "off").equals("off")) {
      throw new IllegalArgumentException(
          "VIGIE_FIREBASE_SIGN_IN needs the project that people sign in to:"
              + " VIGIE_FIREBASE_PROJECT.");
    }
    return switch (setting) {
      case "off" -> OFF;
      case "checked" -> new SignInSettings(true, true);
      case "unchecked" -> new SignInSettings(true, false);
      default ->
          throw new IllegalArgumentException(
              "VIGIE_FIREBASE_SIGN_IN is off, checked or unchecked, not " + setting + ".");
    };
  }
}
