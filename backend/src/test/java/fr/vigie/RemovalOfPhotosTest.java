package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.demo.DemoSize;
import fr.vigie.image.Photographs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemovalOfPhotosTest {

  private static final byte[] PHOTO = Photographs.noted(Photographs.jpeg(800, 600), 1);
  private static final TestBackend BACKEND = new TestBackend(new DemoSize(0, 0), List.of());

  private final PhotoClient photos = new PhotoClient(BACKEND);
  private final String photo = photos.sent("camille", PHOTO);
  private final String report = photos.filed("camille", List.of(photo));

  @BeforeEach
  void publish() {
    photos.act("nadia", "publishPhoto", Map.of("photoId", photo));
    assertThat(statuses(null)).containsExactly("PUBLISHED");
  }

  @AfterAll
  static void close() {
    BACKEND.close();
  }

  @Test
  void a_photo_is_hidden_at_once_and_stays_so_once_staff_agrees() {
    var request = request();

    assertThat(statuses(null)).isEmpty();
    assertThat(statuses("nadia")).containsExactly("HIDDEN");

    assertThat(decide(request, true)).contains("DecideRemovalSuccess");
    assertThat(statuses(null)).isEmpty();
    assertThat(photos.stored(photo)).containsEntry("status", "HIDDEN");
  }

  @Test
  void it_is_seen_again_as_before_when_staff_refuses_and_not_hidden_a_second_time() {
    assertThat(decide(request(), false)).contains("DecideRemovalSuccess");
    assertThat(statuses(null)).containsExactly("PUBLISHED");

    request();

    assertThat(statuses(null)).containsExactly("PUBLISHED");
  }

  private String request() {
    var query =
        "mutation($input: RequestRemovalInput!) { requestRemoval(input: $input) { __typename"
            + " ... on RequestRemovalSuccess { removalRequest { id } } } }";
    var input =
        Map.of(
            "clientRequestId",
            UUID.randomUUID().toString(),
            "reportId",
            report,
            "subject",
            "PHOTO",
            "photoId",
            photo,
            "reason",
            "on m’y voit");
    var answer = BACKEND.asks(null, query, Map.of("input", input)).jsonPath();
    var id = answer.getString("data.requestRemoval.removalRequest.id");
    assertThat(id).as(answer.prettify()).startsWith("rmv_");
    return id;
  }

  private static String decide(String request, boolean isAccepted) {
    var query =
        "mutation($input: DecideRemovalInput!) { decideRemoval(input: $input) { __typename } }";
    var input =
        Map.of("requestId", request, "isAccepted", isAccepted, "sentence", "nous avons regardé");
    return BACKEND.asks("nadia", query, Map.of("input", input)).asString();
  }

  private List<Object> statuses(@Nullable String person) {
    return photos.photos(person, report).stream().map(each -> each.get("status")).toList();
  }
}
