package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Marc takes over registers of Belleville-sur-Meuse, whose town hall stands at 49.174359 N,
/// 5.38073 E.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportAssetsTest {

  private static final String HEADER =
      "NUMERO;TYPE;X;Y;RATTACHEMENT;ETAT;DATE_POSE;PUISSANCE_W;SOURCE;HAUTEUR_M;MARQUE;MODELE;PDL;"
          + "PUISSANCE_SOUSCRITE_KVA;GEOMETRE\n";
  private static final String CABINET =
      "A1;Armoire;873591,23;6899795,85;;En service;;;;;;;12345678901234;9,5;Dupont\n";

  private final TestBackend backend = TestBackend.shared();

  private AssetFile lighting() {
    return AssetFile.of(backend, "csv").with("mapping", "lighting-example");
  }

  private static String lamp(String id, String parent) {
    return lamp(id, parent, "873591,23;6899895,85", "14/07/2019", "42,5");
  }

  private static String lamp(String id, String parent, String place, String day, String watts) {
    return id
        + ";Luminaire;"
        + place
        + ";"
        + parent
        + ";En service;"
        + day
        + ";"
        + watts
        + ";LED;6,00;;;;;Dupont\n";
  }

  @Test
  void nobody_but_an_administrator_may_import() {
    assertThat(lighting().sent(null, HEADER).statusCode()).isEqualTo(403);
    assertThat(lighting().sent("nadia", HEADER).statusCode()).isEqualTo(403);
  }

  private static String mapping(String source, String more) {
    return ("{'source':'%s','attribution':'a','licence':'l','id':'A','kind':{'constant':'METER'}%s}")
        .formatted(source, more)
        .replace('\'', '"');
  }

  @Test
  void what_is_asked_wrongly_is_named() {
    assertThat(lighting().with("territory", "ter_1").sent("marc", HEADER).statusCode())
        .isEqualTo(404);
    assertThat(lighting().with("mapping", "none").sent("marc", HEADER).asString())
        .contains("lighting-example");
    assertThat(AssetFile.of(backend, "csv").sent("marc", HEADER).asString()).contains("mapping");
    assertThat(AssetFile.of(backend, "xml").sent("marc", HEADER).asString()).contains("geojson");
    assertThat(lighting().sent("marc", "A;B\n1;2\n").asString()).contains("a column");
    var deep = "{\"source\":" + "[".repeat(1_200);
    assertThat(lighting().mappedBy(deep).sent("marc", "").statusCode()).isEqualTo(400);
    assertThat(lighting().mappedBy(mapping("vigie", "")).sent("marc", "A\n").asString())
        .contains("not vigie");
    assertThat(lighting().mappedBy(mapping("x", ",'model':'A'")).sent("marc", "A\n").asString())
        .contains("model");
    assertThat(
            lighting().mappedBy("{\"source\": \"x\", \"colour\": 1}").sent("marc", "").asString())
        .contains("colour");
  }

  @Test
  void a_register_is_taken_over_once_and_a_change_of_it_too() {
    var file = lighting();
    var csv = "\uFEFF" + HEADER + CABINET + lamp("L1", "A1");

    assertThat(AssetFile.counts(file.told(csv))).isEqualTo("2 2 0 0 0");
    assertThat(AssetFile.counts(file.told(csv))).isEqualTo("2 0 0 2 0");
    var changed = file.told(csv.replace("42,5", "21"));

    assertThat(AssetFile.counts(changed)).isEqualTo("2 0 1 1 0");
    assertThat(changed.getMap("unknownKeys")).isEqualTo(Map.of("GEOMETRE", 2));
  }

  @Test
  void a_dry_run_tells_what_would_change_and_changes_nothing() {
    var file = lighting();
    file.told(HEADER + CABINET + lamp("L1", "A1"));
    var csv = HEADER + CABINET + lamp("L1", "A1").replace("42,5", "21") + lamp("L2", "A9");

    var tried = file.with("dryRun", "true").told(csv);

    assertThat(AssetFile.counts(tried)).isEqualTo("3 1 1 1 0");
    assertThat(tried.getInt("waiting")).isEqualTo(1);
    assertThat(backend.as("marc").get(tried.getString("changes")).asString())
        .contains("3,L1,CHANGE,attributes.ratedPowerWatts: 42.5 -> 21.0")
        .contains("4,L2,CREATE,");
    assertThat(AssetFile.counts(file.told(csv))).isEqualTo("3 1 1 1 0");
  }

  @Test
  void what_stands_below_may_come_first_or_without_what_it_stands_below() {
    var file = lighting();

    var first = file.told(HEADER + lamp("L1", "A1") + lamp("L2", "A2") + CABINET);
    assertThat(AssetFile.counts(first)).isEqualTo("3 3 0 0 0");
    assertThat(first.getInt("waiting")).isEqualTo(1);

    var second = file.told(HEADER + CABINET.replace("A1", "A2"));
    assertThat(AssetFile.counts(second)).isEqualTo("1 1 0 0 0");
    var dry = file.with("dryRun", "true").told(HEADER + lamp("L1", "A1") + lamp("L2", "A2"));
    assertThat(AssetFile.counts(dry)).isEqualTo("2 0 0 2 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L1;Luminaire;1;2                                                     | MALFORMED",
        ";Luminaire;873591;6899895;;En service;;;LED;;;;;;                    | NO_ID",
        "L1;Banc;873591;6899895;;En service;;;LED;;;;;;                       | UNKNOWN_WORD",
        "L1;Luminaire;;;;En service;;;LED;;;;;;                               | NO_PLACE",
        "L1;Luminaire;NaN;6899895;;En service;;;LED;;;;;;                     | NO_PLACE",
        "L1;Luminaire;0;0;;En service;;;LED;;;;;;                             | PLACE_AT_ZERO",
        "L1;Luminaire;5,38073;49,174359;;En service;;;LED;;;;;;               | WRONG_CRS",
        "L1;Luminaire;6899895;873591;;En service;;;LED;;;;;;                  |"
            + " SWAPPED_COORDINATES",
        "L1;Luminaire;1e308;1e308;;En service;;;LED;;;;;;                     | OUTSIDE_TERRITORY",
        "L1;Luminaire;967597;6773819;;En service;;;LED;;;;;;                  | OUTSIDE_TERRITORY",
        "L1;Luminaire;873591;6899895;;En service;;1e308;LED;;;;;;             | BAD_VALUE",
        "L1;Luminaire;873591;6899895;;En service;;NaN;LED;;;;;;               | BAD_VALUE",
        "L1;Luminaire;873591;6899895;;En service;01/01/2099;;LED;;;;;;        | BAD_DATE",
        "L1;Luminaire;873591;6899895;;En service;31/02/2020;;LED;;;;;;        | BAD_DATE",
        "L1;Luminaire;873591;6899895;L1;En service;;;LED;;;;;;                | WRONG_PARENT",
        "L1;Luminaire;873591;6899895;L0;En service;;;LED;;;;;;                | WRONG_PARENT",
        "L0;Luminaire;873591;6899895;;En service;;;LED;;;;;;                  | DUPLICATE_ID",
      })
  void a_bad_row_is_named_and_the_rest_is_kept(String row, String reason) {
    var file = lighting();

    var told = file.told(HEADER + lamp("L0", "") + row + "\n" + lamp("L9", ""));

    assertThat(AssetFile.counts(told)).isEqualTo("3 2 0 0 1");
    assertThat(told.getMap("byReason")).isEqualTo(Map.of(reason, 1));
    assertThat(file.rejects(told)).contains("3," + reason);
  }

  @Test
  void the_commune_of_what_stands_outside_is_named() {
    var file = lighting();
    var told = file.told(HEADER + lamp("L1", "", "967597;6773819", "", ""));

    assertThat(file.rejects(told)).contains("Remiremont (88383)");
  }

  @Test
  void a_first_of_1970_is_no_day() {
    var file = lighting();
    file.told(HEADER + lamp("L1", "", "873591;6899895", "01/01/1970", "40"));
    var dated = HEADER + lamp("L1", "", "873591;6899895", "02/01/1970", "40");
    var dry = file.with("dryRun", "true").told(dated);

    assertThat(backend.as("marc").get(dry.getString("changes")).asString())
        .contains("installedOn:  -> 1970-01-02");
  }

  @Test
  void gzip_is_unpacked_and_what_is_none_is_refused() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write((HEADER + CABINET).getBytes(StandardCharsets.UTF_8));
    }
    var broken = new byte[] {31, (byte) 139, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8};

    assertThat(lighting().sent("marc", packed.toByteArray()).jsonPath().getInt("created"))
        .isEqualTo(1);
    assertThat(lighting().sent("marc", broken).statusCode()).isEqualTo(400);
  }

  @Test
  void the_same_client_id_goes_on_and_refuses_another_content() {
    var file = lighting().with("clientImportId", "belleville-2026");
    var csv = HEADER + CABINET + lamp("L1", "A1");

    var first = file.told(csv);
    var again = file.told(csv);

    assertThat(again.getMap("")).isEqualTo(first.getMap(""));
    assertThat(file.sent("marc", csv + lamp("L2", "A1")).statusCode()).isEqualTo(409);
    assertThat(file.sent("marc", csv.replace("L1", "L3")).statusCode()).isEqualTo(409);
    var listed = backend.as("marc").get("/imports/assets?territory=" + AssetFile.TERRITORY);
    assertThat(listed.asString()).contains(first.getString("id"));
    assertThat(backend.as("nadia").get("/imports/assets/" + first.getString("id")).statusCode())
        .isEqualTo(404);
  }
}
