package fr.vigie.firebase;

import fr.vigie.outbox.Answer;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;

/// Tells the operator, once a batch, of what nobody but them can mend.
final class FcmWarnings {

  private static final System.Logger LOG = System.getLogger(FcmWarnings.class.getName());

  private static final Map<String, String> MEND =
      Map.of(
          "THIRD_PARTY_AUTH_ERROR",
          "Apple or a browser's push service does not believe the project: renew its APNs key or"
              + " web push certificate in the Firebase console",
          "UNAUTHENTICATED",
          "FCM does not believe the credentials of VIGIE_FIREBASE_CREDENTIALS",
          "PERMISSION_DENIED",
          "the service account may not send for VIGIE_FIREBASE_PROJECT");

  private FcmWarnings() {}

  static void tell(Collection<Answer> answers) {
    answers.stream()
        .map(Answer::code)
        .distinct()
        .filter(MEND::containsKey)
        .forEach(code -> LOG.log(Level.WARNING, "{0}: {1}", code, MEND.get(code)));
  }
}
