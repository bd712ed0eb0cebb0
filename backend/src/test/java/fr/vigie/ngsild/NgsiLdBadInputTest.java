package fr.vigie.ngsild;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.asset.AssetKind;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions by NGSI-LD that nobody should ask: each is refused by a typed error.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NgsiLdBadInputTest {

  private final Hub hub = new Hub();

  @BeforeEach
  void open() {
    hub.say(Hub.BELLEVILLE, true);
  }

  private Response asks(String query) {
    var request = hub.as("marc");
    for (var parameter : query.split("&", -1)) {
      var parts = parameter.split("=", 2);
      request.queryParam(parts[0], parts.length > 1 ? parts[1] : "");
    }
    return request.get(Hub.ENTITIES);
  }

  private static void isRefused(Response answer, String type, int status) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    var problem = answer.jsonPath();
    assertThat(problem.getString("type")).isEqualTo("https://uri.etsi.org/ngsi-ld/errors/" + type);
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("detail"))
        .isNotBlank()
        .doesNotContain("fr.vigie", "Exception", "mongo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "limit=5 ~ BadRequestData ~ 400",
        "q=status==ok ~ BadRequestData ~ 400",
        "attrs=status ~ BadRequestData ~ 400",
        "type= ~ BadRequestData ~ 400",
        "type=Streetlight&q= ~ BadRequestData ~ 400",
        "type=Streetlight&limit=0 ~ BadRequestData ~ 400",
        "type=Streetlight&limit=-1 ~ BadRequestData ~ 400",
        "type=Streetlight&limit=ten ~ BadRequestData ~ 400",
        "type=Streetlight&limit=99999999999999 ~ BadRequestData ~ 400",
        "type=Streetlight&limit=101 ~ TooManyResults ~ 403",
        "type=Streetlight&offset=-1 ~ BadRequestData ~ 400",
        "type=Streetlight&offset=1001 ~ TooManyResults ~ 403",
        "type=Streetlight&count=maybe ~ BadRequestData ~ 400",
        "type=Streetlight&options=xml ~ BadRequestData ~ 400",
        "type=Streetlight&options=keyValues,concise ~ BadRequestData ~ 400",
        "type=Streetlight&options=sysAttrs ~ OperationNotSupported ~ 422",
        "type=Streetlight&statut=ok ~ BadRequestData ~ 400",
        "type=Streetlight&idPattern=(a+)+$ ~ OperationNotSupported ~ 422",
        "type=Streetlight&csf=a ~ OperationNotSupported ~ 422",
        "type=Streetlight&scopeQ=/a ~ OperationNotSupported ~ 422",
        "type=Streetlight&after=%00 ~ BadRequestData ~ 400",
        "type=Streetlight&after=bm90aGluZw ~ BadRequestData ~ 400",
        "type=Alert&after=9alm_x ~ BadRequestData ~ 400",
        "type=Alert,Streetlight ~ TooComplexQuery ~ 403",
        "type=(Streetlight;Alert) ~ OperationNotSupported ~ 422",
        "type={$ne:1} ~ BadRequestData ~ 400",
        "type=Streetlight&type=Alert ~ BadRequestData ~ 400",
        "type=Streetlight&attrs=$where ~ BadRequestData ~ 400",
        "type=Streetlight&attrs=a b ~ BadRequestData ~ 400",
        "type=Streetlight&geoproperty=observationSpace ~ BadRequestData ~ 400",
        "type=Streetlight&q={\"$gt\":\"\"} ~ BadRequestData ~ 400",
        "type=Streetlight&q=$where==\"sleep(9999)\" ~ BadRequestData ~ 400",
        "type=Streetlight&q=status==$ne ~ BadRequestData ~ 400",
        "type=Streetlight&q=(((((( ~ TooComplexQuery ~ 403",
        "type=Streetlight&q=((((( ~ BadRequestData ~ 400",
        "type=Streetlight&q=((((((a)))))) ~ TooComplexQuery ~ 403",
        "type=Streetlight&q=status==ok;; ~ BadRequestData ~ 400",
        "type=Streetlight&q=status==ok)|(1==1 ~ BadRequestData ~ 400",
        "type=Streetlight&q=status==\"ok ~ BadRequestData ~ 400",
        "type=Streetlight&q=../../etc/passwd ~ BadRequestData ~ 400",
        "type=Streetlight&q=<script>alert(1)</script> ~ BadRequestData ~ 400",
        "type=Streetlight&q=' or 1=1 -- ~ BadRequestData ~ 400",
        "type=Streetlight&q=a[b==1 ~ BadRequestData ~ 400",
        "type=Streetlight&georel=near;maxDistance==100 ~ BadRequestData ~ 400",
        "type=Streetlight&geometry=Point ~ BadRequestData ~ 400"
      })
  void a_question_that_breaks_a_rule_is_refused(String query, String type, int status) {
    isRefused(asks(query), type, status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "near ~ BadRequestData ~ 400",
        "near;maxDistance==1e3 ~ BadRequestData ~ 400",
        "near;maxDistance==0 ~ BadRequestData ~ 400",
        "near;maxDistance==$gt ~ BadRequestData ~ 400",
        "near;maxDistance==50001 ~ TooComplexQuery ~ 403",
        "near;minDistance==1 ~ TooComplexQuery ~ 403",
        "within ~ OperationNotSupported ~ 422",
        "disjoint ~ OperationNotSupported ~ 422",
        "$geoWithin ~ BadRequestData ~ 400",
        "near;maxDistance==1;$where ~ BadRequestData ~ 400"
      })
  void a_place_that_breaks_a_rule_is_refused(String georel, String type, int status) {
    var request =
        hub.as(null)
            .queryParam("type", "Streetlight")
            .queryParam("georel", georel)
            .queryParam("geometry", "Point")
            .queryParam("coordinates", "[5.38,49.17]");
    isRefused(request.get(Hub.ENTITIES), type, status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[5.38]",
        "[5.38,49.17,1]",
        "[\"a\",1]",
        "[1e999,1]",
        "[181,0]",
        "[0,-91]",
        "{}",
        "null",
        "5.38,49.17",
        "[[[[[[[[[[[[[[[[",
        "{\"$ref\":1}"
      })
  void coordinates_that_are_none_are_refused(String coordinates) {
    var request =
        hub.as(null)
            .queryParam("type", "Streetlight")
            .queryParam("georel", "near;maxDistance==100")
            .queryParam("geometry", "Point")
            .queryParam("coordinates", coordinates);
    isRefused(request.get(Hub.ENTITIES), "BadRequestData", 400);
  }

  @Test
  void a_pattern_is_never_run() {
    isRefused(asks("type=Streetlight&q=status~=(a+)+$"), "OperationNotSupported", 422);
    isRefused(asks("type=Streetlight&q=status!~=.*"), "OperationNotSupported", 422);
  }

  @Test
  void what_is_too_long_is_refused() {
    var terms = String.join(";", Collections.nCopies(21, "status"));
    isRefused(asks("type=Streetlight&q=" + terms), "TooComplexQuery", 403);
    isRefused(asks("type=Streetlight&q=a==\"" + "x".repeat(1_000) + '"'), "TooComplexQuery", 403);
    isRefused(asks("id=" + many()), "TooComplexQuery", 403);
    isRefused(asks("type=Streetlight&after=" + "a".repeat(501)), "BadRequestData", 400);
  }

  private static String many() {
    var names = new StringBuilder("urn:0");
    for (var i = 1; i <= 100; i++) {
      names.append(",urn:").append(i);
    }
    return names.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void nothing_is_written_by_this_way(String method) {
    assertThat(hub.as("marc").body("{}").request(method, Hub.ENTITIES).statusCode())
        .isBetween(400, 499);
  }

  @Test
  void a_cursor_that_somebody_made_up_goes_on_in_what_they_may_see() {
    var made = new Position(Hub.ESTERNAY, AssetKind.LIGHT_POINT, "A", "ast_0").text();
    hub.say(Hub.ESTERNAY, false);

    var answer = hub.asks(null, "type", "Streetlight", "after", made, "options", "keyValues");

    assertThat(Hub.entities(answer))
        .allSatisfy(lamp -> assertThat(lamp.get("dataProvider")).isNotEqualTo(Hub.ESTERNAY));
  }

  @Test
  void a_token_that_is_none_is_refused_before() {
    for (var token : List.of("x", "vgs_x.y")) {
      var answer =
          hub.as(null)
              .header("Authorization", "Bearer " + token)
              .queryParam("type", "Alert")
              .get(Hub.ENTITIES);
      assertThat(answer.statusCode()).isIn(200, 401);
      assertThat(answer.asString()).doesNotContain("alm_");
    }
  }
}
