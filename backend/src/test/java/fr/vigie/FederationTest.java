package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.schema.idl.SchemaParser;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the router of a larger graph asks.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FederationTest {

  private static final FederatedBackend BACKEND = new FederatedBackend();

  private static final String ENTITIES =
      """
      query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          __typename
          ... on Territory { id name }
          ... on Commune { inseeCode name }
          ... on Asset { id label }
          ... on Report { id isOverdue }
          ... on WorkOrder { id title: instructions }
          ... on Person { id name }
        }
      }\
      """;

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  private static JsonPath entities(@Nullable String person, List<?> representations) {
    var answer = BACKEND.asks(person, ENTITIES, Map.of("representations", representations));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static Map<String, String> entity(String type, String id) {
    return Map.of("__typename", type, type.equals("Commune") ? "inseeCode" : "id", id);
  }

  private static String first(@Nullable String person, String query, String path) {
    var answer = BACKEND.asks(person, query, Map.of());
    assertThat(answer.jsonPath().getString(path)).as(answer.asString()).isNotNull();
    return answer.jsonPath().getString(path);
  }

  private static String workOrder() {
    return first(
        "rita",
        "{ workOrders(first: 1) { edges { node { id } } } }",
        "data.workOrders.edges[0].node.id");
  }

  @Test
  void a_graph_is_no_subgraph_unless_the_operator_says_so() {
    var answer = TestBackend.shared().asks(null, "{ _service { sdl } }", Map.of());

    assertThat(answer.jsonPath().getString("errors[0].message")).contains("_service");
  }

  @Test
  void what_the_viewer_may_not_see_is_null_as_what_there_is_not() {
    var order = workOrder();
    assertThat(order).isNotNull();
    var asked =
        List.of(entity("WorkOrder", order), entity("WorkOrder", "wo_0000000000000000000000000"));

    for (var person : new String[] {null, "camille"}) {
      assertThat(entities(person, asked).getList("data._entities")).containsOnlyNulls();
    }
    assertThat(entities("rita", asked).getString("data._entities[0].id")).isEqualTo(order);
    assertThat(entities("rita", asked).<Object>get("data._entities[1]")).isNull();
  }

  @Test
  void entities_come_in_the_order_in_which_they_are_asked_for() {
    var asset =
        first(
            null, "{ assets(first: 1) { edges { node { id } } } }", "data.assets.edges[0].node.id");
    var report =
        first(
            null,
            "{ reports(first: 1) { edges { node { id } } } }",
            "data.reports.edges[0].node.id");
    var json =
        entities(
            null,
            List.of(
                entity("Commune", "55043"),
                entity("Report", report),
                entity("Asset", "ast_none"),
                entity("Asset", asset),
                entity("Territory", "ter_215500430")));

    assertThat(json.<Object>get("errors")).isNull();
    assertThat(json.getList("data._entities.__typename"))
        .containsExactly("Commune", "Report", "Asset", "Territory");
    assertThat(json.<Object>get("data._entities[2]")).isNull();
    assertThat(json.getString("data._entities[0].name")).isEqualTo("Belleville-sur-Meuse");
    assertThat(json.getString("data._entities[1].id")).isEqualTo(report);
    assertThat(json.getString("data._entities[3].id")).isEqualTo(asset);
  }

  @Test
  void an_id_of_another_type_is_nothing() {
    var json =
        entities("marc", List.of(entity("Report", "ter_215500430"), entity("Asset", "noId")));

    assertThat(json.getList("data._entities")).containsOnlyNulls();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"__typename\":\"Report\"}",
        "{\"id\":\"rep_1\"}",
        "{\"__typename\":\"Nothing\",\"id\":\"x\"}",
        "{\"__typename\":\"Query\",\"id\":\"x\"}",
        "{\"__typename\":\"Report\",\"id\":{\"$ne\":1}}",
        "{\"__typename\":\"Report\",\"id\":[\"rep_1\"]}",
        "{\"__typename\":\"Report\",\"id\":7}",
        "{\"__typename\":\"Report\",\"id\":\"\"}",
        "{\"__typename\":[\"Report\"],\"id\":\"rep_1\"}",
        "{\"__typename\":\"Commune\",\"id\":\"55043\"}"
      })
  void what_is_no_representation_is_refused(String representation) {
    var json = entities("marc", List.of(JsonPath.from(representation).getMap("$")));

    assertThat(json.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    assertThat(json.getString("errors[0].extensions.field")).isEqualTo("representations");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\"", "7", "[1]", "true"})
  void what_is_no_object_is_refused(String representation) {
    var query = "{ _entities(representations: [" + representation + "]) { __typename } }";

    var answer = BACKEND.asks("marc", query, Map.of());

    assertThat(answer.jsonPath().getList("errors")).isNotEmpty();
    assertThat(answer.asString()).doesNotContain("Exception", "INTERNAL");
  }

  @Test
  void more_than_a_hundred_are_refused() {
    var many = Collections.nCopies(101, entity("Commune", "55043"));

    assertThat(entities(null, many).getString("errors[0].extensions.code"))
        .isEqualTo("BAD_USER_INPUT");
    assertThat(entities(null, many.subList(0, 100)).getList("data._entities")).hasSize(100);
  }

  @Test
  void a_representation_may_be_written_into_the_document() {
    var query =
        "{ _entities(representations: [{__typename: \"Commune\", inseeCode: \"55043\"}])"
            + " { ... on Commune { name } } }";

    assertThat(BACKEND.asks(null, query, Map.of()).jsonPath().getString("data._entities[0].name"))
        .isEqualTo("Belleville-sur-Meuse");
  }

  @Test
  void the_schema_names_the_key_of_each_entity() {
    var sdl =
        BACKEND
            .asks(null, "{ _service { sdl } }", Map.of())
            .jsonPath()
            .getString("data._service.sdl");

    assertThat(sdl).contains("https://specs.apollo.dev/federation/v2.3");
    assertThat(sdl).doesNotContain("_Entity", "_Any", "_Service");
    var registry = new SchemaParser().parse(sdl);
    for (var type : List.of("Territory", "Organisation", "Asset", "Report", "WorkOrder", "Alarm")) {
      assertThat(key(registry.getTypeOrNull(type, ObjectTypeDefinition.class))).isEqualTo("id");
    }
    assertThat(key(registry.getTypeOrNull("Commune", ObjectTypeDefinition.class)))
        .isEqualTo("inseeCode");
    assertThat(registry.getTypes(ObjectTypeDefinition.class))
        .filteredOn(type -> type.getImplements().toString().contains("name='Node'"))
        .isNotEmpty()
        .allSatisfy(type -> assertThat(type.hasDirective("key")).as(type.getName()).isTrue());
  }

  private static String key(ObjectTypeDefinition type) {
    var fields = type.getDirectives("key").getFirst().getArgument("fields").getValue();
    return ((StringValue) fields).getValue();
  }
}
