package fr.vigie.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import fr.vigie.mongo.Places;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.GeoBox;

/// The box of a map in the north-east of Remiremont that holds as many open reports whatever the
/// size of the data, so that the answers of all sizes are as long.
final class MapBox {

  private static final double LATITUDE = 48.0165;
  private static final double LONGITUDE = 6.5905;
  private static final double MOST_HALF_HEIGHT = 0.008;
  private static final double WIDTH_TO_HEIGHT = 1.5;
  private static final int OPEN_REPORTS = 181;
  private static final int HALVINGS = 24;

  private MapBox() {}

  /// The smallest that holds so many, as near as doubles come; the widest where none does.
  static GeoBox on(Stage stage) {
    var tooSmall = 0.0;
    var enough = MOST_HALF_HEIGHT;
    for (var i = 0; i < HALVINGS; i++) {
      var middle = (tooSmall + enough) / 2;
      if (openReports(stage, box(middle)) < OPEN_REPORTS) {
        tooSmall = middle;
      } else {
        enough = middle;
      }
    }
    return box(enough);
  }

  private static GeoBox box(double halfHeight) {
    var halfWidth = halfHeight * WIDTH_TO_HEIGHT;
    return new GeoBox(
        LATITUDE - halfHeight, LONGITUDE - halfWidth, LATITUDE + halfHeight, LONGITUDE + halfWidth);
  }

  private static long openReports(Stage stage, GeoBox box) {
    var open = Status.OPEN.stream().map(Enum::name).toList();
    return stage
        .collection("reports")
        .countDocuments(and(Places.within(box), in("status", open)));
  }
}
