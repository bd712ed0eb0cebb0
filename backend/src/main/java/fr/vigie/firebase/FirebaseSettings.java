package fr.vigie.firebase;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether and how Firebase is used; see `ops/settings.md`.
///
/// @param project the id of the Firebase project; null for not at all
/// @param credentials the key file of a service account, or what a workload signs in by; null for
///   those of the machine that this runs on
/// @param proxy through which Google is reached; null for directly
/// @param standIn what is asked in place of all of Google's servers, in plain HTTP; null but in a
///   demonstration
public record FirebaseSettings(
    @Nullable String project,
    @Nullable Path credentials,
    @Nullable URI proxy,
    @Nullable URI standIn) {

  public static final FirebaseSettings OFF = new FirebaseSettings(null, null, null, null);

  public boolean isOn() {
    return project != null;
  }

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  ///
  /// @param isDemo whether a stand-in is believed
  public static FirebaseSettings from(Map<String, String> environment, boolean isDemo) {
    var project = environment.getOrDefault("VIGIE_FIREBASE_PROJECT", "off");
    if (project.equals("off")) {
      return OFF;
    }
    if (!project.matches("[a-z][a-z0-9-]{4,28}[a-z0-9]")) {
      throw new IllegalArgumentException(
          "VIGIE_FIREBASE_PROJECT is off or the id of a project, not " + project + ".");
    }
    var standIn = server(environment, "VIGIE_FIREBASE_STAND_IN");
    if (standIn != null && !isDemo) {
      throw new IllegalArgumentException(
          "VIGIE_FIREBASE_STAND_IN is for the demo profile: in production it would be told who"
              + " is told what.");
    }
    return new FirebaseSettings(
        project, file(environment), server(environment, "VIGIE_FIREBASE_PROXY"), standIn);
  }

  private static @Nullable Path file(Map<String, String> environment) {
    var name = environment.get("VIGIE_FIREBASE_CREDENTIALS");
    if (name == null) {
      return null;
    }
    var file = Path.of(name);
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "VIGIE_FIREBASE_CREDENTIALS is no file that can be read: " + name);
    }
    return file;
  }

  private static @Nullable URI server(Map<String, String> environment, String variable) {
    var text = environment.get(variable);
    if (text == null) {
      return null;
    }
    if (!text.matches("http://[A-Za-z0-9.-]+:\\d{1,5}")) {
      throw new IllegalArgumentException(
          variable + " is an address such as http://proxy:3128, not " + text + ".");
    }
    return URI.create(text);
  }
}
