package fr.vigie;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;

/// Documents as the apps ship them.
final class TrustedTexts {

  private TrustedTexts() {}

  static String of(String app, String operation) {
    return member(app, operation, "body");
  }

  static String id(String app, String operation) {
    return member(app, operation, "id");
  }

  private static String member(String app, String operation, String member) {
    var manifest =
        Path.of("../mobile-contracts/src/main/resources/contracts", app, "manifests")
            .resolve("web-0.1.0.json");
    return JsonPath.from(manifest.toFile())
        .getString("operations.find { it.name == '" + operation + "' }." + member);
  }
}
