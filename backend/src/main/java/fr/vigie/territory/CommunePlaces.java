package fr.vigie.territory;

import fr.vigie.shared.GeoPoint;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The one point that stands for a commune where a point is needed, as for its sunset: its town
/// hall where that is known, else the centroid of its boundary.
public final class CommunePlaces {

  private final Territories territories;
  private final Map<String, GeoPoint> known = new ConcurrentHashMap<>(RegionData.townHalls());

  CommunePlaces(Territories territories) {
    this.territories = territories;
  }

  public GeoPoint of(String inseeCode) {
    return known.computeIfAbsent(inseeCode, this::centroid);
  }

  private GeoPoint centroid(String inseeCode) {
    var boundary = territories.boundaries(List.of(inseeCode)).getFirst();
    var geometry = (Map<?, ?>) boundary.geometry();
    var coordinates = (List<?>) Objects.requireNonNull(geometry.get("coordinates"));
    var polygons =
        Objects.equals(geometry.get("type"), "MultiPolygon") ? coordinates : List.of(coordinates);
    return Centroid.ofLargest(polygons);
  }
}
