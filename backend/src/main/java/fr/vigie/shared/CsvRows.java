package fr.vigie.shared;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Cuts a CSV into rows (RFC 4180), and finds its way again after a row whose quotes are broken:
/// such a row ends with its line.
public final class CsvRows {

  public static final int MOST_CHARACTERS = 100_000;

  private final Reader in;
  private final char separator;
  private final StringBuilder text = new StringBuilder();
  private String again = "";
  private int readAgain;
  private long line = 1;

  public CsvRows(Reader in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /// A row as it stands.
  ///
  /// @param line where it begins; the first is 1
  /// @param isBroken whether its quotes are, or it is too long
  public record Row(long line, String text, boolean isBroken) {

    /// Its fields; empty when it cannot be cut.
    public Optional<List<String>> fields(char separator) {
      if (isBroken) {
        return Optional.empty();
      }
      try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
        return reader.stream().findFirst().map(CsvRecord::getFields);
      } catch (CsvParseException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private enum At {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED,
    ROW_END,
    BROKEN
  }

  /// The next row that is not empty.
  public Optional<Row> next() throws IOException {
    Optional<Row> row;
    do {
      row = cut();
    } while (row.isPresent() && row.get().text().isEmpty());
    return row;
  }

  private Optional<Row> cut() throws IOException {
    text.setLength(0);
    var at = At.FIELD_START;
    while (at != At.ROW_END && at != At.BROKEN) {
      var c = read();
      if (c < 0) {
        return last(at);
      }
      text.append((char) c);
      at = text.length() > MOST_CHARACTERS ? At.BROKEN : after(at, (char) c);
    }
    return Optional.of(at == At.BROKEN ? broken() : row(false));
  }

  private At after(At at, char c) {
    return switch (at) {
      case FIELD_START -> c == '"' ? At.QUOTED : unquoted(c);
      case QUOTED -> c == '"' ? At.QUOTE_IN_QUOTED : At.QUOTED;
      case QUOTE_IN_QUOTED -> afterQuote(c);
      default -> unquoted(c);
    };
  }

  private At unquoted(char c) {
    if (c == separator) {
      return At.FIELD_START;
    }
    return c == '\n' ? At.ROW_END : At.PLAIN;
  }

  private At afterQuote(char c) {
    if (c == '"') {
      return At.QUOTED;
    }
    return c == separator || c == '\n' || c == '\r' ? unquoted(c) : At.BROKEN;
  }

  private Optional<Row> last(At at) throws IOException {
    if (at == At.QUOTED) {
      return Optional.of(broken());
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(row(false));
  }

  /// The first line of what was read; what follows it is read again.
  private Row broken() throws IOException {
    var end = text.indexOf("\n");
    if (end < 0) {
      skipLine();
    } else {
      again = text.substring(end + 1) + again.substring(readAgain);
      readAgain = 0;
      text.setLength(end + 1);
    }
    return row(true);
  }

  private void skipLine() throws IOException {
    for (var c = read(); c >= 0 && c != '\n'; c = read()) {
      if (text.length() < MOST_CHARACTERS) {
        text.append((char) c);
      }
    }
    text.append('\n');
  }

  private Row row(boolean isBroken) {
    var row = new Row(line, text.toString().stripTrailing(), isBroken);
    line += text.chars().filter(c -> c == '\n').count();
    return row;
  }

  private int read() throws IOException {
    return readAgain < again.length() ? again.charAt(readAgain++) : in.read();
  }
}
