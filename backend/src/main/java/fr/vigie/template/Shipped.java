package fr.vigie.template;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The templates that Vigie brings along, in `data/templates`.
final class Shipped {

  /// A file that changes needs a new version and a migration that ships it.
  static final List<String> NAMES = List.of("rural", "bourg", "agglomeration");

  private Shipped() {}

  static List<Template> read() {
    return NAMES.stream().map(name -> template(file(name))).toList();
  }

  static String file(String name) {
    var path = "/data/templates/" + name + ".json";
    try (var in = Objects.requireNonNull(Shipped.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /// A test has checked the parts.
  private static Template template(String file) {
    try (var reader = Json.createReader(new StringReader(file))) {
      var object = reader.readObject();
      var name = object.getString("name");
      var version = object.getInt("version");
      return new Template(
          Template.idOf(name, version),
          name,
          version,
          object.getString("title"),
          TemplateReader.sha256(file),
          file,
          object.getJsonObject("parts"),
          Instant.EPOCH,
          null);
    }
  }
}
