package fr.vigie.registerfile;

import fr.vigie.importfile.JsonPieces;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/// The objects of a JSON document.
final class JsonItems implements Items {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private final JsonPieces pieces;
  private final Shape shape;

  JsonItems(JsonPieces pieces, Shape shape) {
    this.pieces = pieces;
    this.shape = shape;
  }

  /// What the objects are.
  interface Shape {
    Reading read(JsonPieces.Piece piece, JsonObject object);
  }

  @Override
  public Optional<Reading> next() throws IOException {
    return pieces.next().map(this::read);
  }

  private Reading read(JsonPieces.Piece piece) {
    if (piece.isBroken()) {
      return Reading.malformed(piece.number(), piece.text(), "broken, cut off or too long");
    }
    try {
      return shape.read(piece, parsed(piece.text()));
    } catch (JsonException | ClassCastException | IllegalArgumentException e) {
      return Reading.malformed(piece.number(), piece.text(), "no JSON object");
    } catch (ArithmeticException e) {
      return Reading.malformed(piece.number(), piece.text(), "a number that is too large");
    }
  }

  private static JsonObject parsed(String text) {
    try (var reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw e;
    } catch (RuntimeException e) {
      // How the parser says that its own limits of depth and of numbers are passed.
      throw new JsonException("nested too deeply, or a number too long", e);
    }
  }
}
