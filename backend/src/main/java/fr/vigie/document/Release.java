package fr.vigie.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A version of an app that was handed out for a platform, with its own manifest.
///
/// @param until the day to which a deprecated version will be served; null for the others
record Release(
    String app, String platform, Version version, Status status, @Nullable LocalDate until) {

  enum Status {
    ACTIVE,
    DEPRECATED,
    RETIRED
  }

  Release {
    if ((status == Status.DEPRECATED) != (until != null)) {
      throw new IllegalArgumentException("a deprecated version has a day, no other has: " + app);
    }
  }

  /// How the app names itself.
  String client() {
    return app + "-" + platform;
  }

  boolean isServed() {
    return status != Status.RETIRED;
  }

  String manifest() {
    return app + "/manifests/" + platform + "-" + version + ".json";
  }
}
