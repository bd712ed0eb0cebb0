package fr.vigie.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.entity.Attribute.GeoProperty;
import fr.vigie.entity.Attribute.Property;
import fr.vigie.entity.Attribute.Relationship;
import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `q` means of a lamp that draws 72.5 W.
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueryParserTest {

  private static final Entity LAMP =
      new Entity(
          "urn:ngsi-ld:Streetlight:ast_1",
          EntityType.STREETLIGHT,
          Map.of(
              "location", new GeoProperty(new GeoPoint(49.17, 5.38)),
              "powerRating", Property.of(72.5),
              "status", new Property("ok", null, Instant.parse("2026-11-20T08:00:00Z")),
              "name", Property.of("a;b|c \"x"),
              "isLit", Property.of(true),
              "dateServiceStarted", Property.of(LocalDate.parse("2020-05-01")),
              "features", Property.of(List.of("fenced", "other")),
              "address", Property.of(Map.of("addressLocality", "Belleville-sur-Meuse")),
              "current", new Property(350.0, "4K", Instant.parse("2026-11-20T08:00:00Z")),
              "refStreetlightGroup", new Relationship("urn:ngsi-ld:StreetlightGroup:ast_2")),
          "");

  private static boolean holds(String q) {
    return QueryParser.parse(q).holds(LAMP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "powerRating==72.5",
        "powerRating!=72",
        "powerRating>72;powerRating<73",
        "powerRating>=72.5;powerRating<=72.5",
        "powerRating==70..80",
        "powerRating==1,72.5,3",
        "powerRating!=1,2,3",
        "powerRating!=1..2",
        "powerRating==7.25e1",
        "status==ok",
        "status==\"ok\"",
        "status",
        "location",
        "refStreetlightGroup",
        "status.observedAt>2026-11-19",
        "status.observedAt==2026-11-20T08:00:00Z",
        "status.observedAt==2026-11-20T09:00:00+01:00",
        "status.observedAt==2026-11-20T09:00:00 01:00",
        "current.unitCode==\"4K\"",
        "isLit==true",
        "isLit!=false",
        "dateServiceStarted<2021-01-01",
        "dateServiceStarted==2020-01-01..2020-12-31",
        "dateServiceStarted<2020-05-01T00:00:01Z",
        "features==\"other\"",
        "features==other,none",
        "address[addressLocality]==\"Belleville-sur-Meuse\"",
        "refStreetlightGroup==urn:ngsi-ld:StreetlightGroup:ast_2",
        "status==broken|powerRating==72.5",
        "status==ok|status==broken;powerRating==1",
        "(status==broken|status==ok);powerRating>1",
        "((status==ok))",
        "status==\"a\"..\"z\""
      })
  void what_is_so_is_found(String q) {
    assertThat(holds(q)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "powerRating==72",
        "powerRating!=72.5",
        "powerRating!=70..80",
        "powerRating>72.5",
        "powerRating==80..70",
        "powerRating==\"72.5\"",
        "powerRating>\"1\"",
        "status==1",
        "status==OK",
        "status>zz",
        "isLit==1",
        "isLit>true",
        "missing",
        "missing==1",
        "missing!=1",
        "missing<1",
        "status.unitCode",
        "status.value",
        "status[member]",
        "address[addressLocality.deeper]",
        "location==\"Point\"",
        "location.coordinates",
        "(status==broken|status==ok);powerRating<1",
        "status==broken|status==ok;powerRating==1",
        "dateServiceStarted==1"
      })
  void what_is_not_so_is_not_found(String q) {
    assertThat(holds(q)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "status= ~ BadRequestData",
        "status=ok ~ BadRequestData",
        "status===ok ~ BadRequestData",
        "== ~ BadRequestData",
        "status== ~ BadRequestData",
        "status==ok; ~ BadRequestData",
        ";status ~ BadRequestData",
        "status==ok|| ~ BadRequestData",
        "(status==ok ~ BadRequestData",
        "status==ok) ~ BadRequestData",
        "() ~ BadRequestData",
        "status==\"ok ~ BadRequestData",
        "$where==1 ~ BadRequestData",
        "status.$ne==1 ~ BadRequestData",
        "status[$ne]==1 ~ BadRequestData",
        "status[]==1 ~ BadRequestData",
        "status[a ~ BadRequestData",
        "status==$ne ~ BadRequestData",
        "status=={a:1} ~ BadRequestData",
        "status==[1,2] ~ BadRequestData",
        "status=={$gt:1} ~ BadRequestData",
        "status==2026-13-40 ~ BadRequestData",
        "status==2026-11-20T99:00:00Z ~ BadRequestData",
        "powerRating==1..true ~ BadRequestData",
        "powerRating==true..false ~ BadRequestData",
        "powerRating>1,2 ~ BadRequestData",
        "powerRating>1..2 ~ BadRequestData",
        "http://x/y==1 ~ BadRequestData",
        "a..b==1 ~ BadRequestData",
        "_id==1 ~ BadRequestData",
        "status==ok and 1==1 or true ~ BadRequestData"
      })
  void what_nobody_understands_is_refused(String q, String type) {
    assertThatThrownBy(() -> QueryParser.parse(q))
        .isInstanceOfSatisfying(
            NgsiRefusal.class, refusal -> assertThat(refusal.kind().uri()).endsWith("/" + type));
  }

  @Test
  void patterns_of_others_never_run() {
    for (var pattern : List.of("status~=(a+)+$", "status!~=x", "status~=.*")) {
      assertThatThrownBy(() -> QueryParser.parse(pattern))
          .isInstanceOfSatisfying(
              NgsiRefusal.class,
              refusal ->
                  assertThat(refusal.kind()).isEqualTo(NgsiRefusal.Kind.OPERATION_NOT_SUPPORTED));
    }
  }

  @Test
  void what_is_endless_is_too_complex() {
    var deep = "(".repeat(6) + "a" + ")".repeat(6);
    var many = String.join(";", Collections.nCopies(21, "a"));
    var values = "a==" + String.join(",", Collections.nCopies(21, "1"));
    for (var q : List.of(deep, many, values, "a==" + "1".repeat(1_000), "(".repeat(1_000))) {
      assertThatThrownBy(() -> QueryParser.parse(q))
          .isInstanceOfSatisfying(
              NgsiRefusal.class,
              refusal -> assertThat(refusal.kind()).isEqualTo(NgsiRefusal.Kind.TOO_COMPLEX_QUERY));
    }
  }

  @Test
  void a_query_tells_where_alone_it_can_hold() {
    assertThat(QueryParser.parse("status==ok;dataProvider==\"ter_1\",ter_2").only("dataProvider"))
        .isEqualTo(Optional.of(Set.of("ter_1", "ter_2")));
    for (var q :
        List.of(
            "dataProvider!=ter_1",
            "dataProvider==ter_1|status==ok",
            "dataProvider==ter_1..ter_2",
            "dataProvider.observedAt==ter_1",
            "dataProvider==1",
            "dataProvider")) {
      assertThat(QueryParser.parse(q).only("dataProvider")).as(q).isEmpty();
    }
  }
}
