package fr.vigie.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import fr.vigie.mongo.InstallationKeys;
import fr.vigie.mongo.TestMongo;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The link at the end of a mail, as mail programs and people use it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StopRoutesTest {

  private final TestBackend backend = TestBackend.shared();
  private final MailKey key;
  private final MongoMailStops stops;

  StopRoutesTest() {
    var database = TestMongo.mongo().client().getDatabase(backend.database());
    this.key = new MailKey(new InstallationKeys(database).of("mail"));
    this.stops = new MongoMailStops(database);
  }

  private RequestSpecification asks() {
    return given()
        .baseUri("http://127.0.0.1")
        .port(backend.port())
        .header("Accept-Language", "fr")
        .urlEncodingEnabled(false);
  }

  private Response posts(String token, String field, String value) {
    return asks()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .body(field + "=" + value)
        .post("/mail/stop/" + token);
  }

  @Test
  void a_link_that_was_not_made_here_ends_nothing() {
    var forged = new MailKey(new byte[32]).token("psn_stop_1");
    assertThat(asks().get("/mail/stop/" + forged).statusCode()).isEqualTo(404);
    assertThat(posts(forged, "List-Unsubscribe", "One-Click").statusCode()).isEqualTo(404);
    for (var token : new String[] {"x", "x.y", "x.y.z", "%00", "a".repeat(500)}) {
      assertThat(asks().get("/mail/stop/" + token).statusCode()).as(token).isEqualTo(404);
    }
    assertThat(stops.isStopped("psn_stop_1")).isFalse();
  }

  @Test
  void looking_at_it_ends_nothing() {
    var page = asks().get("/mail/stop/" + key.token("psn_stop_2"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.asString()).contains("Vous recevez des courriels", "method=\"post\"");
    assertThat(stops.isStopped("psn_stop_2")).isFalse();
  }

  @Test
  void one_click_ends_it_and_the_button_wants_them_again() {
    var token = key.token("psn_stop_3");
    assertThat(posts(token, "List-Unsubscribe", "One-Click").statusCode()).isEqualTo(200);
    assertThat(stops.isStopped("psn_stop_3")).isTrue();
    assertThat(posts(token, "List-Unsubscribe", "One-Click").asString())
        .contains("ne recevez plus");
    assertThat(posts(token, "again", "1").asString()).contains("Vous recevez des courriels");
    assertThat(stops.isStopped("psn_stop_3")).isFalse();
  }

  @Test
  void one_click_may_come_as_a_form_of_several_parts() {
    var token = key.token("psn_stop_5");
    var answer = asks().multiPart("List-Unsubscribe", "One-Click").post("/mail/stop/" + token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(stops.isStopped("psn_stop_5")).isTrue();
  }

  @Test
  void what_says_nothing_changes_nothing() {
    var token = key.token("psn_stop_4");
    assertThat(posts(token, "x", "y".repeat(10_000)).statusCode()).isEqualTo(200);
    assertThat(posts(token, "x", "y").statusCode()).isEqualTo(200);
    assertThat(stops.isStopped("psn_stop_4")).isFalse();
  }
}
