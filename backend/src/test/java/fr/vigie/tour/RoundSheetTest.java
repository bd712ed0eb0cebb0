package fr.vigie.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is taken along of a round.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundSheetTest {

  private static final TestBackend BACKEND = RoundWorld.backend();

  @Test
  void a_round_is_printed_in_the_language_of_the_reader_with_whatever_was_written()
      throws IOException {
    var lamp = RoundWorld.registered("LIGHT_POINT", "<b>&\"' éà ☃ \u202Eevil", List.of());
    var round = RoundWorld.planned(RoundWorld.round(List.of(Map.of("assetId", lamp))));
    var id = round.getString("id");

    assertThat(sheet(id, "fr")).contains("Tournée du", "À faire", "Léa Grandjean", "<b>&\"' éà ?");
    assertThat(sheet(id, "de-AT, en;q=0.5")).contains("Tour vom", "Zu erledigen");
    assertThat(sheet(id, "en")).contains("Round of", "an estimated").doesNotContain("\u202E");
    var gpx =
        BACKEND.as("lea").get("/rounds/" + id + "/route.gpx").then().statusCode(200).extract();
    assertThat(gpx.contentType()).startsWith("application/gpx+xml");
    assertThat(gpx.xmlPath().getString("gpx.@version")).isEqualTo("1.1");
    assertThat(gpx.xmlPath().getString("gpx.wpt.name")).startsWith("<b>&\"' éà ☃");
    assertThat(gpx.xmlPath().getList("gpx.rte.rtept.@lat")).hasSize(3);
    assertThat(gpx.xmlPath().getList("gpx.trk.@x")).isEmpty();
  }

  private static String sheet(String id, String language) throws IOException {
    var answer =
        BACKEND.as("lea").header("Accept-Language", language).get("/rounds/" + id + "/sheet.pdf");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/pdf");
    try (var document = Loader.loadPDF(answer.asByteArray())) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo(language.substring(0, 2));
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void a_long_round_goes_over_several_pages_and_one_without_order_has_no_sheet()
      throws IOException {
    var round = RoundWorld.planned(RoundWorld.roundOfLamps(30));

    assertThat(sheet(round.getString("id"), "fr").split("Arrivée", -1)).hasSizeGreaterThan(20);
    var failed =
        RoundWorld.act("paul", "planRound", RoundWorld.roundOfLamps(1)).getString("round.id");
    RoundWorld.act("paul", "cancelRound", Map.of("roundId", failed, "reason", "x"));
    assertThat(BACKEND.as("paul").get("/rounds/" + failed + "/sheet.pdf").statusCode())
        .isIn(200, 409);
  }
}
