package fr.vigie.live;

import fr.vigie.TestBackend;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Files reports in Belleville-sur-Meuse, so that there is something to hear of.
final class Reporter {

  static final String FILED = "subscription { reportFiled { report { id note } } }";
  private static final String FILE =
      "mutation($input: FileReportInput!){fileReport(input:$input)"
          + "{...on FileReportSuccess{report{id}}}}";

  private Reporter() {}

  static String files(TestBackend backend) {
    return files(backend, "Elle clignote.");
  }

  static String files(TestBackend backend, String note) {
    var input =
        Map.of(
            "clientReportId",
            UUID.randomUUID().toString(),
            "categoryCode",
            "lamp-out",
            "note",
            note,
            "isNotDuplicate",
            true,
            "answers",
            List.of(Map.of("question", "extent", "value", "one")),
            "location",
            Map.of("latitude", 49.1767, "longitude", 5.3886));
    var answer = backend.asks("camille", FILE, Map.of("input", input));
    return Objects.requireNonNull(
        answer.jsonPath().getString("data.fileReport.report.id"), answer.asString());
  }
}
