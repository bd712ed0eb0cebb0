package fr.vigie.peer;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import java.util.List;

/// A map from afar as it is answered.
record RegionMap(List<Cluster> clusters, List<Object> points) {

  record Cluster(int count, GeoPoint centre, GeoBox bounds, List<Counts> counts) {}

  record Counts(String layer, String status, int count) {}
}
