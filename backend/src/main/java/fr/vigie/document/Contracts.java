package fr.vigie.document;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// Reads what `mobile-contracts` says of the apps: their versions, and the manifest of each.
///
/// @param open opens a file by its path below `contracts`
record Contracts(Function<String, InputStream> open) {

  static Contracts onClassPath() {
    return new Contracts(path -> {
      var resource = "/contracts/" + path;
      return Objects.requireNonNull(Contracts.class.getResourceAsStream(resource), resource);
    });
  }

  /// A document of a manifest.
  record Operation(String id, String name, String body) {}

  List<Release> releases() {
    return read("versions.json").getJsonArray("versions").getValuesAs(Contracts::release);
  }

  private static Release release(JsonObject json) {
    var version = json.getString("version");
    return new Release(
        json.getString("app"),
        json.getString("platform"),
        Version.parse(version).orElseThrow(() -> new IllegalArgumentException(version)),
        Release.Status.valueOf(json.getString("status")),
        json.containsKey("until") ? LocalDate.parse(json.getString("until")) : null);
  }

  /// The names of the operations that an app may have kept for later while it was offline.
  Set<String> pendingWork(String app) {
    var names = new HashSet<String>();
    for (var each :
        read("versions.json").getJsonArray("pendingWork").getValuesAs(JsonObject.class)) {
      if (each.getString("app").equals(app)) {
        names.addAll(each.getJsonArray("operations").getValuesAs(JsonString::getString));
      }
    }
    return names;
  }

  List<Operation> operations(Release release) {
    return read(release.manifest()).getJsonArray("operations").getValuesAs(Contracts::operation);
  }

  private static Operation operation(JsonObject json) {
    return new Operation(json.getString("id"), json.getString("name"), json.getString("body"));
  }

  private JsonObject read(String path) {
    try (var reader = Json.createReader(open.apply(path))) {
      return reader.readObject();
    }
  }
}
