package fr.vigie.ledgerreport;

import static java.util.Comparator.comparingDouble;

import fr.vigie.energy.EnergyAmount;
import fr.vigie.energy.EnergyUse;
import fr.vigie.energy.LightingMonth.Unit;
import fr.vigie.print.PrintedTable;
import fr.vigie.print.PrintedTable.Column;
import fr.vigie.print.TaggedPages;
import fr.vigie.shared.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tables of a report: what the communes took and saved, and which cabinets saved most and
/// least.
record ReportTables(Report report, Numbers numbers) {

  private static final int MOST_COMMUNES = 8;

  void write(TaggedPages pages) throws IOException {
    communes(pages);
    var ranks = CabinetRanks.of(report.month().account().units());
    cabinets(pages, "best", ranks.best());
    cabinets(pages, "worst", ranks.worst());
  }

  private void communes(TaggedPages pages) throws IOException {
    var all =
        report.month().account().communes().entrySet().stream()
            .sorted(
                comparingDouble(
                    (Map.Entry<String, EnergyUse> of) -> -kwh(of.getValue().consumed())))
            .toList();
    if (all.isEmpty()) {
      return;
    }
    ReportPdf.heading(pages, Words.of("communes"), 3 * PrintedTable.ROW);
    var rows = new ArrayList<List<String>>();
    all.stream()
        .limit(MOST_COMMUNES)
        .forEach(of -> rows.add(row(report.commune(of.getKey()), of.getValue())));
    if (all.size() > MOST_COMMUNES) {
      var others = all.subList(MOST_COMMUNES, all.size());
      var sum = EnergyUse.sum(others.stream().map(Map.Entry::getValue).toList());
      rows.add(row(Words.of("others", Integer.toString(others.size())), sum));
    }
    rows.add(row(Words.of("together"), report.total()));
    new PrintedTable(
            List.of(
                text("commune", 136),
                number("lamps", 68),
                number("consumed", 74),
                number("avoided", 66),
                number("eur", 60),
                number("co2", 79)),
            rows)
        .write(pages);
  }

  private List<String> row(String name, EnergyUse use) {
    return List.of(
        PlainText.inReadingOrder(name),
        numbers.of((double) use.lamps()),
        numbers.of(ReportFigure.CONSUMED.of(use)),
        numbers.of(ReportFigure.AVOIDED.of(use)),
        numbers.of(ReportFigure.EUR.of(use)),
        numbers.of(ReportFigure.KG_CO2E.of(use)));
  }

  private void cabinets(TaggedPages pages, String which, List<Unit> units) throws IOException {
    if (units.isEmpty()) {
      return;
    }
    ReportPdf.heading(pages, Words.of(which), 3 * PrintedTable.ROW);
    new PrintedTable(
            List.of(
                text("cabinet", 136),
                text("commune", 102),
                number("lamps", 68),
                number("consumed", 74),
                number("avoided", 66),
                number("share", 37)),
            units.stream().map(this::row).toList())
        .write(pages);
  }

  private List<String> row(Unit unit) {
    return List.of(
        PlainText.inReadingOrder(report.cabinet(unit)),
        PlainText.inReadingOrder(report.commune(unit.commune())),
        numbers.of((double) unit.use().lamps()),
        numbers.of(ReportFigure.CONSUMED.of(unit.use())),
        numbers.of(ReportFigure.AVOIDED.of(unit.use())),
        share(unit.use()));
  }

  /// Of what would have been taken.
  private String share(EnergyUse use) {
    var before = kwh(use.consumed()) + kwh(use.avoided());
    return before <= 0 ? numbers.of(null) : numbers.percent(kwh(use.avoided()) / before);
  }

  private static double kwh(@Nullable EnergyAmount amount) {
    return amount == null ? 0 : amount.kwh();
  }

  private static Column text(String name, float width) {
    return new Column(Words.of("column." + name), width, false);
  }

  private static Column number(String name, float width) {
    return new Column(Words.of("column." + name), width, true);
  }
}
