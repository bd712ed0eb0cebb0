package fr.vigie.registerfile;

import fr.vigie.importfile.Characters;
import fr.vigie.importfile.JsonPieces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A register that is being read: its items, and how each becomes equipment.
///
/// @param mappings by what the format says that an item is; under the empty text, for all
public record Register(Items items, Map<String, RegisterMapping> mappings) {

  /// What the format says of a model, by which lamps are described and which is no equipment.
  public static final String MODEL = "StreetlightModel";

  private static final int MOST_HEADER = 100_000;

  public Register {
    mappings = Map.copyOf(mappings);
  }

  /// Opens a register that needs a mapping; throws {@link fr.vigie.shared.InvalidInput} when it
  /// lacks a column that the mapping needs.
  public static Register mapped(RegisterFormat format, RegisterMapping mapping, InputStream body)
      throws IOException {
    var in = Characters.of(body, mapping.encoding());
    var items =
        format == RegisterFormat.GEOJSON
            ? new JsonItems(JsonPieces.in(in, "features"), GeoJson::feature)
            : new CsvItems(in, mapping.separator(), mapping.fields());
    return new Register(items, Map.of("", mapping));
  }

  /// Opens a register of IRVE static.
  public static Register irve(InputStream body) throws IOException {
    return new Register(new IrveItems(csv(body, IrveItems.needed())), RegisterMappings.irve());
  }

  /// Opens a list of charging points with their status.
  public static Items irveDynamic(InputStream body) throws IOException {
    return csv(body, IrveStatus.needed());
  }

  /// Opens a list of entities.
  public static Register ngsi(InputStream body) throws IOException {
    var pieces = new JsonPieces(Characters.of(body, StandardCharsets.UTF_8), null);
    return new Register(new JsonItems(pieces, NgsiItems::entity), RegisterMappings.ngsi());
  }

  /// The mapping of an item; empty when there is nothing of its type.
  public Optional<RegisterMapping> mapping(Item item) {
    return Optional.ofNullable(mappings.get(item.type()));
  }

  private static Items csv(InputStream body, List<String> needed) throws IOException {
    var in = new BufferedReader(Characters.of(body, StandardCharsets.UTF_8), MOST_HEADER);
    return new CsvItems(in, separator(in), needed);
  }

  /// What is more often in the first line.
  private static char separator(Reader in) throws IOException {
    in.mark(MOST_HEADER);
    var semicolons = 0;
    for (var i = 0; i < MOST_HEADER - 1; i++) {
      var c = in.read();
      if (c < 0 || c == '\n') {
        break;
      }
      semicolons += c == ';' ? 1 : c == ',' ? -1 : 0;
    }
    in.reset();
    return semicolons > 0 ? ';' : ',';
  }
}
