package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.ContractorWorld.Member;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A contractor's people without a network: on their devices is what was given to it, and no more.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractorsOfflineTest {

  private static final FieldWorld FIELD = FieldWorld.shared();
  private static final ContractorWorld WORLD = new ContractorWorld(FIELD.cases());

  private final String contractor = WORLD.hires("Réseaux");
  private final Member cleo = WORLD.joins("cleo", contractor);

  private static FieldDevice device(Member member) {
    return new FieldDevice(FIELD, member.key());
  }

  @Test
  void another_contractors_work_and_the_territorys_own_reach_no_device_of_theirs() {
    var device = device(cleo).pulls();

    WORLD.sends(WORLD.hires("Voirie"));
    FIELD.plans("sami");
    FIELD.plans(null);

    assertThat(device.pulls().copies()).isEmpty();
    assertThat(device(cleo).pulls().copies()).isEmpty();
  }

  @Test
  void who_was_revoked_pulls_nothing_and_what_they_did_is_kept_for_a_dispatcher() {
    var workOrder = WORLD.sends(contractor);
    var device = device(cleo).pulls();
    var event = device.does("ACCEPT", workOrder, null);
    WORLD.leaves(cleo, contractor);

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("REFUSED AGENT_NOT_ACTIVE");
    assertThat(device.asksFor(null, 10).getString("data.pullWorkOrders")).isNull();
    assertThat(FIELD.kept("nadia").getList("edges.node.workOrderId")).contains(workOrder);
    assertThat(FIELD.status(workOrder)).isEqualTo("DISPATCHED");
  }

  @Test
  void what_was_given_before_and_after_they_asked_is_on_the_devices_of_all_of_them() {
    var before = WORLD.sends(contractor);
    var ana = WORLD.joins("ana", contractor);
    var cleos = device(cleo).pulls();
    var anas = device(ana).pulls();

    var after = WORLD.sends(contractor);

    assertThat(cleos.pulls().copies()).containsOnlyKeys(before, after);
    assertThat(anas.pulls().copies()).containsOnlyKeys(before, after);
  }

  @Test
  void a_day_without_a_network_is_handed_over_as_an_agents_is() {
    var workOrder = WORLD.sends(contractor);
    var device = device(cleo).pulls();
    device.does("ACCEPT", workOrder, null);
    device.does("START", workOrder, null);
    var done = device.does("COMPLETE", workOrder, "lampe changée " + UUID.randomUUID());

    device.sends().pulls();

    assertThat(device.outcome(done)).isEqualTo("APPLIED");
    assertThat(device.copies()).containsEntry(workOrder, "DONE");
    assertThat(FIELD.status(workOrder)).isEqualTo("DONE");
  }

  @Test
  void what_a_colleague_did_first_is_told_and_nothing_of_the_other_is_lost() {
    var ana = WORLD.joins("ana", contractor);
    var workOrder = WORLD.sends(contractor);
    var cleos = device(cleo).pulls();
    var anas = device(ana).pulls();
    cleos.does("ACCEPT", workOrder, null);
    var refused = anas.does("REFUSE", workOrder, "pas de nacelle " + UUID.randomUUID());

    cleos.sends();
    anas.sends().pulls();

    assertThat(anas.outcome(refused)).isEqualTo("REFUSED STATUS_FORBIDS");
    assertThat(anas.refusals()).containsEntry(workOrder, "STATUS_FORBIDS");
    assertThat(anas.copies()).containsEntry(workOrder, "ACCEPTED");
    assertThat(FIELD.keptReason("nadia", (String) refused.get("note"))).isEqualTo("STATUS_FORBIDS");
  }

  @Test
  void taken_from_the_contractor_it_leaves_all_its_devices_and_what_comes_late_is_kept() {
    var ana = WORLD.joins("ana", contractor);
    var workOrder = WORLD.sends(contractor);
    var cleos = device(cleo).pulls();
    var anas = device(ana).pulls();
    WORLD.acts("nadia", "assignWorkOrder", workOrder, Map.of("agentId", "per_demo-sami"));
    var late = cleos.does("REFUSE", workOrder, "trop tard " + UUID.randomUUID());

    cleos.sends().pulls();

    assertThat(cleos.copies()).doesNotContainKey(workOrder);
    assertThat(anas.pulls().copies()).doesNotContainKey(workOrder);
    assertThat(cleos.outcome(late)).isEqualTo("REFUSED WORK_ORDER_NOT_FOUND");
    assertThat(FIELD.keptReason("nadia", (String) late.get("note")))
        .isEqualTo("WORK_ORDER_NOT_FOUND");
    assertThat(new FieldDevice(FIELD, "sami").pulls().copies()).containsKey(workOrder);
  }
}
