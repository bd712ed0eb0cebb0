package fr.vigie.pushtarget;

import fr.vigie.pushtarget.PushTarget.Kind;
import fr.vigie.pushtarget.PushTarget.Platform;
import fr.vigie.pushtarget.RegisterPushTarget.Request;

/// Phones with the app on them, and what FCM would know them by.
final class Phones {

  static final String PHONE = "phone-of-camille-1";

  static String token(String name) {
    return name + ":APA91b" + "x".repeat(140);
  }

  static Request app(String installation, String token) {
    return new Request(installation, Kind.FCM_TOKEN, token(token), Platform.ANDROID, "2.3.0", "fr");
  }

  private Phones() {}
}
