package fr.vigie.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;

/// The paths of the figures that exist, asked of the data at hand.
final class Operations {

  private static final String REMIREMONT = "88383";
  private static final String VOSGES = "ter_200068377";
  private static final String DISPATCHER_OF_VOSGES = "paul";

  // The north-east of Remiremont: 181 open reports at size S.
  private static final double LATITUDE = 48.0165;
  private static final double LONGITUDE = 6.5905;
  private static final double HALF_HEIGHT = 0.008;
  private static final double HALF_WIDTH = 0.012;

  private Operations() {}

  static List<Operation> on(Stage stage, Size size) throws IOException, InterruptedException {
    return List.of(
        Operation.read("R1 map", "ReportMap", inBox(size)),
        Operation.read("R1 map with assets", "ItemMap", inBox(size)),
        Operation.read("R2 list", "ReportList", ofCommune()),
        new Operation(
            "R3 work order",
            "WorkOrder",
            Json.createObjectBuilder().add("id", doneWorkOrder(stage)).build(),
            Ask.token(stage.product(), DISPATCHER_OF_VOSGES),
            false),
        new Operation("W1 file a report", "FileReport", filing(), null, true));
  }

  /// Smaller where there is more, so that answers of all sizes of data are as long.
  private static JsonObject inBox(Size size) {
    var share = Math.sqrt((double) Size.S.reports() / size.reports());
    var box =
        Json.createObjectBuilder()
            .add("south", LATITUDE - share * HALF_HEIGHT)
            .add("west", LONGITUDE - share * HALF_WIDTH)
            .add("north", LATITUDE + share * HALF_HEIGHT)
            .add("east", LONGITUDE + share * HALF_WIDTH);
    return Json.createObjectBuilder().add("box", box).add("first", 200).build();
  }

  private static JsonObject ofCommune() {
    var communes = Json.createArrayBuilder().add(REMIREMONT);
    return Json.createObjectBuilder()
        .add("first", 20)
        .add("filter", Json.createObjectBuilder().add("inseeCodes", communes))
        .build();
  }

  /// The first that went all its way, by which its history is as long in every run.
  private static String doneWorkOrder(Stage stage) {
    var found =
        stage
            .collection("workOrders")
            .find(and(eq("territory", VOSGES), eq("status", "DONE")))
            .sort(ascending("_id"))
            .first();
    if (found == null) {
      throw new BenchFailed("The data holds no work order that is done.");
    }
    return found.getString("_id");
  }

  private static JsonObject filing() {
    var answer = Json.createObjectBuilder().add("question", "extent").add("value", "one");
    var place = Json.createObjectBuilder().add("latitude", LATITUDE).add("longitude", LONGITUDE);
    var input =
        Json.createObjectBuilder()
            .add("clientReportId", Filings.PREFIX + "@UNIQUE@")
            .add("categoryCode", "lamp-out")
            .add("location", place)
            .add("note", "La lampe devant l'entrée de l'école est éteinte depuis deux jours.")
            .add("answers", Json.createArrayBuilder().add(answer))
            .add("isNotDuplicate", true);
    return Json.createObjectBuilder().add("input", input).build();
  }
}
