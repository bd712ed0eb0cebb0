package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A file of a town that is not known to Vigie, with a mapping that its administrator wrote.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomMappingTest {

  private static final String HEADER = "N°;Date;Clôture;État;Nature;Lat;Lon;Origine\r\n";
  private static final String MAPPING =
      """
      {"source": "%s", "attribution": "Ville de Brest", "licence": "Licence Ouverte 2.0",
       "encoding": "%s", "separator": ";",
       "columns": {"id": "N°", "filedAt": "Date", "closedAt": "Clôture",
         "status": {"column": "État", "closed": ["Clos"]}, "categories": ["Nature"],
         "place": {"latitude": "Lat", "longitude": "Lon"}, "channel": "Origine"},
       "times": {"formats": ["dd/MM/yyyy HH:mm", "dd/MM/yyyy"], "zone": "Europe/Paris"},
       "channels": {"Appli": "MOBILE"},
       "categories": [
         {"category": "lamp-out", "where": {"Nature": {"startsWith": "Éclairage"}}},
         {"category": "dirty-street", "where": {"Nature": {"is": "Propreté"}}}],
       "territory": {"key": "brest", "name": "Brest (essai)", "siren": "212900195",
         "inseeCode": "29019", "department": "29", "population": 139619,
         "box": {"south": 48.35, "west": -4.57, "north": 48.46, "east": -4.42}}}
      """;

  private final TestBackend backend = TestBackend.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1;03/11/2026;;Ouvert;Propreté;48.39                          | MALFORMED",
        "1;03/11/2026;;Ouvert;\"Propreté;48.39;-4.48;Web              | MALFORMED",
        "1;03/11/2026;;Ouvert;Propret\uFFFD;48.39;-4.48;Web           | MALFORMED",
        " ;03/11/2026;;Ouvert;Propreté;48.39;-4.48;Web                | NO_ID",
        "1;;;Ouvert;Propreté;48.39;-4.48;Web                          | NO_DATE",
        "1;hier;;Ouvert;Propreté;48.39;-4.48;Web                      | NO_DATE",
        "1;31/02/2026;;Ouvert;Propreté;48.39;-4.48;Web                | NO_DATE",
        "1;29/02/2026 08:15;;Ouvert;Propreté;48.39;-4.48;Web          | NO_DATE",
        "1;03/11/2026 24:00;;Ouvert;Propreté;48.39;-4.48;Web          | NO_DATE",
        "1;01/01/1900;;Ouvert;Propreté;48.39;-4.48;Web                | NO_DATE",
        "1;03/11/2026;;Clos;Propreté;48.39;-4.48;Web                  | NO_DATE",
        "1;03/11/2026;02/11/2026;Clos;Propreté;48.39;-4.48;Web        | CLOSED_BEFORE_OPENED",
        "1;03/11/2096;;Ouvert;Propreté;48.39;-4.48;Web                | FILED_IN_FUTURE",
        "1;03/11/2025;03/11/2096;Clos;Propreté;48.39;-4.48;Web        | CLOSED_IN_FUTURE",
        "1;03/11/2025;;Ouvert;Propreté;;;Web                          | NO_PLACE",
        "1;03/11/2025;;Ouvert;Propreté;48.39 N;4.48 W;Web             | NO_PLACE",
        "1;03/11/2025;;Ouvert;Propreté;0;0,0;Web                      | PLACE_AT_ZERO",
        "1;03/11/2025;;Ouvert;Propreté;48.85;2.35;Web                 | PLACE_OUTSIDE",
        "1;03/11/2025;;Ouvert;Propreté;148.39;-4.48;Web               | PLACE_OUTSIDE",
        "1;03/11/2025;;Ouvert;Autre;48.39;-4.48;Web                   | UNKNOWN_CATEGORY"
      })
  void a_bad_row_is_refused_for_its_first_reason(String row, String reason) {
    var answer = imported("bad", "UTF-8", HEADER + row + "\r\n", StandardCharsets.UTF_8);

    assertThat(answer.<Map<String, Integer>>path("byReason")).isEqualTo(Map.of(reason, 1));
    assertThat(answer.<Integer>path("added")).isZero();
  }

  /// The way a spreadsheet in France writes it: a decimal comma, a mark of the byte order, empty
  /// lines, a case twice.
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1"})
  void good_rows_are_taken_over_once(String encoding) {
    var rows =
        """
        7;03/11/2025 08:15;;Ouvert;Éclairage public;48,3904;-4,4861;Appli

        8;03/11/2025;04/11/2025 10:00;Clos; Propreté ;48.3905;-4.4862;Téléphone
        8;03/11/2025;04/11/2025 10:00;Clos; Propreté ;48.3905;-4.4862;Téléphone
        9;29/02/2024;;Ouvert;Propreté;"48,3906";"-4,4863";
        """;
    var mark = encoding.equals("UTF-8") ? "\uFEFF" : "";
    var csv = mark + HEADER + rows.replace("\n", "\r\n");
    var source = "good-" + encoding.toLowerCase(java.util.Locale.ROOT);
    var first = imported(source, encoding, csv, Charset.forName(encoding));
    var again = imported(source, encoding, csv, Charset.forName(encoding));

    assertThat(first.asString()).contains("\"added\":3").contains("\"unchanged\":1");
    assertThat(again.asString()).contains("\"added\":0").contains("\"unchanged\":4");
  }

  @Test
  void a_file_in_another_encoding_than_the_mapping_says_is_refused_as_such() {
    var answer = imported("bad", "UTF-8", HEADER, StandardCharsets.ISO_8859_1);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("header: en UTF-8, ou dans l’encodage");
  }

  @Test
  void an_encoding_that_is_not_read_is_refused() {
    assertThat(imported("bad", "UTF-16", HEADER, StandardCharsets.UTF_8).asString())
        .contains("encoding: l’un de", "one of [UTF-8, ISO-8859-1, windows-1252]");
  }

  private Response imported(String source, String encoding, String csv, Charset charset) {
    var mapping = MAPPING.formatted(source, encoding).getBytes(StandardCharsets.UTF_8);
    return backend
        .as("marc")
        .contentType("text/csv")
        .header("X-Vigie-Mapping", Base64.getUrlEncoder().withoutPadding().encodeToString(mapping))
        .body(csv.getBytes(charset))
        .post("/imports/reports");
  }
}
