package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.vigie.mongo.TestMongo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportNgsiTest {

  private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[5.38073,49.174359]}";

  private static final String GROUP_001 =
      ",\"refStreetlightGroup\":\"urn:ngsi-ld:StreetlightGroup:001\"";

  private final TestBackend backend = TestBackend.shared();

  private AssetFile ngsi() {
    return AssetFile.of(backend, "ngsi-ld");
  }

  private static String entity(String type, String id, String more) {
    return "{\"id\":\"%s\",\"type\":\"%s\",\"location\":%s%s}\n".formatted(id, type, POINT, more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Streetlight               | ,'status':'ok','lanternHeight':10,'powerState':'off'",
        "StreetlightControlCabinet | ,'maximumPowerAvailable':10,'workingMode':'automatic'",
        "StreetlightGroup          | ,'circuitId':'C-456','powerState':'on'",
        "WasteContainer            |"
            + " ,'binCapacity':43,'binFullnessThreshold':80,'fillingLevel':0.4",
        "WasteContainerIsle        | ,'name':'Fleming 12','features':['underground']",
        "OffStreetParking          |"
            + " ,'totalSpotNumber':414,'status':['open'],'chargeType':['free']",
        "ParkingSpot               | ,'status':'free','category':['onStreet']",
        "BikeHireDockingStation    | ,'status':'working','totalSlotNumber':100",
        "EVChargingStation         | ,'chargeType':['free'],'status':'working'",
        "AirQualityObserved        | ,'no2':45,'dateObserved':'2026-03-15T11:00:00'",
        "NoiseLevelObserved        | ,'LAeq':67.8,'dateObservedFrom':'2026-03-15T11:00:00Z'",
        "TrafficFlowObserved       | ,'intensity':197,'laneId':1",
      })
  void an_entity_is_taken_over_the_same_in_both_forms(String type, String more) {
    var file = ngsi();
    var attributes = more.replace('\'', '"');
    var normalized =
        "[{\"id\":\"urn:ngsi-ld:%s:E1\",\"type\":\"%s\",\"location\":{\"type\":\"GeoProperty\",\"value\":%s}%s}]"
            .formatted(
                type,
                type,
                POINT,
                attributes.replaceAll(
                    "\"(\\w+)\":(\\[[^]]*]|\"[^\"]*\"|[0-9.]+)",
                    "\"$1\":{\"type\":\"Property\",\"value\":$2}"));

    var values = file.told(entity(type, "urn:ngsi-ld:" + type + ":E1", attributes));
    var again = file.told(normalized);

    assertThat(AssetFile.counts(values)).isEqualTo("1 1 0 0 0");
    assertThat(values.getMap("unknownKeys")).isEmpty();
    assertThat(AssetFile.counts(again)).as(normalized).isEqualTo("1 0 0 1 0");
  }

  @Test
  void what_stands_below_what_is_said_by_either_of_them_and_in_any_order() {
    var file = ngsi();
    var told =
        file.told(
            entity("Streetlight", "L1", ",\"refStreetlightGroup\":\"G1\"")
                + entity("StreetlightGroup", "G1", "")
                + entity("StreetlightControlCabinet", "C1", ",\"refStreetlightGroup\":[\"G1\"]"));
    var again =
        file.told(
            entity("Streetlight", "L1", ",\"refStreetlightGroup\":\"G1\"")
                + entity("StreetlightGroup", "G1", ""));

    assertThat(AssetFile.counts(told)).isEqualTo("3 3 0 0 0");
    assertThat(AssetFile.counts(again)).isEqualTo("2 0 0 2 0");
  }

  @Test
  void a_lamp_is_as_its_model_says_even_when_that_comes_later() {
    var file = ngsi();
    var lamp = entity("Streetlight", "L1", ",\"refStreetlightModel\":\"M1\"");
    var model =
        "{\"id\":\"M1\",\"type\":\"StreetlightModel\",\"powerConsumption\":100,"
            + "\"lampTechnology\":\"HPS\"}\n";
    file.told(lamp);
    var withModel = file.told(model);
    var dry =
        file.with("dryRun", "true").told(model + lamp.replace("}\n", ",\"powerRating\":50}\n"));

    assertThat(AssetFile.counts(withModel)).isEqualTo("1 0 0 0 0");
    assertThat(backend.as("marc").get(dry.getString("changes")).asString())
        .contains("attributes.ratedPowerWatts: 100.0 -> 50.0");
  }

  @Test
  void entities_of_two_types_may_have_one_number() {
    var lamp = entity("Streetlight", "urn:ngsi-ld:Streetlight:001", GROUP_001);
    var group = entity("StreetlightGroup", "urn:ngsi-ld:StreetlightGroup:001", "");
    var told = ngsi().told(lamp + group);

    assertThat(AssetFile.counts(told)).isEqualTo("2 2 0 0 0");
    assertThat(told.getInt("waiting")).isZero();
  }

  @Test
  void an_entity_is_the_same_however_its_id_is_written() {
    var file = ngsi();
    file.told(entity("StreetlightGroup", "001", "") + entity("Streetlight", "L1", GROUP_001));
    var again =
        file.told(
            entity("Streetlight", "urn:ngsi-ld:Streetlight:L1", ",\"refStreetlightGroup\":\"001\"")
                + entity("StreetlightGroup", "StreetlightGroup:001", ""));

    assertThat(AssetFile.counts(again)).isEqualTo("2 0 0 2 0");
    assertThat(again.getInt("waiting")).isZero();
  }

  @Test
  void an_id_of_a_megabyte_takes_no_time() {
    var observed = entity("AirQualityObserved", "1".repeat(900_000), "");

    assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThat(ngsi().told(observed).getMap("byReason")).isEqualTo(Map.of("BAD_VALUE", 1)));
  }

  /// Containers, a batch more than one, and the isles that name them.
  private static String containers(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> entity("WasteContainer", "W" + i, ""))
        .collect(Collectors.joining());
  }

  private static String isle(String id, String... containers) {
    var refs = Stream.of(containers).map(each -> '"' + each + '"').toList();
    return entity("WasteContainerIsle", id, ",\"refWasteContainer\":" + refs);
  }

  /// The numbers of what equipment stands below; empty for what stands alone.
  private List<String> parents(AssetFile file, String... numbers) {
    var assets = TestMongo.mongo().client().getDatabase(backend.database()).getCollection("assets");
    return Stream.of(numbers)
        .map(number ->
            assets.find(
                new Document("source", file.parameters().get("source"))
                    .append("externalId", number)))
        .map(found -> Objects.requireNonNull(found.first()).getString("parent"))
        .map(id -> id == null ? null : assets.find(new Document("_id", id)).first())
        .map(parent -> parent == null ? "" : parent.getString("externalId"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_isle_has_its_containers_wherever_they_come(boolean isIsleFirst) {
    var file = ngsi();
    var isle = isle("I1", "W0", "W1050", "W9999");
    var containers = containers(0, 1_100);
    var told = file.told(isIsleFirst ? isle + containers : containers + isle);
    var alone = entity("WasteContainer", "W0", "") + entity("WasteContainer", "W1050", "");

    assertThat(AssetFile.counts(told)).isEqualTo("1101 1101 0 0 0");
    assertThat(told.getInt("waiting")).isZero();
    assertThat(AssetFile.counts(file.told(alone))).isEqualTo("2 0 0 2 0");
    assertThat(parents(file, "WasteContainer:W0", "WasteContainer:W1050", "WasteContainer:W1"))
        .containsExactly("WasteContainerIsle:I1", "WasteContainerIsle:I1", "");
  }

  @Test
  void a_dry_run_counts_as_the_real_one_wherever_a_batch_ends() {
    var file = ngsi();
    var entities =
        entity("Streetlight", "L1", ",\"refStreetlightGroup\":\"urn:ngsi-ld:WasteContainer:W1\"")
            + entity("Streetlight", "L2", ",\"refStreetlightGroup\":\"G2\"")
            + entity("Streetlight", "L3", ",\"refStreetlightModel\":\"M3\"")
            + entity("Streetlight", "L4", ",\"refStreetlightModel\":\"M4\"")
            + "{\"id\":\"M4\",\"type\":\"StreetlightModel\",\"powerConsumption\":100}\n"
            + "{\"id\":\"G2\",\"type\":\"StreetlightGroup\"}\n"
            + containers(0, 1_100)
            + entity(
                "Streetlight", "L5", ",\"refStreetlightGroup\":\"urn:ngsi-ld:WasteContainer:W1\"");

    var tried = file.with("dryRun", "true").told(entities);
    var told = file.told(entities);

    assertThat(AssetFile.counts(told)).isEqualTo("1107 1103 0 0 3");
    assertThat(told.getInt("waiting")).isEqualTo(2);
    for (var count : List.of("read", "created", "rejected", "waiting", "byReason")) {
      assertThat(tried.<Object>get(count)).as(count).isEqualTo(told.get(count));
    }
  }

  @Test
  void an_isle_of_a_later_file_takes_its_containers_and_leaves_the_rest_of_them() {
    var file = ngsi();
    file.told(containers(0, 2));
    file.told(isle("I1", "W0", "W1"));
    file.told(isle("I2", "W1"));

    assertThat(parents(file, "WasteContainer:W0", "WasteContainer:W1"))
        .containsExactly("WasteContainerIsle:I1", "WasteContainerIsle:I2");
  }

  @Test
  void what_waited_gets_its_parent_and_keeps_what_was_changed_since() {
    var file = ngsi();
    var lamp = entity("Streetlight", "L1", ",\"refStreetlightGroup\":\"G1\",\"powerRating\":50");
    file.told(lamp);
    var assets = TestMongo.mongo().client().getDatabase(backend.database()).getCollection("assets");
    var mine =
        new Document("source", file.parameters().get("source"))
            .append("externalId", "Streetlight:L1");
    assets.updateOne(mine, new Document("$set", new Document("label", "changed here")));
    file.told(entity("StreetlightGroup", "G1", ""));

    assertThat(parents(file, "Streetlight:L1")).containsExactly("StreetlightGroup:G1");
    assertThat(Objects.requireNonNull(assets.find(mine).first()).getString("label"))
        .isEqualTo("changed here");
    assertThat(AssetFile.counts(file.told(lamp))).isEqualTo("1 0 0 1 0");
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  @Test
  void what_it_refers_to_is_an_id_or_the_entity_is_refused() {
    var file = ngsi();
    var far = "x".repeat(101);
    var told =
        file.told(
            entity("Streetlight", "L1", ",\"refStreetlightGroup\":\"" + far + "\"")
                + entity("Streetlight", "L2", ",\"refStreetlightGroup\":\"\\u0007\"")
                + entity("Streetlight", "L3", ",\"refStreetlightModel\":\"" + far + "\"")
                + entity("StreetlightGroup", "G1", ",\"refStreetlight\":[\"" + far + "\"]")
                + entity("Streetlight", "L4", ""));

    assertThat(AssetFile.counts(told)).isEqualTo("5 1 0 0 4");
    assertThat(told.getMap("byReason")).isEqualTo(Map.of("BAD_VALUE", 4));
  }

  @Test
  void bad_entities_are_named_and_the_rest_is_kept() {
    var file = ngsi();
    var told =
        file.told(
            entity("Streetlight", "L1", "")
                + entity("StreetlightFeeder", "F1", "")
                + "{\"id\":\"L2\",\"type\":\"Streetlight\"}\n"
                + "{\"id\":\"L3\",\"type\":\"Streetlight, \"location\":"
                + POINT
                + "}\n"
                + entity("Streetlight", "L4", ",\"lanternHeight\":NaN")
                + entity("Streetlight", "L5", ",\"lanternHeight\":1e308")
                + entity("Streetlight", "L51", ",\"lanternHeight\":1e9999999999")
                + entity("Streetlight", "L52", ",\"lanternHeight\":" + "1".repeat(1_200))
                + entity("Streetlight", "L53", ",\"name\":" + nested(1_200))
                + entity("Streetlight", "L6", ",\"status\":\"broken\"")
                + entity("Streetlight", "L7", "").replace("5.38073,49.174359", "49.174359,5.38073")
                + entity("Streetlight", "L8", "").replace("5.38073,49.174359", "873591,6899895")
                + entity("Streetlight", "L9", ",\"refStreetlightCabinetController\":\"C1\"")
                + "{\"id\":\"L10\",\"type\":\"Streetl");

    assertThat(AssetFile.counts(told)).isEqualTo("14 2 0 0 12");
    assertThat(told.getMap("byReason"))
        .isEqualTo(
            Map.of(
                "UNKNOWN_TYPE", 1,
                "NO_PLACE", 1,
                "MALFORMED", 6,
                "BAD_VALUE", 1,
                "UNKNOWN_WORD", 1,
                "SWAPPED_COORDINATES", 1,
                "WRONG_CRS", 1));
    assertThat(told.getMap("unknownKeys"))
        .isEqualTo(Map.of("Streetlight.refStreetlightCabinetController", 1));
  }
}
