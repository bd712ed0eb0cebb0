package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fr.vigie.image.Photographs;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Reports with photos: filed, moderated, and seen by those who may.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhotosOfReportsTest {

  private static final byte[] PHOTO = Photographs.noted(Photographs.jpeg(800, 600), 1);

  private final TestBackend backend = TestBackend.shared();
  private final PhotoClient client = new PhotoClient(backend);

  @Test
  void a_photo_is_hidden_from_all_but_its_author_and_staff_until_it_is_published() {
    var photo = client.sent("camille", PHOTO);
    var report = client.filed("camille", List.of(photo));

    assertThat(client.photos(null, report)).isEmpty();
    assertThat(client.photos("hugo", report)).isEmpty();
    assertThat(client.photos("paul", report)).isEmpty();
    for (var person : List.of("camille", "sami", "nadia", "rita")) {
      assertThat(client.photos(person, report)).extracting("status").containsExactly("AWAITING");
    }
    var path = path(report, "imagePath");
    assertThat(seen(path)).isEqualTo("camille sami nadia rita marc");

    assertThat(act("nadia", "publishPhoto", photo)).isEqualTo("PublishPhotoSuccess");
    assertThat(client.photos(null, report)).extracting("status").containsExactly("PUBLISHED");
    assertThat(seen(path)).isEqualTo("nobody hugo camille sami nadia rita marc paul");

    assertThat(act("nadia", "hidePhoto", photo)).isEqualTo("HidePhotoSuccess");
    assertThat(client.photos(null, report)).isEmpty();
    assertThat(seen(path)).isEqualTo("camille sami nadia rita marc");
  }

  private String path(String report, String field) {
    return (String) client.photos("nadia", report).getFirst().get(field);
  }

  private Response get(String person, String path) {
    return client.request(person, null).accept("*/*").get(path);
  }

  /// Who sees a picture; the others are told what they would be told of none.
  private String seen(String path) {
    var unknown = get(null, "/photos/AAAAAAAAAAAAAAAAAAAAAAAA/1280.jpg");
    assertThat(unknown.statusCode()).isEqualTo(404);
    var seen = new ArrayList<String>();
    for (var person :
        List.of("nobody", "hugo", "camille", "sami", "nadia", "rita", "marc", "paul")) {
      var answer = get(person.equals("nobody") ? null : person, path);
      if (answer.statusCode() == 200) {
        seen.add(person);
      } else {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).isEqualTo(unknown.asString());
      }
    }
    return String.join(" ", seen);
  }

  private String act(String person, String act, String photo) {
    return client.act(person, act, Map.of("photoId", photo)).getString("data.act.__typename");
  }

  @Test
  void who_did_not_sign_in_sees_their_own_photo_by_the_key_of_their_app() {
    var report = client.filed(null, List.of(client.sent(null, PHOTO)));
    var path = path(report, "thumbnailPath");

    assertThat(client.request(null, PhotoClient.KEY).accept("*/*").get(path).statusCode())
        .isEqualTo(200);
    assertThat(client.request(null, PhotoClient.OTHER_KEY).accept("*/*").get(path).statusCode())
        .isEqualTo(404);
    assertThat(get(null, path).statusCode()).isEqualTo(404);
  }

  @Test
  void a_published_picture_is_kept_by_caches_that_ask_again_and_a_hidden_one_is_not() {
    var photo = client.sent(null, PHOTO);
    var path = path(client.filed(null, List.of(photo)), "imagePath");
    assertThat(get("nadia", path).header("Cache-Control")).isEqualTo("private, no-store");
    act("nadia", "publishPhoto", photo);

    var answer = get(null, path);
    var again =
        client
            .request(null, null)
            .accept("*/*")
            .header("If-None-Match", answer.header("ETag"))
            .get(path);

    assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(Photographs.holds(answer.asByteArray(), Photographs.SENTINEL)).isFalse();
    assertThat(Photographs.quarters(answer.asByteArray())).isEqualTo("R G B RGB");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asByteArray()).isEmpty();
    assertThat(get(null, path.replace("1280", "640")).statusCode()).isEqualTo(404);
    assertThat(get(null, path.replace("1280.jpg", "..%2f1280.jpg")).statusCode())
        .isBetween(400, 404);
  }

  @Test
  void what_is_redacted_is_black_for_good_and_the_picture_as_it_was_is_gone() {
    var photo = client.sent(null, PHOTO);
    var report = client.filed(null, List.of(photo));
    act("nadia", "publishPhoto", photo);
    var before = path(report, "imagePath");
    var small = path(report, "thumbnailPath");
    var corner = Map.of("x", 0.0, "y", 0.0, "width", 0.5, "height", 0.5);

    var done =
        client.act("nadia", "redactPhoto", Map.of("photoId", photo, "rectangles", List.of(corner)));

    assertThat(done.getString("data.act.__typename")).isEqualTo("RedactPhotoSuccess");
    assertThat(done.getBoolean("data.act.photo.isRedacted")).isTrue();
    var after = path(report, "imagePath");
    assertThat(after).isEqualTo(done.getString("data.act.photo.imagePath")).isNotEqualTo(before);
    assertThat(Photographs.quarters(get(null, after).asByteArray())).isEqualTo(" G B RGB");
    assertThat(Photographs.quarters(get(null, path(report, "thumbnailPath")).asByteArray()))
        .isEqualTo(" G B RGB");
    for (var gone : List.of(before, small)) {
      assertThat(get("nadia", gone).statusCode()).isEqualTo(404);
    }
    var name = before.split("/")[2];
    for (var field : List.of("_id", "files_id")) {
      var bucket = field.equals("_id") ? "photos.files" : "photos.chunks";
      var left = client.database().getCollection(bucket).find(Filters.regex(field, "^" + name));
      assertThat(left.first()).isNull();
    }
  }

  @Test
  void rectangles_lie_within_the_picture() {
    var photo = client.sent(null, PHOTO);
    client.filed(null, List.of(photo));
    var good = Map.of("x", 0.5, "y", 0.5, "width", 0.5, "height", 0.5);
    for (var bad :
        List.of(
            Map.of("x", -0.1),
            Map.of("x", 1.0),
            Map.of("y", 7.0),
            Map.of("width", 0.0),
            Map.of("width", 0.6),
            Map.of("height", -1.0),
            Map.of("height", 0.50001))) {
      var rectangle = new HashMap<>(good);
      rectangle.putAll(bad);

      var answer =
          client.act(
              "nadia", "redactPhoto", Map.of("photoId", photo, "rectangles", List.of(rectangle)));

      assertThat(answer.getString("data.act.field"))
          .isEqualTo("rectangles." + bad.keySet().iterator().next());
    }
    var none = Map.of("photoId", photo, "rectangles", List.of());
    assertThat(client.act("nadia", "redactPhoto", none).getString("data.act.field"))
        .isEqualTo("rectangles");
  }

  @Test
  void only_those_who_moderate_in_the_territory_do_and_others_learn_nothing() {
    var photo = client.sent(null, PHOTO);
    client.filed(null, List.of(photo));

    for (var act : List.of("publishPhoto", "hidePhoto")) {
      for (var person : Stream.of("sami", "rita").toList()) {
        assertThat(act(person, act, photo)).isEqualTo("NotAllowedProblem");
      }
      for (var person : List.of("hugo", "camille", "paul")) {
        assertThat(act(person, act, photo)).isEqualTo("PhotoNotFoundProblem");
      }
      assertThat(act(null, act, photo)).isEqualTo("PhotoNotFoundProblem");
      assertThat(act("nadia", act, "pho_none")).isEqualTo("PhotoNotFoundProblem");
    }
    assertThat(client.stored(photo).getString("status")).isEqualTo("AWAITING");
    var unattached = client.sent(null, PHOTO);
    assertThat(act("nadia", "publishPhoto", unattached)).isEqualTo("PhotoNotFoundProblem");
  }

  @Test
  void photos_wait_for_those_who_moderate_until_one_of_them_has_decided() {
    var photos = List.of(client.sent(null, PHOTO), client.sent(null, PHOTO));
    client.filed(null, photos);

    assertThat(awaiting("nadia")).containsSubsequence(photos);
    assertThat(awaiting("sami")).isEmpty();
    assertThat(awaiting("paul")).isEmpty();
    act("nadia", "hidePhoto", photos.getFirst());
    assertThat(awaiting("nadia")).doesNotContain(photos.getFirst()).contains(photos.getLast());
  }

  /// All pages of two.
  private List<String> awaiting(String person) {
    var query =
        "query($after: String) { photosToModerate(territoryId: \"ter_215500430\", first: 2, after: $after) { edges { node { id status } } pageInfo { endCursor hasNextPage } } }";
    var all = new ArrayList<String>();
    var variables = new HashMap<String, Object>();
    var isMore = true;
    while (isMore) {
      var page = backend.asks(person, query, variables).jsonPath();
      all.addAll(page.getList("data.photosToModerate.edges.node.id"));
      variables.put("after", page.getString("data.photosToModerate.pageInfo.endCursor"));
      isMore = page.getBoolean("data.photosToModerate.pageInfo.hasNextPage");
    }
    return all;
  }
}
