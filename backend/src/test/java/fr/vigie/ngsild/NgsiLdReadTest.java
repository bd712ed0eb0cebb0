package fr.vigie.ngsild;

import static fr.vigie.ngsild.Hub.BELLEVILLE;
import static fr.vigie.ngsild.Hub.entities;
import static fr.vigie.ngsild.Hub.ids;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.GeoPoint;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What another platform reads by NGSI-LD.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NgsiLdReadTest {

  private final Hub hub = new Hub();

  @BeforeEach
  void open() {
    hub.say(BELLEVILLE, true);
  }

  private static List<String> ours(List<String> urns) {
    return urns.stream().map(urn -> urn.substring(urn.lastIndexOf(':') + 1)).toList();
  }

  /// All pages, by the links from each to the next.
  private List<String> pages(@Nullable String person, String limit, String... parameters) {
    var all = new ArrayList<String>();
    var asked = new ArrayList<>(List.of(parameters));
    asked.addAll(List.of("limit", limit));
    var page = hub.asks(person, asked.toArray(String[]::new));
    all.addAll(ids(page));
    for (var next = Hub.next(page); next != null; next = Hub.next(page)) {
      page = hub.as(person).urlEncodingEnabled(false).get(next);
      assertThat(ids(page)).isNotEmpty();
      all.addAll(ids(page));
    }
    return all;
  }

  @Test
  void going_on_from_page_to_page_gives_each_entity_once() {
    var all = pages(null, "7", "type", "Streetlight", "q", provider(BELLEVILLE));

    assertThat(ours(all))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(hub.stored(BELLEVILLE, "LIGHT_POINT"));
    assertThat(pages(null, "100", "type", "Streetlight", "q", provider(BELLEVILLE))).isEqualTo(all);
  }

  @Test
  void several_types_and_territories_are_one_list() {
    var types = "Streetlight,StreetlightControlCabinet|StreetlightGroup,WasteContainer,Nothing";
    var all = pages("rita", "9", "type", types);

    var expected = new ArrayList<String>();
    hub.collection("territories")
        .find()
        .map(territory -> territory.getString("_id"))
        .forEach(territory ->
            expected.addAll(
                hub.stored(
                    territory, "LIGHT_POINT", "CONTROL_CABINET", "FEEDER", "WASTE_CONTAINER")));
    assertThat(ours(all)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void offset_and_limit_cut_the_same_list() {
    var all = pages(null, "100", "type", "Streetlight");

    var cut = ids(hub.asks(null, "type", "Streetlight", "offset", "3", "limit", "4"));
    assertThat(cut).isEqualTo(all.subList(3, 7));
    var counted = hub.asks(null, "type", "Streetlight", "count", "true", "limit", "0");
    assertThat(ids(counted)).isEmpty();
    assertThat(counted.header("NGSILD-Results-Count")).isEqualTo("" + all.size());
    var filtered =
        hub.asks(null, "type", "Streetlight", "count", "true", "limit", "1", "q", "status");
    assertThat(Integer.parseInt(filtered.header("NGSILD-Results-Count")))
        .isEqualTo(pages(null, "100", "type", "Streetlight", "q", "status").size())
        .isLessThan(all.size());
  }

  @Test
  void names_are_found_whatever_their_type() {
    var some = hub.stored(BELLEVILLE, "LIGHT_POINT").subList(0, 2);
    var cabinet = hub.stored(BELLEVILLE, "CONTROL_CABINET").getFirst();
    var urns =
        List.of(
            "urn:ngsi-ld:Streetlight:" + some.get(0),
            "urn:ngsi-ld:StreetlightControlCabinet:" + cabinet,
            "urn:ngsi-ld:Streetlight:" + some.get(1),
            "urn:ngsi-ld:Streetlight:ast_none",
            "urn:other");

    assertThat(ids(hub.asks(null, "id", String.join(",", urns))))
        .containsExactlyInAnyOrderElementsOf(urns.subList(0, 3));
    assertThat(ids(hub.asks(null, "id", String.join(",", urns), "type", "Streetlight")))
        .containsExactlyInAnyOrder(urns.get(0), urns.get(2));
  }

  @Test
  void near_and_within_find_what_is_there() {
    var lamps =
        hub.collection("assets")
            .find(new Document("territory", BELLEVILLE).append("kind", "LIGHT_POINT"))
            .into(new ArrayList<>());
    var centre = place(lamps.getFirst());
    var expected =
        lamps.stream()
            .filter(lamp -> place(lamp).metresTo(centre) <= 800)
            .map(lamp -> lamp.getString("_id"))
            .toList();

    var near =
        hub.asks(
            null,
            "type",
            "Streetlight",
            "georel",
            "near;maxDistance==800",
            "geometry",
            "Point",
            "coordinates",
            "[" + centre.longitude() + "," + centre.latitude() + "]",
            "limit",
            "100",
            "count",
            "true");
    assertThat(ours(ids(near)).stream().filter(isOf(lamps)::contains))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(near.header("NGSILD-Results-Count")).isNotNull();
    var within =
        pages(
            null,
            "5",
            "type",
            "Streetlight",
            "georel",
            "within",
            "geometry",
            "Polygon",
            "coordinates",
            box(centre, 0.01));
    assertThat(ours(within))
        .doesNotHaveDuplicates()
        .containsAll(
            lamps.stream()
                .filter(lamp -> isIn(place(lamp), centre, 0.01))
                .map(lamp -> lamp.getString("_id"))
                .toList());
  }

  private static List<String> isOf(List<Document> lamps) {
    return lamps.stream().map(lamp -> lamp.getString("_id")).toList();
  }

  private static boolean isIn(GeoPoint point, GeoPoint centre, double apart) {
    return Math.abs(point.latitude() - centre.latitude()) < apart
        && Math.abs(point.longitude() - centre.longitude()) < apart;
  }

  private static String box(GeoPoint centre, double apart) {
    var south = centre.latitude() - apart;
    var north = centre.latitude() + apart;
    var west = centre.longitude() - apart;
    var east = centre.longitude() + apart;
    return "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]"
        .formatted(west, south, east, south, east, north, west, north, west, south);
  }

  private static GeoPoint place(Document asset) {
    return new GeoPoint(asset.getDouble("latitude"), asset.getDouble("longitude"));
  }

  @Test
  void a_query_finds_lamps_by_their_state() {
    var broken = entities(hub.asks("sami", "type", "Streetlight", "q", "status!=\"ok\""));

    assertThat(broken)
        .allSatisfy(
            lamp -> assertThat(((Map<?, ?>) lamp.get("status")).get("value")).isNotEqualTo("ok"));
    var fine = hub.asks("sami", "type", "Streetlight", "q", "status==ok;streetPoleNum");
    assertThat(ids(fine)).isNotEmpty();
  }

  @Test
  void what_was_measured_has_its_unit_and_its_instant() {
    var id = hub.stored(BELLEVILLE, "LIGHT_POINT").getFirst();
    var before = Objects.requireNonNull(asset(id)).get("latest", Document.class);
    set(
        id,
        new Document(
            "latest",
            new Document("current", measured(0.35, "A"))
                .append("activePower", measured(0.0725, "kW"))));
    try {
      var json = hub.as("sami").get(Hub.ENTITIES + "/urn:ngsi-ld:Streetlight:" + id).jsonPath();
      assertThat(json.getDouble("current.value")).isEqualTo(350);
      assertThat(json.getString("current.unitCode")).isEqualTo("4K");
      assertThat(json.getDouble("powerConsumption.value")).isEqualTo(72.5);
      assertThat(json.getString("powerConsumption.unitCode")).isEqualTo("WTT");
      assertThat(json.getString("powerConsumption.observedAt")).isEqualTo("2026-11-29T10:00:00Z");
      assertThat(hub.as(null).get(Hub.ENTITIES + "/urn:ngsi-ld:Streetlight:" + id).asString())
          .doesNotContain("powerConsumption", "observedAt");
    } finally {
      set(id, new Document("latest", before));
    }
  }

  private static Document measured(double value, String unit) {
    var at = new Date(1_795_946_400_000L);
    return new Document("value", value)
        .append("unit", unit)
        .append("at", at)
        .append("arrivedAt", at);
  }

  private Document asset(String id) {
    return hub.collection("assets").find(new Document("_id", id)).first();
  }

  private void set(String id, Document fields) {
    hub.collection("assets").updateOne(new Document("_id", id), new Document("$set", fields));
  }

  @Test
  void a_cabinet_a_circuit_and_a_lamp_refer_to_each_other() {
    var lamp =
        hub.collection("assets")
            .find(
                new Document("territory", BELLEVILLE)
                    .append("kind", "LIGHT_POINT")
                    .append("ancestors", new Document("$size", 2)))
            .first();
    assertThat(lamp).isNotNull();
    var urn = "urn:ngsi-ld:Streetlight:" + lamp.getString("_id");
    var group = hub.as(null).get(Hub.ENTITIES + "/" + urn).jsonPath();
    var groupUrn = group.getString("refStreetlightGroup.object");
    var cabinet = hub.as(null).get(Hub.ENTITIES + "/" + groupUrn).jsonPath();
    var cabinetUrn = cabinet.getString("refStreetlightControlCabinet.object");

    assertThat(ids(hub.asks(null, "id", groupUrn + "," + cabinetUrn))).hasSize(2);
    var found = hub.asks(null, "type", "Streetlight", "q", "refStreetlightGroup==" + groupUrn);
    assertThat(ids(found)).contains(urn);
  }

  private static String provider(String territory) {
    return "dataProvider==\"" + territory + "\"";
  }
}
