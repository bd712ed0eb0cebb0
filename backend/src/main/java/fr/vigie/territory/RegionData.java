package fr.vigie.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.vigie.shared.GeoPoint;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// What the files of `data/region` say: see the README beside them for source and licence.
record RegionData(
    List<Commune> communes, List<Territory> territories, List<Organisation> organisations) {

  private static final String FOLDER = "/data/region/";

  static RegionData read() {
    var territories = readTerritories();
    Map<String, String> servedBy = new HashMap<>();
    territories.forEach(t -> t.communes().forEach(code -> servedBy.put(code, t.id())));
    var communes =
        rows("grand-est-communes.csv").stream().map(row -> commune(row, servedBy)).toList();
    return new RegionData(communes, territories, readOrganisations());
  }

  /// The boundaries of all communes, as a GeoJSON feature collection.
  static String boundaries() {
    try (var in = new GZIPInputStream(open("grand-est-communes.geojson.gz"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the town halls stand that are known, by the INSEE code of their commune.
  static Map<String, GeoPoint> townHalls() {
    Map<String, GeoPoint> places = new HashMap<>();
    for (var each : objects("mairies.json")) {
      var townHall = each.getJsonObject("mairie");
      places.put(
          each.getString("codeInsee"),
          new GeoPoint(degrees(townHall, "latitude"), degrees(townHall, "longitude")));
    }
    return places;
  }

  private static double degrees(JsonObject townHall, String axis) {
    return townHall.getJsonNumber(axis).doubleValue();
  }

  private static Commune commune(NamedCsvRecord row, Map<String, String> servedBy) {
    var code = row.getField("code_insee");
    var own = Organisation.idOf(row.getField("siren"));
    var intercommunality = Organisation.idOf(row.getField("epci_siren"));
    var bare =
        new Commune(
            code,
            row.getField("nom"),
            row.getField("departement"),
            List.of(row.getField("codes_postaux").split("\\|", -1)),
            Integer.parseInt(row.getField("population")),
            own,
            intercommunality,
            servedBy.get(code),
            Map.of());
    return bare.with(usual(bare));
  }

  private static Map<Domain, String> usual(Commune commune) {
    var responsible = new EnumMap<Domain, String>(Domain.class);
    List.of(Domain.values()).forEach(d -> responsible.put(d, commune.usuallyResponsible(d)));
    return responsible;
  }

  private static List<Territory> readTerritories() {
    return objects("territories.json").stream()
        .map(t ->
            new Territory(
                "ter_" + t.getString("siren"),
                t.getString("name"),
                Organisation.idOf(t.getString("siren")),
                t.getJsonArray("communes").getValuesAs(jakarta.json.JsonString::getString),
                false,
                null))
        .toList();
  }

  private static List<Organisation> readOrganisations() {
    Map<String, JsonObject> townHalls = new HashMap<>();
    objects("mairies.json")
        .forEach(m -> townHalls.put(m.getString("codeInsee"), m.getJsonObject("mairie")));
    var all = new ArrayList<Organisation>();
    all.add(Organisation.of("200052264", Organisation.Kind.REGION, "Région Grand Est"));
    rows("grand-est-epci.csv")
        .forEach(r ->
            all.add(
                Organisation.of(
                    r.getField("siren"), Organisation.Kind.INTERCOMMUNALITY, r.getField("nom"))));
    rows("grand-est-communes.csv")
        .forEach(r -> all.add(townHall(r, townHalls.get(r.getField("code_insee")))));
    return all;
  }

  private static Organisation townHall(NamedCsvRecord row, @Nullable JsonObject contact) {
    var bare =
        Organisation.of(row.getField("siren"), Organisation.Kind.COMMUNE, row.getField("nom"));
    return contact == null
        ? bare
        : new Organisation(
            bare.id(),
            bare.siren(),
            bare.kind(),
            bare.name(),
            contact.getString("telephone", null),
            contact.getString("email", null),
            contact.getString("site", null));
  }

  private static List<NamedCsvRecord> rows(String file) {
    try (var rows =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static List<JsonObject> objects(String file) {
    try (var reader = Json.createReader(open(file))) {
      JsonArray array = reader.readArray();
      return array.getValuesAs(JsonObject.class);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(RegionData.class.getResourceAsStream(FOLDER + file), file);
  }
}
