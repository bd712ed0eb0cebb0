package fr.vigie.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShorterExportTest {

  private static final String VOSGES = "ter_200068377";

  private final TestBackend backend = TestBackend.shared();

  @Test
  void a_client_that_can_undo_it_is_sent_less() throws Exception {
    var input = Map.of("territoryId", VOSGES, "isOn", true);
    var act = "mutation($input: SetOpenDataInput!) { setOpenData(input: $input) { __typename } }";
    backend.asks("marc", act, Map.of("input", input)).then().statusCode(200);
    var shorter = asked("gzip");

    assertThat(shorter.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(shorter.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(shorter.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(asked("identity").body());
    }
    assertThat(asked("identity").headers().firstValue("Content-Encoding")).isEmpty();
  }

  private HttpResponse<byte[]> asked(String encoding) throws IOException, InterruptedException {
    var uri =
        URI.create("http://127.0.0.1:" + backend.port() + "/opendata/" + VOSGES + "/reports.csv");
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(uri).header("Accept-Encoding", encoding).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
