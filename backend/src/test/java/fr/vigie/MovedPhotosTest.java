package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.image.Photographs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Photos are where their report is: its present staff sees and moderates them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovedPhotosTest {

  private static final byte[] PHOTO = Photographs.jpeg(800, 600);

  private final TestBackend backend = TestBackend.shared();
  private final PhotoClient client = new PhotoClient(backend);
  private final String photo = client.sent("camille", PHOTO);
  private final String report = client.filed("camille", List.of(photo));

  private void done(String person, String act, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("reportId", report);
    var answer =
        backend.asks(person, CaseWorld.mutation(act, "__typename"), Map.of("input", input));
    assertThat(answer.jsonPath().getString("data.act.__typename"))
        .as(answer.asString())
        .endsWith("Success");
  }

  private List<String> awaiting(String person, String territory) {
    var query =
        "query($t: ID!) { photosToModerate(territoryId: $t, first: 100)"
            + " { edges { node { id viewerCanModerate } } } }";
    return backend
        .asks(person, query, Map.of("t", territory))
        .jsonPath()
        .getList("data.photosToModerate.edges.node.id");
  }

  private String act(String person, String act) {
    return client.act(person, act, Map.of("photoId", photo)).getString("data.act.__typename");
  }

  @Test
  void photos_of_a_report_that_is_accepted_elsewhere_are_moderated_there() {
    done("nadia", "forwardReport", Map.of("organisationId", CaseWorld.VOSGES_ORGANISATION));
    assertThat(awaiting("nadia", CaseWorld.BELLEVILLE)).contains(photo);
    assertThat(act("paul", "publishPhoto")).isEqualTo("PhotoNotFoundProblem");

    done("paul", "acceptReport", Map.of());
    assertThat(awaiting("nadia", CaseWorld.BELLEVILLE)).doesNotContain(photo);
    assertThat(awaiting("paul", CaseWorld.VOSGES)).contains(photo);
    assertThat(client.photos("paul", report)).extracting("viewerCanModerate").containsExactly(true);
    assertThat(client.photos("nadia", report)).isEmpty();
    assertThat(act("nadia", "publishPhoto")).isEqualTo("PhotoNotFoundProblem");
    assertThat(act("paul", "publishPhoto")).isEqualTo("PublishPhotoSuccess");
    assertThat(client.stored(photo)).containsEntry("territory", CaseWorld.VOSGES);
  }

  @Test
  void photos_are_kept_for_as_long_as_the_category_says_that_staff_has_found() {
    done("nadia", "qualifyReport", Map.of("categoryCode", "pothole"));
    assertThat(client.stored(photo)).containsEntry("category", "pothole");
    assertThat(client.photos("nadia", report)).extracting("id").containsExactly(photo);
  }
}
