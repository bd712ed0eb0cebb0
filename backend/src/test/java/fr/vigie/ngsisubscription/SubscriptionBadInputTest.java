package fr.vigie.ngsisubscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Collections;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Subscriptions that nobody should ask for: each is refused by a typed error that names what is
/// wrong.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionBadInputTest {

  private static final String OK =
      "\"notification\": {\"endpoint\": {\"uri\": \"http://127.0.0.1:9/n\"}}";
  private static final String LAMPS = "\"entities\": [{\"type\": \"Streetlight\"}]";

  private final Marc marc = new Marc();

  private static void isRefused(Response answer, String type, int status) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    var problem = answer.jsonPath();
    assertThat(problem.getString("type")).isEqualTo("https://uri.etsi.org/ngsi-ld/errors/" + type);
    assertThat(problem.getString("detail"))
        .isNotBlank()
        .doesNotContain("fr.vigie", "Exception", "mongo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{", "7", "{}{}", "{\"a\":", "\"text\""})
  void what_is_no_object_of_json_is_refused(String body) {
    isRefused(marc.posts(body), "InvalidRequest", 400);
  }

  /// Members beside a type and a place to notify.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'q': 'status==ok' | BadRequestData | 400",
        "'entities': [] | BadRequestData | 400",
        "'entities': {} | BadRequestData | 400",
        "'entities': [7] | BadRequestData | 400",
        "'entities': [{}] | BadRequestData | 400",
        "'entities': [{'type': 'Unicorn'}] | BadRequestData | 400",
        "'entities': [{'type': {'$ne': 1}}] | BadRequestData | 400",
        "'entities': [{'type': 'Streetlight', 'id': 'lamp'}] | BadRequestData | 400",
        "'entities': [{'type': 'Streetlight', 'id': [7]}] | BadRequestData | 400",
        "'entities': [{'type': 'Streetlight', 'typo': 1}] | BadRequestData | 400",
        "'entities': [{'type': 'Streetlight', 'idPattern': '(a+)+$'}] | OperationNotSupported | 422",
        "'entities': [{'type': 'Streetlight', 'idPattern': '.*'}] | OperationNotSupported | 422",
        "@LAMPS, 'statut': 1 | BadRequestData | 400",
        "@LAMPS, '$where': 'sleep(1)' | BadRequestData | 400",
        "@LAMPS, 'id': 'no urn' | BadRequestData | 400",
        "@LAMPS, 'id': null | BadRequestData | 400",
        "@LAMPS, 'watchedAttributes': [] | BadRequestData | 400",
        "@LAMPS, 'watchedAttributes': ['a b'] | BadRequestData | 400",
        "@LAMPS, 'watchedAttributes': ['$where'] | BadRequestData | 400",
        "@LAMPS, 'watchedAttributes': [null] | BadRequestData | 400",
        "@LAMPS, 'q': '' | BadRequestData | 400",
        "@LAMPS, 'q': 7 | BadRequestData | 400",
        "@LAMPS, 'q': 'status==' | BadRequestData | 400",
        "@LAMPS, 'q': 'status~=(a+)+$' | OperationNotSupported | 422",
        "@LAMPS, 'q': '((((((a))))))' | TooComplexQuery | 403",
        "@LAMPS, 'geoQ': 7 | BadRequestData | 400",
        "@LAMPS, 'geoQ': {} | BadRequestData | 400",
        "@LAMPS, 'geoQ': {'georel': 'near', 'geometry': 'Point'} | BadRequestData | 400",
        "@LAMPS, 'geoQ': {@NEAR, 'coordinates': [1e999, 1]} | BadRequestData | 400",
        "@LAMPS, 'geoQ': {@NEAR, 'coordinates': [181, 0]} | BadRequestData | 400",
        "@LAMPS, 'geoQ': {@NEAR, 'coordinates': '[5'} | BadRequestData | 400",
        "@LAMPS, 'geoQ': {@NEAR, 'coordinates': [5, 49], 'geoproperty': 'x'} | BadRequestData | 400",
        "@LAMPS, 'throttling': 0 | BadRequestData | 400",
        "@LAMPS, 'throttling': -1 | BadRequestData | 400",
        "@LAMPS, 'throttling': 1e999 | BadRequestData | 400",
        "@LAMPS, 'throttling': '5' | BadRequestData | 400",
        "@LAMPS, 'throttling': 86401 | BadRequestData | 400",
        "@LAMPS, 'expiresAt': '2020-01-01T00:00:00Z' | BadRequestData | 400",
        "@LAMPS, 'expiresAt': 'tomorrow' | BadRequestData | 400",
        "@LAMPS, 'expiresAt': '2099-13-01T00:00:00Z' | BadRequestData | 400",
        "@LAMPS, 'isActive': 'yes' | BadRequestData | 400",
        "@LAMPS, 'subscriptionName': '' | BadRequestData | 400",
        "@LAMPS, 'timeInterval': 60 | OperationNotSupported | 422",
        "@LAMPS, 'csf': 'a' | OperationNotSupported | 422",
        "@LAMPS, 'scopeQ': '/a' | OperationNotSupported | 422",
        "@LAMPS, 'notificationTrigger': ['entityDeleted'] | OperationNotSupported | 422",
        "@LAMPS, '@context': {'a': 'b'} | OperationNotSupported | 422"
      })
  void a_member_that_breaks_a_rule_is_refused(String members, String type, int status) {
    var body =
        "{\"type\": \"Subscription\", "
            + OK
            + ", "
            + members
                .replace('\'', '"')
                .replace("@LAMPS", LAMPS)
                .replace("@NEAR", "\"georel\": \"near;maxDistance==100\", \"geometry\": \"Point\"")
            + "}";
    isRefused(marc.posts(body), type, status);
  }

  /// What is said of how to notify.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "7 | BadRequestData | 400",
        "{} | BadRequestData | 400",
        "{'endpoint': {}} | BadRequestData | 400",
        "{'endpoint': {'uri': 7}} | BadRequestData | 400",
        "{'endpoint': {'uri': 'nonsense'}} | BadRequestData | 400",
        "{'endpoint': {'uri': 'https://a b/'}} | BadRequestData | 400",
        "{'endpoint': {'uri': 'mqtt://127.0.0.1/n'}} | BadRequestData | 400",
        "{'endpoint': {'uri': 'file:///etc/passwd'}} | BadRequestData | 400",
        "{'endpoint': {'uri': 'https://anne:secret@127.0.0.1/n'}} | BadRequestData | 400",
        "{'endpoint': {@URI, 'accept': 'text/csv'}} | BadRequestData | 400",
        "{'endpoint': {@URI, 'accept': 'application/geo+json'}} | OperationNotSupported | 422",
        "{'endpoint': {@URI, 'receiverInfo': [{'key': 'Host', 'value': 'x'}]}}"
            + " | OperationNotSupported | 422",
        "{'endpoint': {@URI, 'typo': 1}} | BadRequestData | 400",
        "{'endpoint': {@URI}, 'format': 'xml'} | BadRequestData | 400",
        "{'endpoint': {@URI}, 'attributes': ['$a']} | BadRequestData | 400",
        "{'endpoint': {@URI}, 'showChanges': true} | OperationNotSupported | 422",
        "{'endpoint': {@URI}, 'timesSent': 1} | BadRequestData | 400"
      })
  void a_way_to_notify_that_breaks_a_rule_is_refused(String notification, String type, int status) {
    var body =
        "{\"type\": \"Subscription\", "
            + LAMPS
            + ", \"notification\": "
            + notification.replace('\'', '"').replace("@URI", "\"uri\": \"http://127.0.0.1:9/n\"")
            + "}";
    isRefused(marc.posts(body), type, status);
  }

  @Test
  void what_is_no_subscription_is_too_tooLongtoo_deep_or_in_another_form_is_refused() {
    isRefused(marc.posts("{" + LAMPS + ", " + OK + "}"), "BadRequestData", 400);
    isRefused(marc.posts("{\"type\": \"Subscription\", " + LAMPS + "}"), "BadRequestData", 400);
    var tooLong = "{\"description\": \"" + "a".repeat(40_000) + "\"}";
    isRefused(marc.posts(tooLong), "BadRequestData", 400);
    var deep = "{\"a\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";
    isRefused(marc.posts(deep), "InvalidRequest", 400);
    var many = String.join(",", Collections.nCopies(21, "{\"type\": \"Streetlight\"}"));
    isRefused(
        marc.posts("{\"type\": \"Subscription\", " + OK + ", \"entities\": [" + many + "]}"),
        "BadRequestData",
        400);
    isRefused(
        marc.as("marc").contentType("text/xml").body("<a/>").post(Marc.ALL), "InvalidRequest", 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "offset=-1", "offset=1001", "q=a"})
  void a_list_that_breaks_a_rule_is_refused(String query) {
    var parts = query.split("=", 2);
    isRefused(marc.as("marc").queryParam(parts[0], parts[1]).get(Marc.ALL), "BadRequestData", 400);
  }
}
