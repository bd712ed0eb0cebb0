package fr.vigie.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/// Holds the limit to what Vigie answers: a limit that answered less would be no limit.
final class SameAnswer {

  private SameAnswer() {}

  /// The length of the answer.
  static int require(ReadPath path, Served product, Served limit)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var one = ask(client, path, product);
      var other = ask(client, path, limit);
      if (new String(one, StandardCharsets.UTF_8).startsWith("{\"errors\"")) {
        throw new BenchFailed("Vigie answers " + path.name() + " with errors.");
      }
      if (!Arrays.equals(one, other)) {
        var folder = Files.createTempDirectory("vigie-bench");
        Files.write(folder.resolve("vigie.json"), one);
        Files.write(folder.resolve("limit.json"), other);
        throw new BenchFailed("The answers to " + path.name() + " differ: see " + folder + ".");
      }
      return one.length;
    }
  }

  private static byte[] ask(HttpClient client, ReadPath path, Served served)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(served.uri())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(path.body()))
            .build();
    var response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new BenchFailed(
          served.name() + " answers " + path.name() + " with " + response.statusCode() + ".");
    }
    return response.body();
  }
}
