package fr.vigie.importfile;

import fr.vigie.shared.CsvRows;
import fr.vigie.shared.InvalidInput;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The names of the columns, by which the fields of the rows are found.
public record Header(Map<String, Integer> positions, List<String> names, char separator) {

  public Header {
    positions = Map.copyOf(positions);
    names = List.copyOf(names);
  }

  /// Throws {@link InvalidInput} when a column that is needed is not there.
  public static Header of(CsvRows.Row row, char separator, Collection<String> allNeeded) {
    InvalidInput.unless(
        Characters.areReadable(row.text()),
        "header",
        "in UTF-8, or in the encoding that the mapping says");
    var names =
        row
            .fields(separator)
            .orElseThrow(() -> new InvalidInput("header", "the names of the columns"))
            .stream()
            .map(String::strip)
            .toList();
    var positions = new HashMap<String, Integer>();
    names.forEach(name -> positions.putIfAbsent(name, positions.size()));
    InvalidInput.unless(positions.size() == names.size(), "header", "columns of different names");
    for (var needed : allNeeded) {
      InvalidInput.unless(positions.containsKey(needed), "header", "a column \"" + needed + "\"");
    }
    return new Header(positions, names, separator);
  }

  /// The fields of a row by the name of their column; throws {@link MalformedRow}.
  public UnaryOperator<String> read(CsvRows.Row row) {
    var fields = fieldsOf(row);
    return name -> fields.get(positions.getOrDefault(name, -1));
  }

  /// The fields of a row that are not empty, in the order of the columns; throws {@link
  /// MalformedRow}.
  public Map<String, String> filled(CsvRows.Row row) {
    var fields = fieldsOf(row);
    var filled = LinkedHashMap.<String, String>newLinkedHashMap(names.size());
    for (var i = 0; i < fields.size(); i++) {
      if (!fields.get(i).isBlank()) {
        filled.put(names.get(i), fields.get(i).strip());
      }
    }
    return filled;
  }

  private List<String> fieldsOf(CsvRows.Row row) {
    MalformedRow.unless(
        Characters.areReadable(row.text()),
        "not in UTF-8, or not in the encoding that the mapping says");
    var fields =
        row.fields(separator).orElseThrow(() -> new MalformedRow("broken quotes, or too long"));
    MalformedRow.unless(
        fields.size() == names.size(), fields.size() + " columns instead of " + names.size());
    return fields;
  }
}
