package fr.vigie.peer;

import fr.vigie.shared.GeoBox;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// What a map shows.
@Controller
class MapController {

  private final Reports reports;
  private final Assets assets;

  MapController(Reports reports, Assets assets) {
    this.reports = reports;
    this.assets = assets;
  }

  @QueryMapping
  Report.InBox reportsInBox(
      @Argument GeoBox box, @Argument int first, @Argument List<String> statuses) {
    var found = reports.inBox(box, statuses, first + 1);
    return new Report.InBox(upTo(first, found), found.size() <= first);
  }

  @QueryMapping
  Assets.InBox assetsInBox(@Argument GeoBox box, @Argument int first) {
    var found = assets.inBox(box, first + 1);
    return new Assets.InBox(upTo(first, found), found.size() <= first);
  }

  private static <T> List<T> upTo(int most, List<T> found) {
    return found.size() > most ? found.subList(0, most) : found;
  }
}
