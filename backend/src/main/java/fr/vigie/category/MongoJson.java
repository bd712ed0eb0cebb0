package fr.vigie.category;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.bson.Document;

/// JSON as it is stored: as a document, so that it can be read with any tool.
final class MongoJson {

  private MongoJson() {}

  static Document of(JsonObject json) {
    return Document.parse(json.toString());
  }

  static JsonObject read(Document document) {
    try (var reader = Json.createReader(new StringReader(document.toJson()))) {
      return reader.readObject();
    }
  }
}
