package fr.vigie.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.vigie.report.Report.Channel;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How often what is reported, and how: counted in real reports, see `data/demo/README.md`.
record Frequencies(List<Count> categories, List<Count> channels) {

  private static final String PATH = "/data/demo/frequencies.csv";

  record Count(String value, int count) {}

  static Frequencies read() {
    var categories = new ArrayList<Count>();
    var channels = new ArrayList<Count>();
    var in = Objects.requireNonNull(Frequencies.class.getResourceAsStream(PATH), PATH);
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var row : rows) {
        var count = new Count(row.getField("value"), Integer.parseInt(row.getField("count")));
        (row.getField("of").equals("category") ? categories : channels).add(count);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(PATH, e);
    }
    return new Frequencies(categories, channels);
  }

  String category(Chance chance) {
    return chance.weighted(categories, Count::count).value();
  }

  Channel channel(Chance chance) {
    return Channel.valueOf(chance.weighted(channels, Count::count).value());
  }
}
