package fr.vigie.registerfile;

import fr.vigie.importfile.Header;
import fr.vigie.importfile.MalformedRow;
import fr.vigie.shared.CsvRows;
import fr.vigie.shared.InvalidInput;
import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.Optional;

/// The rows of a CSV.
final class CsvItems implements Items {

  private final CsvRows rows;
  private final Header header;

  /// Throws {@link InvalidInput} when a column that is needed is not there.
  CsvItems(Reader in, char separator, Collection<String> needed) throws IOException {
    this.rows = new CsvRows(in, separator);
    var first =
        rows.next().orElseThrow(() -> new InvalidInput("body", "a CSV that begins with a header"));
    this.header = Header.of(first, separator, needed);
  }

  @Override
  public Optional<Reading> next() throws IOException {
    return rows.next().map(this::read);
  }

  private Reading read(CsvRows.Row row) {
    try {
      return new Reading.Read(Item.row(row.line(), row.text(), header.filled(row)));
    } catch (MalformedRow e) {
      return Reading.malformed(row.line(), row.text(), e.detail());
    }
  }
}
