package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.image.Photographs;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A photo is shown by what its report is now, whatever its address is known to.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawnPhotosTest {

  private static final byte[] PHOTO = Photographs.jpeg(800, 600);

  private final TestBackend backend = TestBackend.shared();
  private final PhotoClient client = new PhotoClient(backend);
  private final String photo = client.sent("camille", PHOTO);
  private final String report = client.filed("camille", List.of(photo));
  private final String path = published();

  private String published() {
    client.act("nadia", "publishPhoto", Map.of("photoId", photo));
    var shown = (String) client.photos(null, report).getFirst().get("imagePath");
    assertThat(get(null, shown).statusCode()).isEqualTo(200);
    return shown;
  }

  private Response get(@Nullable String person, String shown) {
    return client.request(person, null).accept("*/*").get(shown);
  }

  private void done(String person, String act, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("reportId", report);
    var answer =
        backend.asks(person, CaseWorld.mutation(act, "__typename"), Map.of("input", input));
    assertThat(answer.jsonPath().getString("data.act.__typename"))
        .as(answer.asString())
        .endsWith("Success");
  }

  /// What others are told of it is what they are told of none.
  private void assertGone() {
    var unknown = get(null, "/photos/AAAAAAAAAAAAAAAAAAAAAAAA/1280.jpg");
    for (var other : List.of("hugo", "paul")) {
      assertThat(get(other, path).statusCode()).isEqualTo(404);
    }
    var gone = get(null, path);
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.asString()).isEqualTo(unknown.asString());
    assertThat(gone.header("Cache-Control")).isEqualTo(unknown.header("Cache-Control"));
    var known = client.request(null, null).accept("*/*").header("If-None-Match", "*").get(path);
    assertThat(known.statusCode()).isEqualTo(404);
  }

  private void assertKeptByNobody(String person) {
    var seen = get(person, path);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.header("Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  void a_photo_of_a_report_that_becomes_private_is_withdrawn_and_comes_back_with_it() {
    done("nadia", "qualifyReport", Map.of("isPrivate", true));
    assertGone();
    assertKeptByNobody("nadia");
    assertKeptByNobody("camille");

    done("nadia", "qualifyReport", Map.of("isPrivate", false));
    assertThat(get(null, path).statusCode()).isEqualTo(200);
  }

  @Test
  void a_photo_of_a_report_that_is_refused_is_withdrawn() {
    done("nadia", "rejectReport", Map.of("reason", "ABUSE", "sentence", "ce n’est pas un lieu"));
    assertGone();
    assertKeptByNobody("nadia");
    assertThat(client.photos(null, report)).isEmpty();
    assertThat(client.photos("hugo", report)).isEmpty();
    assertThat(client.photos("camille", report)).extracting("id").containsExactly(photo);
  }

  @Test
  void a_photo_of_a_report_that_says_nothing_of_it_any_more_is_withdrawn() {
    client
        .database()
        .getCollection("reports")
        .updateOne(
            new Document("_id", report), new Document("$set", new Document("photos", List.of())));
    assertGone();
  }
}
