package fr.vigie.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import fr.vigie.TestBackend;
import fr.vigie.mongo.TestMongo;
import fr.vigie.open311.Partner.Key;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The app of a partner files reports by GeoReport.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Open311FileTest {

  private final TestBackend backend = TestBackend.shared();
  private final Partner partner = new Partner(backend);
  private final Key key = partner.key(Partner.BELLEVILLE, 6_000);

  @Test
  void a_report_is_filed_by_the_same_rules_and_followed_by_its_id() {
    var form = new HashMap<String, Object>(Partner.pothole(key));
    form.put("description", "Un trou « profond »");
    form.put("attribute[depth]", "12.5");

    var id = filed(partner.posts(form));

    var stored = report(id);
    assertThat(stored.getString("category")).isEqualTo("pothole");
    assertThat(stored.getString("territory")).isEqualTo(Partner.BELLEVILLE);
    assertThat(stored.getString("note")).isEqualTo("Un trou « profond »");
    assertThat(stored.getList("answers", Document.class).getFirst().getString("value"))
        .isEqualTo("12.5");
    var shown = partner.ofBelleville("/requests/" + id + ".json").jsonPath();
    assertThat(shown.getString("[0].service_request_id")).isEqualTo(id);
    assertThat(shown.getString("[0].status")).isEqualTo("open");
    assertThat(shown.getString("[0].description")).isEqualTo("Un trou « profond »");
    assertThat(partner.ofBelleville("/tokens/" + id + ".json").jsonPath().getString("[0].token"))
        .isEqualTo(id);
  }

  @Test
  void what_is_filed_by_form_is_answered_in_xml_too() {
    var answer =
        partner
            .asks()
            .contentType("application/x-www-form-urlencoded")
            .formParams(Partner.pothole(key))
            .post(Partner.ROOT + "/requests.xml");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("text/xml; charset=utf-8");
    assertThat(answer.xmlPath().getString("service_requests.request.service_request_id"))
        .startsWith("rep_");
  }

  @Test
  void the_notice_says_who_deals_with_it_by_when_and_what_was_not_kept() {
    var form = new HashMap<String, Object>(Partner.pothole(key));
    form.put("media_url", "http://127.0.0.1/photo.jpg");
    form.put("first_name", "Camille");
    form.put("email", "camille@example.org");

    var answer = partner.posts(form);

    assertThat(answer.jsonPath().getString("[0].service_notice"))
        .contains("s’en charge ; délai prévu", "Non repris ici : media_url.");
    assertThat(report(filed(answer)).toJson()).doesNotContain("Camille", "camille@", "photo.jpg");
  }

  @Test
  void a_retry_with_its_key_files_nothing_twice_and_another_content_is_refused() {
    var again = UUID.randomUUID().toString();
    var form = new HashMap<String, Object>(Partner.pothole(key));
    form.put("device_id", "phone-1");

    var first = filed(again(again, form));

    assertThat(filed(again(again, form))).isEqualTo(first);
    form.put("description", "autre chose");
    refused(again(again, form), 409, "Idempotency-Key");
    form.put("device_id", "phone-2");
    assertThat(filed(again(again, form))).isNotEqualTo(first);
  }

  @Test
  void a_device_that_says_the_same_on_the_same_day_files_it_once() {
    var form = new HashMap<String, Object>(Partner.pothole(key));
    form.put("device_id", UUID.randomUUID().toString());
    var first = filed(partner.posts(form));

    assertThat(filed(partner.posts(form))).isEqualTo(first);
    form.remove("device_id");
    assertThat(filed(partner.posts(form))).isNotEqualTo(filed(partner.posts(form)));
  }

  @Test
  void a_key_that_is_missing_guessed_revoked_or_of_another_territory_lets_nobody_in() {
    var form = new HashMap<String, Object>(Partner.pothole(key));
    form.remove("api_key");
    refused(partner.posts(form), 403, "api_key");
    form.put("api_key", "vgk_guessed");
    refused(partner.posts(form), 403, "api_key");
    form.put("api_key", partner.key("ter_200068377", 60).text());
    refused(partner.posts(form), 403, "juridiction");
    var old = partner.key(Partner.BELLEVILLE, 60);
    partner.revoke(old);
    form.put("api_key", old.text());
    refused(partner.posts(form), 403, "api_key");
  }

  @Test
  void only_the_hash_of_a_key_is_kept() {
    var stored =
        TestMongo.mongo()
            .client()
            .getDatabase(backend.database())
            .getCollection("apiKeys")
            .find(new Document("_id", key.id()))
            .first();

    assertThat(stored).isNotNull();
    assertThat(stored.toJson()).doesNotContain(key.text(), key.text().substring(4));
  }

  @Test
  void a_key_that_is_used_too_often_is_told_when_to_come_back() {
    var slow = partner.key(Partner.BELLEVILLE, 2);
    var form = new HashMap<String, Object>(Partner.pothole(slow));
    partner.posts(form).then().statusCode(200);
    partner.posts(form).then().statusCode(200);

    var answer = partner.posts(form);

    refused(answer, 429, "trop souvent");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "service_code | | 400 | service_code n’a pas été donné",
        "service_code | none | 404 | service_code n’a pas été trouvé",
        "jurisdiction_id | | 400 | jurisdiction_id n’a pas été donné",
        "jurisdiction_id | ter_none | 404 | jurisdiction_id n’a pas été trouvé",
        "long | | 400 | long: donné avec lat",
        "lat | | 400 | lat: donné avec long",
        "lat | 91 | 400 | lat: de -90 à 90",
        "lat | NaN | 400 | lat: un nombre décimal",
        "lat | 0x1p3 | 400 | lat: un nombre décimal",
        "lat | 0 | 400 | hors de cette juridiction",
        "lat | 48.0166 | 400 | hors de cette juridiction",
        "attribute[depth] | deep | 400 | attribute[depth]: un nombre décimal",
        "attribute[none] | x | 400 | attribute[none]: une question de la catégorie",
        "attribute[ | x | 400 | attribute[code] ou attribute[code][]",
        "email | nobody | 400 | email: une adresse électronique",
        "idempotency_key | short | 400 | Idempotency-Key"
      })
  void what_breaks_a_rule_is_refused_by_name(String field, String value, int status, String rule) {
    var form = new HashMap<String, Object>(Partner.pothole(key));
    form.put(field, value == null ? "" : value);

    refused(partner.posts(form), status, rule);
  }

  @Test
  void an_answer_that_is_required_is_asked_for_in_the_language_of_the_reader() {
    var form = new HashMap<String, Object>(Partner.pothole(key));
    form.put("service_code", "lamp-out");

    refused(partner.posts(form), 400, "attribute[extent]: une réponse est obligatoire");
    var german =
        partner
            .asks()
            .header("Accept-Language", "de-CH, en;q=0.5")
            .contentType("application/x-www-form-urlencoded")
            .formParams(form)
            .post(Partner.ROOT + "/requests.json");
    refused(german, 400, "attribute[extent]: eine Antwort ist erforderlich");
  }

  @Test
  void an_address_alone_is_refused_and_with_a_place_it_is_kept_for_staff() {
    var form = new HashMap<String, Object>(Partner.pothole(key));
    form.put("address_string", "12 rue du Pont");
    var id = filed(partner.posts(form));
    assertThat(report(id).getString("note")).isEqualTo("12 rue du Pont");

    form.remove("lat");
    form.remove("long");
    refused(partner.posts(form), 400, "une adresse seule n’est pas recherchée");
  }

  @Test
  void a_parameter_that_comes_twice_is_refused() {
    for (var field : List.of("service_code", "lat", "api_key", "attribute[depth]")) {
      var form = new HashMap<String, Object>(Partner.pothole(key));
      form.put(field, List.of("1", "1"));

      refused(partner.posts(form), 400, "une seule fois");
    }
  }

  private Response again(String idempotencyKey, Map<String, ?> form) {
    return partner
        .asks()
        .header("Idempotency-Key", idempotencyKey)
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(form)
        .post(Partner.ROOT + "/requests.json");
  }

  private static String filed(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath().getString("[0].service_request_id");
  }

  private static void refused(Response answer, int status, String description) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getInt("[0].code")).isEqualTo(status);
    assertThat(answer.jsonPath().getString("[0].description")).contains(description);
  }

  private Document report(String id) {
    return reportsCollection().find(new Document("_id", id)).first();
  }

  private MongoCollection<Document> reportsCollection() {
    return TestMongo.mongo().client().getDatabase(backend.database()).getCollection("reports");
  }
}
