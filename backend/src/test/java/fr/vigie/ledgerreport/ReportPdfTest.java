package fr.vigie.ledgerreport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.energy.EnergyAmount;
import fr.vigie.energy.EnergyUse;
import fr.vigie.energy.LightingMonth.Unit;
import fr.vigie.energy.Method;
import fr.vigie.energy.Savings.Gap;
import fr.vigie.ledger.Account;
import fr.vigie.ledger.LedgerMonth;
import fr.vigie.territory.Territory;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The report of a large territory, with whatever was written in its register.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportPdfTest {

  private static final int COMMUNES = 40;
  private static final YearMonth MONTH = YearMonth.of(2026, 10);

  /// One cabinet a commune; the last ones took more than before.
  private static List<Unit> units() {
    return IntStream.range(0, COMMUNES)
        .mapToObj(i ->
            new Unit("%05d".formatted(88_001 + i), "ast_" + i, use(2_000 - 50 * i, 380 - 10.5 * i)))
        .toList();
  }

  private static EnergyUse use(double consumed, double avoided) {
    return new EnergyUse(
        20,
        new EnergyAmount(Map.of(Method.MEASURED, consumed), consumed / 5, consumed / 20),
        new EnergyAmount(Map.of(Method.COMPUTED, avoided), avoided / 5, avoided / 20),
        Set.of());
  }

  private static LedgerMonth month(YearMonth month, List<Unit> units) {
    var total = EnergyUse.sum(units.stream().map(Unit::use).toList());
    var account =
        new Account(
            total.lacking(Set.of(Gap.METER_NOT_READ)),
            units,
            List.of(),
            List.of(),
            List.of(),
            null);
    return new LedgerMonth("ter_1", month, true, account, List.of());
  }

  private static Report report(String label) {
    var communes = units().stream().map(Unit::commune).toList();
    var year = new ArrayList<LedgerMonth>();
    for (var i = 12; i >= 0; i--) {
      year.add(month(MONTH.minusMonths(i), i == 5 ? List.of() : units()));
    }
    return new Report(
        new Territory("ter_1", "Grand \u202EPays", "org_1", communes, false, null),
        month(MONTH, units()),
        year,
        List.of(),
        communes.stream().collect(Collectors.toMap(c -> c, c -> "Commune " + c)),
        Map.of("ast_0", label, "ast_39", "Moins que rien"));
  }

  private static String text(Report report, int mostPages) throws IOException {
    try (var pdf = Loader.loadPDF(new ReportPdf(report).bytes())) {
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(mostPages);
      return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
    }
  }

  @Test
  void a_large_territory_is_read_on_two_pages_too() throws IOException {
    var text = text(report("Gare"), 2);

    assertThat(text)
        .contains("Commune 88001", "32 autres communes", "Gare", "Moins que rien")
        .contains("41 000", "Armoires qui ont évité le moins");
  }

  @Test
  void the_worst_took_more_than_before_and_is_named_first_among_them() throws IOException {
    var text = text(report("Gare"), 2);

    var worst = text.substring(text.indexOf("Armoires qui ont évité le moins"));
    assertThat(worst.lines().skip(2).findFirst().orElseThrow())
        .startsWith("Moins que rien")
        .contains("-29,5", "%");
  }

  @Test
  void what_was_written_in_a_register_neither_turns_text_around_nor_runs_out_of_its_cell()
      throws IOException {
    var text = text(report("Armoire \u202Eevil ☃ " + "très longue ".repeat(30)), 2);

    assertThat(text).doesNotContain("\u202E").contains("Armoire", "…");
  }

  @Test
  void the_same_report_is_the_same_file() throws IOException {
    assertThat(new ReportPdf(report("Gare")).bytes())
        .isEqualTo(new ReportPdf(report("Gare")).bytes());
  }
}
