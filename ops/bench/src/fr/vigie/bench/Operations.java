package fr.vigie.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import fr.vigie.shared.GeoBox;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The paths of the figures that exist, asked of the data at hand.
final class Operations {

  private static final String REMIREMONT = "88383";
  private static final String VOSGES = "ter_200068377";
  private static final String DISPATCHER_OF_VOSGES = "paul";
  private static final String AGENT_OF_VOSGES = "lea";
  private static final String REGIONAL_OPERATOR = "rita";

  private static final double LATITUDE = 48.0165;
  private static final double LONGITUDE = 6.5905;

  private Operations() {}

  static List<Operation> on(Stage stage) throws IOException, InterruptedException {
    var box = in(MapBox.on(stage));
    var operations = new ArrayList<Operation>();
    operations.add(Operation.read("R1 map", "ReportMap", box));
    operations.add(Operation.read("R1 map with assets", "ItemMap", box));
    operations.add(Operation.read("R1 region", "RegionMap", RegionBox.WHOLE.variables()));
    operations.add(Operation.read("R1 region, finer", "RegionMap", RegionBox.FINER.variables()));
    operations.add(Operation.read("R2 list", "ReportList", ofCommune()));
    operations.add(workOrder(stage));
    operations.addAll(
        new Dashboard(stage, Ask.token(stage.product(), REGIONAL_OPERATOR)).operations());
    operations.add(
        new SyncFeed(stage, Ask.token(stage.product(), AGENT_OF_VOSGES)).afterCheckpoint());
    operations.add(new Operation("W1 file a report", "FileReport", filing(), null, true));
    return operations;
  }

  private static JsonObject in(GeoBox box) {
    return Json.createObjectBuilder().add("box", RegionBox.json(box)).add("first", 200).build();
  }

  private static JsonObject ofCommune() {
    var communes = Json.createArrayBuilder().add(REMIREMONT);
    return Json.createObjectBuilder()
        .add("first", 20)
        .add("filter", Json.createObjectBuilder().add("inseeCodes", communes))
        .build();
  }

  private static Operation workOrder(Stage stage) throws IOException, InterruptedException {
    var variables = Json.createObjectBuilder().add("id", doneWorkOrder(stage)).build();
    var token = Ask.token(stage.product(), DISPATCHER_OF_VOSGES);
    return new Operation("R3 work order", "WorkOrder", variables, token, false);
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
