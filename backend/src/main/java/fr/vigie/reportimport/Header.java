package fr.vigie.reportimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.vigie.shared.CsvRows;
import fr.vigie.shared.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The names of the columns, by which the fields of the rows are found.
record Header(Map<String, Integer> positions, int columns, char separator) {

  /// What takes the place of bytes that stand for no character.
  private static final char UNREADABLE = '\uFFFD';

  /// Throws {@link InvalidInput} when a column that the mapping needs is not there.
  static Header of(CsvRows.Row row, Mapping mapping) {
    InvalidInput.unless(
        row.text().indexOf(UNREADABLE) < 0,
        "header",
        "in UTF-8, or in the encoding that the mapping says");
    var names =
        fields(row, mapping.separator())
            .orElseThrow(() -> new InvalidInput("header", "the names of the columns"));
    var positions = new HashMap<String, Integer>();
    names.forEach(name -> positions.putIfAbsent(name.strip(), positions.size()));
    InvalidInput.unless(positions.size() == names.size(), "header", "columns of different names");
    for (var needed : mapping.columns().needed()) {
      InvalidInput.unless(positions.containsKey(needed), "header", "a column \"" + needed + "\"");
    }
    return new Header(positions, names.size(), mapping.separator());
  }

  /// The fields of a row by the name of their column; throws {@link RejectedRow}.
  UnaryOperator<String> read(CsvRows.Row row) {
    RejectedRow.unless(
        row.text().indexOf(UNREADABLE) < 0,
        RejectReason.MALFORMED,
        "not in UTF-8, or not in the encoding that the mapping says");
    var fields =
        fields(row, separator)
            .orElseThrow(
                () -> new RejectedRow(RejectReason.MALFORMED, "broken quotes, or too long"));
    RejectedRow.unless(
        fields.size() == columns,
        RejectReason.MALFORMED,
        fields.size() + " columns instead of " + columns);
    return name -> fields.get(positions.getOrDefault(name, -1));
  }

  private static Optional<List<String>> fields(CsvRows.Row row, char separator) {
    if (row.isBroken()) {
      return Optional.empty();
    }
    try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(row.text())) {
      return reader.stream().findFirst().map(CsvRecord::getFields);
    } catch (CsvParseException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
