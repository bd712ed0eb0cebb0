package fr.vigie.ledgerreport;

import static java.util.stream.Collectors.joining;

import fr.vigie.energy.EnergyFactor;
import fr.vigie.energy.LightingMonth.Reference;
import fr.vigie.energy.Method;
import fr.vigie.ledger.WasteMonth;
import fr.vigie.print.TaggedPages;
import fr.vigie.shared.SpokenTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the figures of a report were found, by which tariffs and factors, and what is missing.
record ReportNotes(Report report, Numbers numbers) {

  void write(TaggedPages pages) throws IOException {
    ReportPdf.heading(pages, Words.of("method"), 3 * ReportPdf.TEXT);
    for (var sentence : methods()) {
      ReportPdf.text(pages, sentence);
    }
    ReportPdf.heading(pages, Words.of("missing"), 2 * ReportPdf.TEXT);
    for (var sentence : missing()) {
      ReportPdf.text(pages, sentence);
    }
  }

  private List<String> methods() {
    var account = report.month().account();
    var sentences = new ArrayList<String>();
    var consumed = report.total().consumed();
    if (consumed != null && consumed.kwh() > 0) {
      var measured = consumed.kwh(Method.MEASURED) / consumed.kwh();
      sentences.add(Words.of("measured", numbers.percent(measured), numbers.percent(1 - measured)));
    }
    if (!account.baselines().isEmpty()) {
      sentences.add(Words.of("baselines", days(account.baselines())));
    }
    account
        .prices()
        .forEach(price ->
            sentences.add(
                Words.of(
                    "price",
                    numbers.exact(price.eurPerKwh(), 4),
                    SpokenTime.day(price.validFrom(), numbers.language()),
                    price.source())));
    Stream.concat(account.factors().stream(), factors(account.waste()))
        .forEach(factor -> sentences.add(factor(factor)));
    return sentences;
  }

  private static Stream<EnergyFactor> factors(@Nullable WasteMonth waste) {
    return waste == null ? Stream.of() : waste.factors().stream();
  }

  private String factor(EnergyFactor factor) {
    return Words.of(
        "factor." + factor.kind(),
        numbers.exact(factor.kgCo2e(), 4),
        factor.kind().unit(),
        factor.edition(),
        factor.source());
  }

  private String days(List<Reference> baselines) {
    return baselines.stream()
        .map(Reference::on)
        .distinct()
        .sorted()
        .map(day -> SpokenTime.day(day, numbers.language()))
        .collect(joining(", "));
  }

  private List<String> missing() {
    var waste = report.month().account().waste();
    var sentences =
        Stream.concat(
                report.total().gaps().stream().sorted().map(gap -> Words.of("gap." + gap)),
                waste == null
                    ? Stream.<String>of()
                    : waste.gaps().stream().sorted().map(gap -> Words.of("wasteGap." + gap)))
            .toList();
    return sentences.isEmpty() ? List.of(Words.of("nothingMissing")) : sentences;
  }
}
