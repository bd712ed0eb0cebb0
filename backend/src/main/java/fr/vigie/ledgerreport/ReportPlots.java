package fr.vigie.ledgerreport;

import fr.vigie.energy.EnergyAmount;
import fr.vigie.ledger.LedgerMonth;
import fr.vigie.ledger.WasteMonth;
import fr.vigie.print.BarPlot;
import fr.vigie.print.BarPlot.Series;
import fr.vigie.print.Shade;
import fr.vigie.print.TaggedPages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The thirteen months up to the one of the report, in bars.
record ReportPlots(Report report, Numbers numbers) {

  private static final float LIGHTING = 180;
  private static final float WASTE = 150;
  private static final Shade TAKEN = new Shade(0.12f, 0.31f, 0.47f);
  private static final Shade AVOIDED = new Shade(0.18f, 0.62f, 0.43f);

  void write(TaggedPages pages) throws IOException {
    lighting(pages);
    waste(pages);
  }

  private void lighting(TaggedPages pages) throws IOException {
    ReportPdf.heading(pages, Words.of("lighting"), LIGHTING);
    plot(
            "kWh",
            series("figure.CONSUMED", TAKEN, m -> kwh(m.account().total().consumed())),
            series("figure.AVOIDED", AVOIDED, m -> kwh(m.account().total().avoided())))
        .write(pages, LIGHTING);
  }

  private static @Nullable Double kwh(@Nullable EnergyAmount amount) {
    return amount == null ? null : Double.valueOf(amount.kwh());
  }

  private void waste(TaggedPages pages) throws IOException {
    if (report.year().stream().allMatch(month -> month.account().waste() == null)) {
      ReportPdf.heading(pages, Words.of("waste"), ReportPdf.TEXT);
      ReportPdf.text(pages, Words.of("noWaste"));
      return;
    }
    ReportPdf.heading(pages, Words.of("waste"), WASTE);
    plot(
            "km",
            series("driven", TAKEN, m -> kilometres(m, WasteMonth::kilometres)),
            series("avoided", AVOIDED, m -> kilometres(m, WasteMonth::kilometresAvoided)))
        .write(pages, WASTE);
    var waste = report.month().account().waste();
    ReportPdf.text(pages, waste == null ? Words.of("noWasteNow") : said(waste));
  }

  /// A month without rounds drove nothing, which is known.
  private static Double kilometres(LedgerMonth month, Function<WasteMonth, Double> of) {
    var waste = month.account().waste();
    return waste == null ? Double.valueOf(0) : of.apply(waste);
  }

  private String said(WasteMonth waste) {
    if (waste.litres() == null || waste.kgCo2e() == null) {
      return Words.of(
          "wasteKilometres",
          Integer.toString(waste.rounds()),
          numbers.of(waste.kilometres(), "km"),
          numbers.of(waste.kilometresAvoided(), "km"));
    }
    return Words.of(
        "wasteNow",
        Integer.toString(waste.rounds()),
        numbers.of(waste.kilometres(), "km"),
        numbers.of(waste.kilometresAvoided(), "km"),
        numbers.of(waste.litres(), "l"),
        numbers.of(waste.litresAvoided(), "l"),
        numbers.of(waste.kgCo2e(), "kgCO2e"),
        numbers.of(waste.kgCo2eAvoided(), "kgCO2e"));
  }

  private Series series(String name, Shade shade, Function<LedgerMonth, @Nullable Double> value) {
    var values = new ArrayList<@Nullable Double>();
    report.year().forEach(month -> values.add(value.apply(month)));
    return new Series(Words.of(name), shade, values);
  }

  private BarPlot plot(String unit, Series... series) {
    var all = List.of(series);
    return new BarPlot(
        unit,
        value -> numbers.of(value),
        report.year().stream().map(month -> Words.shortMonth(month.month())).toList(),
        all,
        told(unit, all));
  }

  private String told(String unit, List<Series> series) {
    return IntStream.range(0, report.year().size())
        .mapToObj(i ->
            Words.month(report.year().get(i).month())
                + " : "
                + series.stream()
                    .map(one -> one.name() + " " + numbers.of(one.values().get(i), unit))
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" ; ", Words.of("bars") + " ", "."));
  }
}
