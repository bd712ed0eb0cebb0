package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportIrveTest {

  private static final String STATIC =
      "nom_operateur,nom_station,id_station_itinerance,coordonneesXY,id_pdc_itinerance,"
          + "id_pdc_local,puissance_nominale,prise_type_2,prise_type_combo_ccs,gratuit,horaires,"
          + "date_mise_en_service,couleur\n";
  private static final String DYNAMIC =
      "id_pdc_itinerance,etat_pdc,occupation_pdc,horodatage,etat_prise_type_2\n";

  private final TestBackend backend = TestBackend.shared();

  private static String point(String id) {
    return "Exploitant,Mairie,FRA55P001,\"[5.38073, 49.174359]\",%s,,22,true,false,false,24/7,"
            .formatted(id)
        + "2020-01-14,vert\n";
  }

  @Test
  void stations_and_their_points_are_taken_over_and_their_status_follows() {
    var file = AssetFile.of(backend, "irve-static");
    var csv = STATIC + point("FRA55E001") + point("FRA55E002");

    var told = file.told(csv);
    assertThat(AssetFile.counts(told)).isEqualTo("2 3 0 0 0");
    assertThat(told.getMap("unknownKeys")).containsKeys("point.couleur");
    assertThat(AssetFile.counts(file.told(csv))).isEqualTo("2 0 0 3 0");

    var status =
        new AssetFile(backend, "irve-dynamic", file.parameters(), null)
            .told(
                DYNAMIC
                    + "FRA55E001,en_service,occupe,2026-10-18T12:35:49+0000,fonctionnel\n"
                    + "FRA55E001,en_service,libre,2026-10-17T12:35:49+00:00,fonctionnel\n"
                    + "FRA55E009,en_service,libre,2026-10-18T12:35:49Z,\n"
                    + "FRA55E002,en_service,libre,1970-01-01T00:00:00Z,\n"
                    + "FRA55E002,en_service,libre,"
                    + Instant.now().plusSeconds(1_200)
                    + ",\n"
                    + "FRA55E002,cassé,libre,2026-10-18T12:35:49Z,\n");

    assertThat(AssetFile.counts(status)).isEqualTo("6 0 1 1 4");
    assertThat(status.getMap("byReason"))
        .isEqualTo(Map.of("UNKNOWN_ASSET", 1, "BAD_DATE", 2, "UNKNOWN_WORD", 1));
  }

  @Test
  void a_bad_row_costs_its_station_nothing_that_a_later_row_says() {
    var file = AssetFile.of(backend, "irve-static");
    var bad = point("FRA55E001").replace("[5.38073, 49.174359]", "[0, 0]");
    var told = file.told(STATIC + bad + point("FRA55E002"));

    assertThat(AssetFile.counts(told)).isEqualTo("2 2 0 0 1");
    assertThat(told.getInt("waiting")).isZero();
  }

  @Test
  void a_point_without_a_national_number_goes_by_its_local_one() {
    var csv = STATIC + point("Non concerné").replace("concerné,,", "concerné,LOCAL-1,");

    assertThat(AssetFile.counts(AssetFile.of(backend, "irve-static").told(csv)))
        .isEqualTo("1 2 0 0 0");
  }
}
