package fr.vigie.reportimport;

import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.reportimport.ImportReports.MappingChoice;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.LimitedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The way in for files of reports, and the way out for what was refused of them.
final class ImportRoutes {

  static final long MOST_BYTES = 500_000_000;

  private final ImportReports importReports;
  private final ReadRejects readRejects;
  private final long mostBytes;

  ImportRoutes(ImportReports importReports, ReadRejects readRejects, long mostBytes) {
    this.importReports = importReports;
    this.readRejects = readRejects;
    this.mostBytes = mostBytes;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST", "/imports/reports", this::importReports),
        new Route("GET", "/imports/{id}/rejects.csv", this::rejects));
  }

  private Answer importReports(Call call) throws IOException {
    var csv = new LimitedBody(call.body(), mostBytes);
    var request = new ImportReports.Request(mapping(call), csv);
    try {
      return switch (importReports.importReports(call.context(Viewer.class), request)) {
        case ImportReports.Outcome.Imported(var run) -> Answer.json(200, told(run));
        case ImportReports.Outcome.NotAllowed(var right) -> notAllowed(right);
        case ImportReports.Outcome.MappingNotFound(var name, var known) ->
            Answer.problem(400, "BAD_USER_INPUT", "mapping: one of " + known + ", not " + name);
      };
    } catch (LimitedBody.TooLarge e) {
      return Answer.problem(413, "TOO_LARGE", "A file may have " + mostBytes + " bytes.");
    }
  }

  /// The header goes before the parameter.
  private static MappingChoice mapping(Call call) {
    var sent = call.header("x-vigie-mapping");
    if (sent == null) {
      return new MappingChoice.Known(Objects.requireNonNullElse(call.parameter("mapping"), ""));
    }
    try {
      return new MappingChoice.Sent(new ByteArrayInputStream(Base64.getUrlDecoder().decode(sent)));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("X-Vigie-Mapping", "a JSON object in base64url");
    }
  }

  private Answer rejects(Call call) {
    var id = Objects.requireNonNull(call.parameter("id"));
    return switch (readRejects.read(call.context(Viewer.class), id)) {
      case ReadRejects.Outcome.Found(var rejects) ->
          new Answer(200, "text/csv; charset=utf-8", rejects::writeTo);
      case ReadRejects.Outcome.NotAllowed(var right) -> notAllowed(right);
      case ReadRejects.Outcome.ImportNotFound(var missing) ->
          Answer.problem(404, "NOT_FOUND", "There is no import " + missing + ".");
    };
  }

  private static Answer notAllowed(Right right) {
    return Answer.problem(
        403, "FORBIDDEN", "The viewer needs the right " + right + " in the whole region.");
  }

  private static Map<String, Object> told(Import run) {
    var told = new LinkedHashMap<String, Object>();
    told.put("id", run.id());
    told.put("source", run.source());
    told.put("attribution", run.attribution());
    told.put("licence", run.licence());
    told.put("read", run.tally().read());
    told.put("added", run.tally().added());
    told.put("unchanged", run.tally().unchanged());
    told.put("rejected", run.tally().rejected());
    told.put("byReason", run.tally().byReason());
    told.put("rejects", "/imports/" + run.id() + "/rejects.csv");
    return told;
  }
}
