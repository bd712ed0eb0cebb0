package fr.vigie.indicatorview;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.vigie.graphql.Messages;
import fr.vigie.indicator.Value;
import fr.vigie.shared.SpreadsheetText;
import fr.vigie.territory.Territories;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Values as CSV (RFC 4180, UTF-8): a header, then a row for each; names in the language of the
/// reader.
record IndicatorsCsv(List<Value> values, Territories territories) {

  static final String TYPE = "text/csv; charset=utf-8; header=present";

  private static final String[] COLUMNS = {
    "indicator",
    "name",
    "unit",
    "territory_id",
    "territory",
    "domain",
    "from",
    "until",
    "value",
    "absence",
    "numerator",
    "denominator",
    "method",
    "compared_per",
    "compared_value",
    "compared_absence"
  };

  void writeTo(OutputStream out) throws IOException {
    // Not closed, which would say that it is whole; whoever gave the stream ends it.
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(COLUMNS);
    values.forEach(value -> csv.writeRecord(row(value)));
    csv.flush();
  }

  private String[] row(Value value) {
    var indicator = value.indicator();
    var figure = value.figure();
    var compared = value.compared();
    var territory = value.territory();
    return new String[] {
      indicator.name(),
      SpreadsheetText.of(Messages.of("Indicator." + indicator.name())),
      indicator.unit().name(),
      text(territory),
      territory == null ? "" : SpreadsheetText.of(territories.get(territory).name()),
      text(value.domain()),
      value.bucket().from().toString(),
      value.bucket().until().toString(),
      number(figure.value()),
      text(figure.absence()),
      number(figure.numerator()),
      number(figure.denominator()),
      text(figure.method()),
      indicator.per().name(),
      compared == null ? "" : number(compared.value()),
      compared == null ? "" : text(compared.absence())
    };
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
