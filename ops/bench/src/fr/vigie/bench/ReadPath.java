package fr.vigie.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A read path of the figures, as one request.
///
/// @param operation the name of its document in `ops/bench/operations`
record ReadPath(String name, String operation, JsonObject variables) {

  // The north-east of Remiremont: 183 open reports at size S.
  private static final JsonObject BOX =
      Json.createObjectBuilder()
          .add("south", 48.0085)
          .add("west", 6.5785)
          .add("north", 48.0245)
          .add("east", 6.6025)
          .build();
  private static final JsonObject IN_BOX =
      Json.createObjectBuilder().add("box", BOX).add("first", 200).build();
  private static final String REMIREMONT = "88383";
  private static final JsonObject OF_COMMUNE =
      Json.createObjectBuilder()
          .add("first", 20)
          .add(
              "filter",
              Json.createObjectBuilder()
                  .add("inseeCodes", Json.createArrayBuilder().add(REMIREMONT)))
          .build();

  static final List<ReadPath> ALL =
      List.of(
          new ReadPath("R1 map", "ReportMap", IN_BOX),
          new ReadPath("R1 map with assets", "ItemMap", IN_BOX),
          new ReadPath("R2 list", "ReportList", OF_COMMUNE));

  byte[] body() throws IOException {
    var document = Path.of("ops/bench/operations", operation + ".graphql");
    return Json.createObjectBuilder()
        .add("query", Files.readString(document))
        .add("operationName", operation)
        .add("variables", variables)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
