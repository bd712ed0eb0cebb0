package fr.vigie.assetimport;

import fr.vigie.assetimport.ImportAssets.MappingChoice;
import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.importfile.Rejects;
import fr.vigie.importfile.RejectsCsv;
import fr.vigie.registerfile.RegisterFormat;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.LimitedBody;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The way in for registers of equipment, and the way out for how that goes.
final class AssetImportRoutes {

  /// Of a file once it is unpacked.
  static final long MOST_BYTES = 2_000_000_000;

  private final ImportAssets importAssets;
  private final ReadAssetImports readImports;
  private final AssetImports imports;
  private final Rejects rejects;
  private final long mostBytes;

  AssetImportRoutes(
      ImportAssets importAssets,
      ReadAssetImports readImports,
      AssetImports imports,
      Rejects rejects,
      long mostBytes) {
    this.importAssets = importAssets;
    this.readImports = readImports;
    this.imports = imports;
    this.rejects = rejects;
    this.mostBytes = mostBytes;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST", "/imports/assets", this::importAssets),
        new Route("GET", "/imports/assets", this::list),
        new Route(
            "GET",
            "/imports/assets/{id}",
            call -> found(call, run -> Answer.json(200, ToldImport.of(run)))),
        new Route("GET", "/imports/assets/{id}/rejects.csv", call -> found(call, this::rejects)),
        new Route("GET", "/imports/assets/{id}/changes.csv", call -> found(call, this::changes)));
  }

  private Answer importAssets(Call call) throws IOException {
    try {
      var request =
          new ImportAssets.Request(
              format(call),
              mapping(call),
              call.parameter("territory"),
              call.parameter("source"),
              clientImportId(call),
              "true".equals(call.parameter("dryRun")),
              () -> new LimitedBody(unpacked(call), mostBytes));
      return answer(importAssets.importAssets(call.context(Viewer.class), request));
    } catch (LimitedBody.TooLarge e) {
      return Answer.problem(413, "TOO_LARGE", "A file may have " + mostBytes + " bytes.");
    } catch (ZipException | EOFException e) {
      return Answer.problem(400, "BAD_USER_INPUT", "body: gzip that is whole");
    }
  }

  private static Answer answer(ImportAssets.Outcome outcome) {
    return switch (outcome) {
      case ImportAssets.Outcome.Imported(var run) -> Answer.json(200, ToldImport.of(run));
      case ImportAssets.Outcome.NotAllowed(var right) -> notAllowed(right);
      case ImportAssets.Outcome.TerritoryNotFound(var id) ->
          Answer.problem(404, "NOT_FOUND", "There is no territory \"" + id + "\".");
      case ImportAssets.Outcome.MappingNotFound(var name, var known) ->
          Answer.problem(400, "BAD_USER_INPUT", "mapping: one of " + known + ", not " + name);
      case ImportAssets.Outcome.ContentDiffers(var id) ->
          Answer.problem(409, "CONTENT_DIFFERS", "Import " + id + " has another content.");
      case ImportAssets.Outcome.UnderWay(var id) ->
          Answer.problem(409, "UNDER_WAY", "Import " + id + " is under way.");
    };
  }

  private static RegisterFormat format(Call call) {
    return RegisterFormat.of(Objects.requireNonNullElse(call.parameter("format"), ""))
        .orElseThrow(
            () -> new InvalidInput("format", "csv, geojson, irve-static, irve-dynamic or ngsi-ld"));
  }

  /// The header goes before the parameter.
  private static @Nullable MappingChoice mapping(Call call) {
    var sent = call.header("x-vigie-mapping");
    var name = call.parameter("mapping");
    if (sent == null) {
      return name == null || name.isEmpty() ? null : new MappingChoice.Known(name);
    }
    try {
      return new MappingChoice.Sent(new ByteArrayInputStream(Base64.getUrlDecoder().decode(sent)));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("X-Vigie-Mapping", "a JSON object in base64url");
    }
  }

  private static @Nullable String clientImportId(Call call) {
    var id = call.parameter("clientImportId");
    InvalidInput.unless(
        id == null || id.matches("[A-Za-z0-9_-]{1,100}"),
        "clientImportId",
        "1 to 100 letters, digits, _ and -");
    return id;
  }

  /// What is in gzip says so in its first two bytes, whatever the headers say.
  private static InputStream unpacked(Call call) throws IOException {
    var body = new PushbackInputStream(call.body(), 2);
    var first = body.readNBytes(2);
    body.unread(first);
    var isGzip = first.length == 2 && first[0] == 0x1f && first[1] == (byte) 0x8b;
    return isGzip ? new GZIPInputStream(body, 65_536) : body;
  }

  private Answer list(Call call) {
    var territory = Objects.requireNonNullElse(call.parameter("territory"), "");
    return switch (readImports.list(call.context(Viewer.class), territory)) {
      case ReadAssetImports.Listed.Found(var runs) ->
          Answer.json(200, Map.of("imports", runs.stream().map(ToldImport::of).toList()));
      case ReadAssetImports.Listed.NotAllowed(var right) -> notAllowed(right);
    };
  }

  private Answer found(Call call, Function<AssetImport, Answer> answer) {
    var id = Objects.requireNonNull(call.parameter("id"));
    return switch (readImports.find(call.context(Viewer.class), id)) {
      case ReadAssetImports.Outcome.Found(var run) -> answer.apply(run);
      case ReadAssetImports.Outcome.ImportNotFound(var missing) ->
          Answer.problem(404, "NOT_FOUND", "There is no import " + missing + ".");
    };
  }

  private Answer rejects(AssetImport run) {
    return new Answer(200, "text/csv; charset=utf-8", new RejectsCsv(rejects, run.id())::writeTo);
  }

  private Answer changes(AssetImport run) {
    return new Answer(200, "text/csv; charset=utf-8", new ChangesCsv(imports, run.id())::writeTo);
  }

  private static Answer notAllowed(Right right) {
    return Answer.problem(
        403, "FORBIDDEN", "The viewer needs the right " + right + " in the territory.");
  }
}
