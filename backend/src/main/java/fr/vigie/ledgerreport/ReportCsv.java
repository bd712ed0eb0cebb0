package fr.vigie.ledgerreport;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.vigie.energy.EnergyAmount;
import fr.vigie.energy.EnergyFactor;
import fr.vigie.energy.EnergyUse;
import fr.vigie.energy.Method;
import fr.vigie.energy.Rounded;
import fr.vigie.ledger.WasteMonth;
import fr.vigie.shared.SpreadsheetText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A month as CSV (RFC 4180, UTF-8): a header with units, then the territory, its communes, its
/// cabinets and its waste rounds.
record ReportCsv(Report report) {

  static final String TYPE = "text/csv; charset=utf-8; header=present";

  private static final List<String> COLUMNS =
      List.of(
          "territory_id",
          "territory",
          "month",
          "revision",
          "stated_at",
          "row",
          "insee_code",
          "commune",
          "cabinet_id",
          "cabinet",
          "light_points",
          "consumed_kwh",
          "consumed_measured_kwh",
          "consumed_computed_kwh",
          "consumed_eur",
          "consumed_kgco2e",
          "avoided_kwh",
          "avoided_method",
          "avoided_eur",
          "avoided_kgco2e",
          "waste_rounds",
          "waste_km",
          "waste_avoided_km",
          "waste_diesel_l",
          "waste_avoided_diesel_l",
          "waste_kgco2e",
          "waste_avoided_kgco2e",
          "gaps",
          "tariffs_eur_per_kwh",
          "factors");

  byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(COLUMNS);
      rows().forEach(row -> csv.writeRecord(written(row)));
    }
    return out.toByteArray();
  }

  private List<Map<String, String>> rows() {
    var account = report.month().account();
    var rows = new ArrayList<Map<String, String>>();
    rows.add(row("TERRITORY", lighting(account.total())));
    account
        .communes()
        .forEach((code, use) -> {
          var row = row("COMMUNE", lighting(use));
          row.putAll(commune(code));
          rows.add(row);
        });
    account
        .units()
        .forEach(unit -> {
          var row = row("CABINET", lighting(unit.use()));
          row.putAll(commune(unit.commune()));
          row.putAll(cabinet(unit.cabinet()));
          rows.add(row);
        });
    if (account.waste() != null) {
      rows.add(row("WASTE_ROUNDS", waste(account.waste())));
    }
    return rows;
  }

  /// In the order of the columns, nothing where nothing is known.
  private List<String> written(Map<String, String> row) {
    return COLUMNS.stream().map(column -> row.getOrDefault(column, "")).toList();
  }

  private Map<String, String> row(String kind, Map<String, String> figures) {
    var month = report.month();
    var stated = month.stated();
    var row = new HashMap<String, String>();
    row.put("territory_id", report.territory().id());
    row.put("territory", SpreadsheetText.of(report.territory().name()));
    row.put("month", month.month().toString());
    row.put("revision", stated == null ? "" : Integer.toString(stated.revision()));
    row.put("stated_at", stated == null ? "" : stated.statedAt().toString());
    row.put("row", kind);
    row.putAll(figures);
    return row;
  }

  private Map<String, String> commune(String inseeCode) {
    return Map.of(
        "insee_code", inseeCode, "commune", SpreadsheetText.of(report.commune(inseeCode)));
  }

  private Map<String, String> cabinet(@Nullable String id) {
    return id == null
        ? Map.of()
        : Map.of(
            "cabinet_id",
            id,
            "cabinet",
            SpreadsheetText.of(report.cabinets().getOrDefault(id, "")));
  }

  private Map<String, String> lighting(EnergyUse use) {
    var row = new HashMap<String, String>();
    row.put("light_points", Integer.toString(use.lamps()));
    row.put("gaps", names(use.gaps()));
    row.put("tariffs_eur_per_kwh", tariffs());
    row.put("factors", factors(report.month().account().factors()));
    row.putAll(amount("consumed", use.consumed()));
    row.putAll(amount("avoided", use.avoided()));
    return row;
  }

  private static Map<String, String> amount(String of, @Nullable EnergyAmount amount) {
    return amount == null
        ? Map.of()
        : Map.ofEntries(
            entry(of + "_kwh", number(amount.kwh())),
            entry(of + "_measured_kwh", number(amount.kwh(Method.MEASURED))),
            entry(of + "_computed_kwh", number(amount.kwh(Method.COMPUTED))),
            entry(of + "_method", amount.method().name()),
            entry(of + "_eur", number(Rounded.cents(amount.eur()))),
            entry(of + "_kgco2e", number(amount.kgCo2e())));
  }

  private static Map<String, String> waste(WasteMonth waste) {
    return Map.ofEntries(
        entry("waste_rounds", Integer.toString(waste.rounds())),
        entry("waste_km", number(waste.kilometres())),
        entry("waste_avoided_km", number(waste.kilometresAvoided())),
        entry("waste_diesel_l", number(waste.litres())),
        entry("waste_avoided_diesel_l", number(waste.litresAvoided())),
        entry("waste_kgco2e", number(waste.kgCo2e())),
        entry("waste_avoided_kgco2e", number(waste.kgCo2eAvoided())),
        entry("gaps", names(waste.gaps())),
        entry("factors", factors(waste.factors())));
  }

  private String tariffs() {
    return report.month().account().prices().stream()
        .map(price -> number(price.eurPerKwh()) + " (" + price.source() + ")")
        .collect(joining("; "));
  }

  private static String factors(List<EnergyFactor> factors) {
    return factors.stream()
        .map(f -> number(f.kgCo2e()) + " " + f.kind().unit() + " (" + f.edition() + ")")
        .collect(joining("; "));
  }

  private static <E extends Enum<E>> String names(Collection<E> constants) {
    return constants.stream().sorted().map(Enum::name).collect(joining(" "));
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : number(value.doubleValue());
  }

  private static String number(double value) {
    return BigDecimal.valueOf(Math.rint(value * 10_000) / 10_000)
        .stripTrailingZeros()
        .toPlainString();
  }
}
