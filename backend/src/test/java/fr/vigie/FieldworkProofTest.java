package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Photos that sami takes, parts that he builds in, and what becomes of the equipment.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldworkProofTest {

  private static final WorkWorld WORK = new WorkWorld();

  @AfterAll
  static void stop() {
    WORK.close();
  }

  @Test
  void a_pothole_is_not_mended_before_a_photo_shows_it_or_is_announced() {
    var id = WORK.started();

    assertThat(WORK.tries("sami", "completeWorkOrder", id, Map.of()))
        .isEqualTo("PhotoMissingProblem");
    var name = WorkWorld.name();
    var done = WORK.acts("sami", "completeWorkOrder", id, Map.of("afterPhotoIds", List.of(name)));
    assertThat(done.getList("workOrder.announcedPhotos.isAwaited")).containsExactly(true);
    WORK.sends("sami", name);
    var shown = WORK.read(id);

    assertThat(shown.getList("photos.purpose")).containsExactly("AFTER");
    assertThat(shown.getList("announcedPhotos.isAwaited")).containsExactly(false);
    assertThat(shown.getString("status")).isEqualTo("DONE");
  }

  @Test
  void a_photo_that_came_before_the_act_is_attached_by_it_and_once() {
    var id = WORK.started();
    var name = WorkWorld.name();
    WORK.sends("sami", name);
    var photo = Map.of("afterPhotoIds", List.of(name));
    WORK.acts("sami", "recordWork", id, photo);
    var again = WORK.acts("sami", "completeWorkOrder", id, photo);

    assertThat(again.getList("workOrder.photos.purpose")).containsExactly("AFTER");
    assertThat(again.getList("workOrder.announcedPhotos.isAwaited")).containsExactly(false);
  }

  @Test
  void parts_are_never_refused_for_lack_of_stock_and_taken_once() {
    var part =
        WORK.world()
            .act(
                "marc",
                "setPart",
                Map.of(
                    "territoryId",
                    CaseWorld.BELLEVILLE,
                    "reference",
                    WorkWorld.name(),
                    "name",
                    "Enrobé à froid",
                    "unit",
                    "sac",
                    "cents",
                    1250),
                "part { id }")
            .getString("part.id");
    WORK.world()
        .act(
            "marc",
            "setHourlyRate",
            Map.of("territoryId", CaseWorld.BELLEVILLE, "hourlyCents", 6000),
            "hourlyCents");
    WORK.world()
        .act(
            "nadia",
            "moveStock",
            Map.of(
                "clientMovementId",
                WorkWorld.name(),
                "partId",
                part,
                "kind",
                "DELIVERY",
                "quantity",
                2),
            "part { isShort }");
    var id = WORK.started();
    var use =
        Map.of(
            "parts",
            List.of(Map.of("clientUseId", WorkWorld.name(), "partId", part, "quantity", 3.5)),
            "times",
            List.of(Map.of("clientTimeId", WorkWorld.name(), "minutes", 30)));
    WORK.acts("sami", "recordWork", id, use);
    WORK.acts("sami", "recordWork", id, use);
    var stock =
        WORK.world()
            .asks(
                "nadia",
                "query($t: ID!, $p: ID!) { parts(territoryId: $t, isShort: true) { edges { node {"
                    + " id stock { depot quantity } isShort } } }"
                    + " stockMovements(partId: $p) { edges { node { kind quantity workOrder { id } } } } }",
                Map.of("t", CaseWorld.BELLEVILLE, "p", part));
    var done = WORK.acts("sami", "recordWork", id, Map.of("cause", "VANDALISM"));

    assertThat(stock.getList("data.parts.edges.node.id")).contains(part);
    assertThat(stock.getFloat("data.parts.edges[0].node.stock[0].quantity")).isEqualTo(-1.5f);
    assertThat(stock.getList("data.stockMovements.edges.node.kind"))
        .containsExactly("USE", "DELIVERY");
    assertThat(done.getList("workOrder.parts.quantity")).containsExactly(3.5f);
    assertThat(done.getString("workOrder.cause")).isEqualTo("VANDALISM");
    assertThat(WORK.read(id).getInt("costCents")).isEqualTo(3000 + 4375);
    assertThat(done.<Object>get("workOrder.costCents")).isNull();
  }

  @Test
  void parts_of_another_territory_are_unknown_here() {
    var id = WORK.started();
    var use =
        Map.of(
            "parts",
            List.of(Map.of("clientUseId", WorkWorld.name(), "partId", "prt_none", "quantity", 1)));

    assertThat(WORK.tries("sami", "recordWork", id, use)).isEqualTo("PartNotFoundProblem");
    assertThat(WORK.tries("lea", "recordWork", id, use)).isEqualTo("WorkOrderNotFoundProblem");
    assertThat(WORK.tries("camille", "recordWork", "wo_none", use))
        .isEqualTo("WorkOrderNotFoundProblem");
  }

  @Test
  void an_agent_changes_the_equipment_of_the_work_and_no_other() {
    var lamp = asset("L100");
    var other = asset("L101");
    var id =
        WORK.world()
            .act(
                "nadia",
                "openWorkOrder",
                Map.of(
                    "clientWorkOrderId",
                    WorkWorld.name(),
                    "assetIds",
                    List.of(lamp),
                    "instructions",
                    "passer en LED",
                    "dueAt",
                    "2027-01-04T07:00:00Z"),
                "workOrder { id status }")
            .getString("workOrder.id");
    WORK.acts("nadia", "assignWorkOrder", id, Map.of("agentId", "per_demo-sami"));
    WORK.acts("sami", "startWorkOrder", id, Map.of());

    assertThat(WORK.tries("sami", "completeWorkOrder", id, changed(other, "35")))
        .isEqualTo("AssetUnfitProblem");
    assertThat(WORK.tries("sami", "completeWorkOrder", id, changed(lamp, "much")))
        .isEqualTo("AssetUnfitProblem");
    WORK.acts("sami", "completeWorkOrder", id, changed(lamp, "35"));
    var history =
        WORK.world()
            .asks(
                "nadia",
                "query($id: ID!) { asset(id: $id) { installedOn history { edges { node { act by { id }"
                    + " differences { field to } } } } } }",
                Map.of("id", lamp));

    assertThat(history.getString("data.asset.installedOn")).isEqualTo("2026-12-01");
    assertThat(history.getString("data.asset.history.edges[0].node.by.id"))
        .isEqualTo("per_demo-sami");
    assertThat(history.<String>getList("data.asset.history.edges[0].node.differences.to"))
        .anyMatch(to -> to.startsWith("35"));
  }

  private static Map<String, ?> changed(String asset, String watts) {
    return Map.of(
        "assetChanges",
        List.of(
            Map.of(
                "assetId",
                asset,
                "installedOn",
                "2026-12-01",
                "attributes",
                List.of(Map.of("name", "ratedPowerWatts", "value", watts)))));
  }

  private static String asset(String label) {
    var input =
        Map.of(
            "clientAssetId",
            WorkWorld.name(),
            "kind",
            "LIGHT_POINT",
            "label",
            label,
            "location",
            WORK.world().place());
    return WORK.world().act("marc", "registerAsset", input, "asset { id }").getString("asset.id");
  }
}
