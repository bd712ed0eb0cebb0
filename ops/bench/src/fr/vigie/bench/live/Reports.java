package fr.vigie.bench.live;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/// Files the reports that everyone hears of.
final class Reports implements AutoCloseable {

  private static final String FILE =
      "{\"query\":\"mutation($i:FileReportInput!){fileReport(input:$i){...on FileReportSuccess{report{id}}}}\","
          + "\"variables\":{\"i\":{\"clientReportId\":\"%s\",\"categoryCode\":\"lamp-out\","
          + "\"isNotDuplicate\":true,\"answers\":[{\"question\":\"extent\",\"value\":\"one\"}],\"note\":\"%s\",\"location\":{\"latitude\":49.1767,\"longitude\":5.3886}}}}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String server;

  Reports(String server) {
    this.server = server;
  }

  String token(String person) throws IOException, InterruptedException {
    var answer = post("/demo/token", "{\"person\":\"" + person + "\"}");
    try (var reader = Json.createReader(new StringReader(answer))) {
      return reader.readObject().getString("token");
    }
  }

  void file(String note) throws IOException, InterruptedException {
    var answer = post("/graphql", FILE.formatted(UUID.randomUUID(), note));
    if (!answer.contains("\"id\"")) {
      throw new IllegalStateException("not filed: " + answer);
    }
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    http.close();
  }
}
