package fr.vigie.registerfile;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/// The rows of IRVE static 2.3.1 (schema `etalab/schema-irve-statique`): each tells of a charging
/// point, and again of its station.
final class IrveItems implements Items {

  static final String STATION = "station";
  static final String POINT = "point";
  static final String ID = "@id";

  /// The id of the station of a point.
  static final String PARENT = "@station";

  static final String CONNECTORS = "@connectors";

  private static final String PLACE = "coordonneesXY";
  private static final Map<String, String> CONNECTOR_COLUMNS =
      Map.of(
          "prise_type_ef", "EF",
          "prise_type_2", "TYPE_2",
          "prise_type_combo_ccs", "COMBO_CCS",
          "prise_type_chademo", "CHADEMO",
          "prise_type_autre", "OTHER");

  /// What a row says of the station, and nothing of the point.
  private static final Set<String> OF_STATION =
      Set.of("nom_station", "horaires", "gratuit", "id_station_itinerance", "id_station_local");

  /// What it says of both.
  private static final Set<String> OF_BOTH = Set.of("nom_operateur", "date_mise_en_service", PLACE);

  private final Items rows;
  private final Queue<Reading> more = new ArrayDeque<>();

  IrveItems(Items rows) {
    this.rows = rows;
  }

  /// The columns without which a row says nothing.
  static List<String> needed() {
    return List.of("id_station_itinerance", "id_pdc_itinerance", PLACE);
  }

  @Override
  public Optional<Reading> next() throws IOException {
    if (!more.isEmpty()) {
      return Optional.of(more.remove());
    }
    var row = rows.next();
    return row.isPresent() && row.get() instanceof Reading.Read(var item)
        ? Optional.of(both(item))
        : row;
  }

  private Reading both(Item row) {
    var position = new PlaceRule.Both(PLACE, false).read(row).orElse(null);
    var station = id(row, "id_station_itinerance", "id_station_local");
    var point = new HashMap<>(row.fields());
    id(row, "id_pdc_itinerance", "id_pdc_local").ifPresent(id -> point.put(ID, id));
    station.ifPresent(id -> point.put(PARENT, id));
    point.put(CONNECTORS, String.join(",", connectors(row)));
    point.keySet().removeAll(OF_STATION);
    point.keySet().removeAll(CONNECTOR_COLUMNS.keySet());
    point.keySet().removeAll(Set.of(PLACE, "id_pdc_local"));
    var pointItem = new Reading.Read(row.as(POINT, point, position, false));
    if (station.isEmpty()) {
      return pointItem;
    }
    more.add(pointItem);
    var fields = new HashMap<>(row.fields());
    fields.keySet().removeIf(name -> !OF_STATION.contains(name) && !OF_BOTH.contains(name));
    fields.keySet().removeAll(Set.of(PLACE, "id_station_local"));
    fields.put(ID, station.get());
    return new Reading.Read(row.as(STATION, fields, position, true));
  }

  /// What has no number of AFIREV says so, or says that it is not concerned.
  private static Optional<String> id(Item row, String national, String local) {
    return row.find(national)
        .filter(id -> !id.equalsIgnoreCase("Non concerné"))
        .or(() -> row.find(local));
  }

  private static List<String> connectors(Item row) {
    var connectors = new ArrayList<String>();
    CONNECTOR_COLUMNS.forEach((column, connector) -> {
      if (row.find(column).map(Numbers::answer).orElse("").equals("true")) {
        connectors.add(connector);
      }
    });
    connectors.sort(null);
    return connectors;
  }
}
