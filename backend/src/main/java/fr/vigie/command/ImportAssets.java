package fr.vigie.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Takes over a register of equipment; the same file again goes on where it was cut off.
final class ImportAssets implements Subcommand {

  private static final int BUFFER = 65_536;

  @Override
  public String name() {
    return "assets import";
  }

  @Override
  public String help() {
    return """
    FILE --format csv|geojson|irve-static|irve-dynamic|ngsi-ld --territory ID
      [--mapping NAME|FILE.json] [--source NAME] [--dry-run] [--again]
    takes over a register of equipment, and says what became of its rows; --dry-run changes
    nothing and says what would; a file that was cut off goes on when it is sent again, and
    --again takes one anew that is done; it may be in gzip\
    """;
  }

  @Override
  public Set<String> options() {
    return Set.of("--format", "--territory", "--mapping", "--source");
  }

  @Override
  public Set<String> flags() {
    return Set.of("--dry-run", "--again");
  }

  @Override
  public void run(Words words, Vigie vigie, Printed printed) throws IOException {
    var file = Path.of(words.one("A file"));
    if (!Files.isReadable(file)) {
      throw Failure.usage("There is no file " + file + ".");
    }
    var mapping = words.option("--mapping").map(Path::of).filter(Files::isReadable);
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/octet-stream");
    if (mapping.isPresent()) {
      var json = Files.readAllBytes(mapping.get());
      headers.put("X-Vigie-Mapping", Base64.getUrlEncoder().withoutPadding().encodeToString(json));
    }
    var clientId = clientId(file, headers.getOrDefault("X-Vigie-Mapping", ""), words);
    var path = "/imports/assets?" + query(parameters(words, clientId, mapping.isEmpty()));
    tell(vigie.takes(path, file, headers, () -> progress(words, vigie, printed)), printed);
  }

  /// The same for the same file and mapping, unless it is to be taken anew.
  private static String clientId(Path file, String mapping, Words words) throws IOException {
    if (words.has("--again")) {
      return UUID.randomUUID().toString();
    }
    try (var in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(mapping.getBytes(StandardCharsets.UTF_8));
      digest.update(words.option("--mapping").orElse("").getBytes(StandardCharsets.UTF_8));
      var buffer = new byte[BUFFER];
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parameters(
      Words words, String clientId, boolean isMappingNamed) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("clientImportId", clientId);
    parameters.put(
        "format", words.option("--format").orElseThrow(() -> Failure.usage("--format is needed.")));
    words.option("--territory").ifPresent(id -> parameters.put("territory", id));
    words.option("--source").ifPresent(name -> parameters.put("source", name));
    if (isMappingNamed) {
      words.option("--mapping").ifPresent(name -> parameters.put("mapping", name));
    }
    if (words.has("--dry-run")) {
      parameters.put("dryRun", "true");
    }
    return parameters;
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each ->
            each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static void progress(Words words, Vigie vigie, Printed printed) {
    words
        .option("--territory")
        .ifPresent(territory -> {
          var path = "/imports/assets?" + query(Map.of("territory", territory));
          try (InputStream in = vigie.file(path);
              var reader = Json.createReader(in)) {
            reader.readObject().getJsonArray("imports").getValuesAs(JsonObject.class).stream()
                .filter(run -> !run.getBoolean("isFinished"))
                .findFirst()
                .ifPresent(run -> printed.note("  " + counts(run)));
          } catch (IOException e) {
            throw new UncheckedIOException(path, e);
          }
        });
  }

  private static void tell(JsonObject run, Printed printed) {
    printed.json(run);
    printed.line((run.getBoolean("dryRun") ? "Would be so: " : "Done: ") + counts(run));
    tell(printed, "rejected", run.getJsonObject("byReason"));
    tell(printed, "not known", run.getJsonObject("unknownKeys"));
    tell(printed, "not used", run.getJsonObject("unusedKeys"));
    printed.line("  Rejects: " + run.getString("rejects"));
    if (run.containsKey("changes")) {
      printed.line("  Changes: " + run.getString("changes"));
    }
  }

  private static void tell(Printed printed, String what, JsonObject counts) {
    counts.forEach((name, count) -> printed.line("  " + what + ": " + count + " " + name));
  }

  private static String counts(JsonObject run) {
    return run.get("read")
        + " read, "
        + run.get("created")
        + " new, "
        + run.get("changed")
        + " changed, "
        + run.get("unchanged")
        + " as before, "
        + run.get("rejected")
        + " rejected, "
        + run.get("waiting")
        + " waiting for what they stand below";
  }
}
