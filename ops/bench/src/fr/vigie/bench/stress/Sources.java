package fr.vigie.bench.stress;

import fr.vigie.bench.openloop.Asked;
import fr.vigie.bench.BenchFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Two sources of Belleville with their devices, added as an administrator would.
record Sources(int port, String batch, String batchKey, String chirpStack, String chirpStackKey) {

  private static final Pattern ID = Pattern.compile("\"id\":\"((?:src|prf)_[0-9A-Z]+)\"");
  private static final Pattern KEY = Pattern.compile("\"key\":\"(vgs_[^\"]+)\"");
  private static final Pattern ASSET = Pattern.compile("\"id\":\"(ast_[^\"]+)\"");

  static Sources connect(Vigie vigie, int devices) throws IOException {
    var token = vigie.token("marc");
    try (var wire = new Wire(vigie.port())) {
      var asks = new Asks(wire, token);
      var assets = asks.assets(2 * devices);
      var profile =
          first(
              ID,
              asks.ask(
                  "mutation { declareDeviceProfile(input: {clientProfileId: \\\"" + UUID.randomUUID()
                      + "\\\", territoryId: \\\"ter_215500430\\\", name: \\\"bench\\\", fields: [{metric: \\\"temperature\\\", path: \\\"/t\\\"}],"
                      + " sample: {object: \\\"{\\\\\\\"t\\\\\\\": 1}\\\", expected: [{metric: \\\"temperature\\\", value: 1}]}}) { ... on DeclareDeviceProfileSuccess { profile { id } } ... on Problem { message } } }"));
      var batch = asks.add("BATCH");
      var chirpStack = asks.add("CHIRPSTACK");
      for (var i = 0; i < devices; i++) {
        asks.connect(first(ID, batch), i, assets.get(i), "null");
        // Other assets, so that what one source tells is in order.
        asks.connect(first(ID, chirpStack), i, assets.get(devices + i), "\\\"" + profile + "\\\"");
      }
      return new Sources(
          vigie.port(), first(ID, batch), first(KEY, batch), first(ID, chirpStack), first(KEY, chirpStack));
    }
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new BenchFailed("unexpected: " + text);
    }
    return found.group(1);
  }

  private record Asks(Wire wire, String token) {

    String ask(String query) throws IOException {
      var headers = "Authorization: Bearer " + token + "\r\n";
      var reply = wire.ask(Asked.post("/graphql", headers, "{\"query\":\"" + query + "\"}"));
      return new String(reply.body(), StandardCharsets.UTF_8);
    }

    List<String> assets(int devices) throws IOException {
      var answer =
          ask(
              "{ assetsInBox(first: " + devices
                  + ", box: {south: 49.16, west: 5.34, north: 49.2, east: 5.45}) { assets { id } } }");
      var assets = ASSET.matcher(answer).results().map(r -> r.group(1)).toList();
      if (assets.size() < devices) {
        throw new BenchFailed("fewer than " + devices + " assets: " + answer);
      }
      return assets;
    }

    String add(String kind) throws IOException {
      return ask(
          "mutation { addSource(input: {clientSourceId: \\\"" + UUID.randomUUID()
              + "\\\", territoryId: \\\"ter_215500430\\\", kind: " + kind
              + ", name: \\\"bench\\\"}) { ... on AddSourceSuccess { key source { id } } ... on Problem { message } } }");
    }

    void connect(String source, int device, String asset, String profile) throws IOException {
      var answer =
          ask(
              "mutation { connectDevice(input: {sourceId: \\\"" + source + "\\\", deviceId: \\\"d" + device
                  + "\\\", assetId: \\\"" + asset + "\\\", profileId: " + profile + "}) { __typename } }");
      if (!answer.contains("ConnectDeviceSuccess")) {
        throw new BenchFailed("unexpected: " + answer);
      }
    }
  }
}
