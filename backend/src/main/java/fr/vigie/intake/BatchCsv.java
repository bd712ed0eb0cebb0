package fr.vigie.intake;

import fr.vigie.http.Route.Answer;
import fr.vigie.measurement.Verdict.Reason;
import fr.vigie.shared.CsvRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A CSV of measurements in UTF-8, whose first line names the columns; parted by `;` or `,`.
final class BatchCsv {

  private static final List<String> NEEDED = List.of("device", "metric", "at", "value");
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final BatchItems items;

  BatchCsv(BatchItems items) {
    this.items = items;
  }

  Answer answer(InputStream body, Chunks chunks) throws IOException {
    var in = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    var separator = separator(in);
    var rows = new CsvRows(in, separator);
    var columns = rows.next().flatMap(row -> cut(row, separator)).orElse(List.of());
    if (!columns.containsAll(NEEDED)) {
      return Answer.problem(400, "BAD_USER_INPUT", "header: the columns " + NEEDED);
    }
    var positions = new HashMap<String, Integer>();
    columns.forEach(name -> positions.putIfAbsent(name, positions.size()));
    var index = 0;
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      chunks.add(index++, read(row.get(), positions, separator));
    }
    return Answer.json(200, chunks.end().told(null));
  }

  private List<Told> read(CsvRows.Row row, Map<String, Integer> positions, char separator) {
    var fields = cut(row, separator).filter(f -> f.size() == positions.size());
    if (fields.isEmpty()) {
      return List.of(new Told.Refused(null, Reason.UNDECODABLE, row.text()));
    }
    Function<String, @Nullable String> byName =
        name -> {
          var at = positions.get(name);
          return at == null ? null : fields.get().get(at);
        };
    return items.read(byName, row.text());
  }

  private static Optional<List<String>> cut(CsvRows.Row row, char separator) {
    return row.fields(separator).map(all -> all.stream().map(String::strip).toList());
  }

  private static char separator(BufferedReader in) throws IOException {
    in.mark(1_000);
    if (in.read() == BYTE_ORDER_MARK) {
      in.mark(1_000);
    } else {
      in.reset();
    }
    var head = new char[900];
    var read = Math.max(0, in.read(head, 0, head.length));
    in.reset();
    var line = new String(head, 0, read).lines().findFirst().orElse("");
    return line.indexOf(';') >= 0 ? ';' : ',';
  }
}
