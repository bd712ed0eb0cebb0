package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportGeoJsonTest {

  private static final String MAPPING =
      """
      {"source": "geojson-test", "attribution": "Belleville", "licence": "Licence Ouverte 2.0",
       "id": "@id", "kind": {"field": "nature", "words": {"borne": "WASTE_CONTAINER"}},
       "attributes": {"capacityLitres": {"field": "m3", "factor": 1000}}}
      """;
  private static final String FEATURE =
      """
      {"type": "Feature", "id": %d, "properties": {"nature": "borne", "m3": "4,5", "rue": "a"},
       "geometry": {"type": "%s", "coordinates": %s}}\
      """;

  private final TestBackend backend = TestBackend.shared();

  @Test
  void features_with_any_geometry_stand_at_its_middle_and_bad_ones_are_named() {
    var file = AssetFile.of(backend, "geojson").mappedBy(MAPPING);
    var features =
        String.join(
            ",\n",
            FEATURE.formatted(1, "Point", "[5.38073, 49.174359, 210]"),
            FEATURE.formatted(2, "LineString", "[[5.3806, 49.1743], [5.3808, 49.1744]]"),
            FEATURE.formatted(3, "Point", "[49.174359, 5.38073]"),
            FEATURE.formatted(4, "Point", "[]"),
            FEATURE.formatted(5, "Point", "[5.38073, NaN]"));

    var told =
        file.told(
            "{\"type\": \"FeatureCollection\", \"features\": [" + features + "], \"x\": [{}]}");

    assertThat(AssetFile.counts(told)).isEqualTo("5 2 0 0 3");
    assertThat(told.getMap("byReason"))
        .isEqualTo(Map.of("SWAPPED_COORDINATES", 1, "NO_PLACE", 1, "MALFORMED", 1));
    assertThat(told.getMap("unknownKeys")).isEqualTo(Map.of("rue", 2));
    assertThat(file.rejects(told)).contains("3,SWAPPED_COORDINATES", "5,MALFORMED");
  }

  @Test
  void a_document_without_features_is_refused() {
    var file = AssetFile.of(backend, "geojson").mappedBy(MAPPING);

    assertThat(file.sent("marc", "{\"type\": \"Topology\"}").statusCode()).isEqualTo(400);
    assertThat(file.sent("marc", "").statusCode()).isEqualTo(400);
  }

  @Test
  void data_of_elsewhere_go_to_a_sandbox() {
    var lamp =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"node/1\","
            + "\"properties\":{\"osmKind\":\"highway=street_lamp\"},\"geometry\":"
            + "{\"type\":\"Point\",\"coordinates\":[24.94,60.17]}}]}";
    var file = new AssetFile(backend, "geojson", Map.of("mapping", "openstreetmap"), null);

    var told = file.told(lamp);

    assertThat(told.getString("territory")).isEqualTo("ter_sandbox-helsinki");
    assertThat(told.getString("attribution")).contains("OpenStreetMap");
    assertThat(told.getInt("created") + told.getInt("unchanged")).isEqualTo(1);
    assertThat(file.sent("nadia", lamp).statusCode()).isEqualTo(403);
  }
}
