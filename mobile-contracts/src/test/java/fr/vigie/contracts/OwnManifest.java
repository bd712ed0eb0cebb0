package fr.vigie.contracts;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The manifest of an app whose documents are the operation files as they stand, in Apollo's
/// format.
final class OwnManifest {

  private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
  private static final JsonWriterFactory PRETTY =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  private OwnManifest() {}

  static Path file(String app, String platform, String version) {
    return CONTRACTS.resolve(app).resolve("manifests").resolve(platform + "-" + version + ".json");
  }

  static String of(String app) throws IOException {
    var manifest =
        Json.createObjectBuilder()
            .add("format", "apollo-persisted-query-manifest")
            .add("version", 1)
            .add("operations", operations(app))
            .build();
    var text = new StringWriter();
    try (var writer = PRETTY.createWriter(text)) {
      writer.writeObject(manifest);
    }
    return text.toString().strip() + "\n";
  }

  static String id(String body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonArrayBuilder operations(String app) throws IOException {
    var operations = Json.createArrayBuilder();
    for (var file : files(app)) {
      operations.add(operation(Files.readString(file)));
    }
    return operations;
  }

  private static JsonObject operation(String body) {
    var operation =
        Parser.parse(body).getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
    return Json.createObjectBuilder()
        .add("id", id(body))
        .add("name", operation.getName())
        .add("type", operation.getOperation().name().toLowerCase(Locale.ROOT))
        .add("body", body)
        .build();
  }

  private static List<Path> files(String app) throws IOException {
    try (var files = Files.list(CONTRACTS.resolve(app).resolve("operations"))) {
      return files.sorted().toList();
    }
  }
}
