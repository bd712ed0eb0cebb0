package fr.vigie.ledgerreport;

import static fr.vigie.ledger.LedgerWorld.BELLEVILLE;
import static fr.vigie.ledger.LedgerWorld.VOSGES;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.vigie.ledger.LedgerWorld;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The monthly report that a mayor takes away.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportTest {

  private static final LedgerWorld WORLD = LedgerWorld.shared();

  private static Response get(String person, String territory, String file) {
    return WORLD.backend().as(person).get("/ledger/" + territory + "/" + file);
  }

  @ParameterizedTest
  @CsvSource({
    "paul, 2025-10.pdf",
    "camille, 2025-10.csv",
    "sami, 2025-10.pdf",
    "ines, 2025-10.csv"
  })
  void another_territory_and_an_unknown_one_have_no_report(String person, String file) {
    var foreign = get(person, BELLEVILLE, file);

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(get(person, "ter_none", file).asString()).isEqualTo(foreign.asString());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10.xls, 404",
    "2025-1.csv, 404",
    "x.pdf, 404",
    "2025-13.csv, 400",
    "0000-01.csv, 400",
    "2000-12.pdf, 400",
    "2099-01.csv, 400",
    "2025-10.csv?lang=xx, 400"
  })
  void what_is_no_month_or_language_is_refused(String file, int status) {
    assertThat(get("nadia", BELLEVILLE, file).statusCode()).isEqualTo(status);
  }

  @Test
  void the_table_has_a_row_for_each_part_with_units_and_runs_no_formula() {
    var rows = rows("nadia", BELLEVILLE, "2025-10.csv");

    assertThat(rows.stream().map(row -> row.getField("row")))
        .containsExactly("TERRITORY", "COMMUNE", "CABINET", "CABINET");
    var whole = number(rows.getFirst(), "consumed_kwh");
    assertThat(number(rows.get(2), "consumed_kwh") + number(rows.get(3), "consumed_kwh"))
        .isCloseTo(whole, within(0.001));
    assertThat(number(rows.getFirst(), "consumed_eur")).isCloseTo(whole * 0.2, within(0.01));
    assertThat(rows.getLast().getField("cabinet")).isEqualTo("'=2+3");
    assertThat(rows.getFirst().getField("tariffs_eur_per_kwh")).isEqualTo("0.2 (contrat)");
    assertThat(rows.getFirst().getField("factors")).contains("kgCO2e/kWh (");
    var waste = rows("paul", VOSGES, "2025-10.csv").getLast();
    assertThat(waste.getField("row")).isEqualTo("WASTE_ROUNDS");
    assertThat(number(waste, "waste_km")).isEqualTo(100);
    assertThat(number(waste, "waste_kgco2e")).isCloseTo(155, within(1e-6));
    assertThat(waste.getField("gaps")).isEqualTo("DISTANCES_ESTIMATED ROUNDS_NOT_FINISHED");
  }

  private static List<NamedCsvRecord> rows(String person, String territory, String file) {
    var answer = get(person, territory, file);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("text/csv");
    return CsvReader.builder().ofNamedCsvRecord(answer.asString()).stream().toList();
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  @Test
  void who_has_the_report_already_is_not_sent_it_again() {
    for (var file : List.of("2025-10.pdf", "2025-10.csv")) {
      var first = get("nadia", BELLEVILLE, file);
      var again =
          WORLD
              .backend()
              .as("nadia")
              .header("If-None-Match", first.header("ETag"))
              .get("/ledger/" + BELLEVILLE + "/" + file);

      assertThat(again.statusCode()).as(file).isEqualTo(304);
      assertThat(first.header("Cache-Control")).startsWith("private");
      assertThat(first.header("Content-Disposition")).contains("vigie-" + BELLEVILLE + "-" + file);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fr, octobre 2025, Énergie consommée, Éclairage public sur treize mois, Ensemble",
    "de, Oktober 2025, Verbrauchter Strom, Beleuchtung in dreizehn Monaten, Zusammen",
    "en, October 2025, Energy consumed, Public lighting over thirteen months, Together"
  })
  void a_mayor_reads_a_page_or_two_in_their_language(
      String language, String month, String consumed, String lighting, String together)
      throws IOException {
    try (var pdf = pdf("nadia", BELLEVILLE, "2025-10.pdf?lang=" + language)) {
      var text = new PDFTextStripper().getText(pdf);

      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
      assertThat(pdf.getDocumentInformation().getTitle())
          .contains("Belleville", month.replace(' ', '\u00a0'));
      assertThat(text).contains(consumed, lighting, together, "=2+3", "contrat");
      assertThat(text).doesNotContain("LedgerReport", "{0}", "null");
    }
  }

  @Test
  void its_figures_are_those_of_the_table_and_what_is_missing_is_said_in_words()
      throws IOException {
    var whole = rows("paul", VOSGES, "2025-10.csv").getFirst();
    try (var pdf = pdf("paul", VOSGES, "2025-10.pdf")) {
      var text = new PDFTextStripper().getText(pdf);

      assertThat(text).contains("" + Math.round(number(whole, "consumed_kwh")));
      assertThat(whole.getField("avoided_eur")).isEmpty();
      assertThat(text)
          .contains("Aucun tarif n’est connu", "n’ont pas de référence figée", "sont estimées")
          .contains("100\u00a0km", "Gazole routier");
    }
  }

  @Test
  void what_is_printed_is_tagged_and_its_plots_are_told_in_words() throws IOException {
    try (var pdf = pdf("paul", VOSGES, "2025-10.pdf")) {
      var elements = new ArrayList<PDStructureElement>();
      collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
      var byTag = elements.stream().collect(groupingBy(PDStructureElement::getStructureType));

      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(byTag).containsKeys("H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure");
      assertThat(byTag.get("H1")).hasSize(1);
      assertThat(byTag.get("Figure"))
          .hasSize(2)
          .allSatisfy(figure ->
              assertThat(figure.getAlternateDescription())
                  .contains("octobre 2025", "octobre 2024"));
      assertThat(byTag.get("Figure").getLast().getAlternateDescription())
          .contains("Distance parcourue 100");
    }
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        elements.add(element);
        collect(element, elements);
      }
    }
  }

  private static PDDocument pdf(String person, String territory, String file) throws IOException {
    var answer = get(person, territory, file);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/pdf");
    return Loader.loadPDF(answer.asByteArray());
  }
}
