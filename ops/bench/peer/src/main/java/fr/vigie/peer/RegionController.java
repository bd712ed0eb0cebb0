package fr.vigie.peer;

import fr.vigie.shared.GeoBox;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// What a map from afar shows.
@Controller
class RegionController {

  // Sixteen clusters a tile of the map.
  private static final int FINER = 2;

  record MapFilter(List<String> layers, List<String> reportStatuses) {}

  private final MapTiles tiles;

  RegionController(MapTiles tiles) {
    this.tiles = tiles;
  }

  @QueryMapping
  RegionMap map(@Argument GeoBox box, @Argument int zoom, @Argument MapFilter filter) {
    var cells = Cells.over(box, zoom + FINER);
    return new RegionMap(
        tiles.clusters(cells, filter.layers(), filter.reportStatuses()), List.of());
  }
}
