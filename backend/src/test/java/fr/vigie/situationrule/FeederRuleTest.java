package fr.vigie.situationrule;

import static fr.vigie.situationrule.CauseWorld.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.situation.Situation;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situation.Situation.Status;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Lamps below one feeder or cabinet, on a real store.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeederRuleTest {

  private final CauseWorld world = new CauseWorld();

  private void fail(String feeder, int... lamps) {
    for (var lamp : lamps) {
      world.fails("ast_" + feeder + lamp, "ast_cabinet", "ast_" + feeder);
    }
  }

  private static String cause(Situation situation) {
    return Objects.requireNonNull(situation.proposal()).explanation().asset();
  }

  @Test
  void two_lamps_of_a_feeder_are_no_situation() {
    fail("a", 1, 2);
    world.looks();

    assertThat(world.all()).isEmpty();
  }

  @Test
  void three_lamps_that_did_not_fail_together_are_none() {
    fail("a", 1, 2);
    world.looks();
    world.later(Duration.ofMinutes(31));
    fail("a", 3);
    world.looks();

    assertThat(world.all()).isEmpty();
  }

  @Test
  void a_lamp_that_fails_and_is_reported_twice_is_one_lamp() {
    world.lamp("ast_a1", "ast_cabinet", "ast_a");
    fail("a", 1);
    world.reports("camille", TOWN, "lamp-out", "ast_a1");
    world.reports("zoe", TOWN, "lamp-out", "ast_a1");
    world.looks();

    assertThat(world.all()).isEmpty();
  }

  @Test
  void three_lamps_of_a_feeder_are_proposed_and_explained() {
    fail("a", 1, 2, 3);
    fail("b", 1);
    world.looks();

    var situation = world.only();
    assertThat(situation.kind()).isEqualTo(Kind.FEEDER);
    assertThat(situation.status()).isEqualTo(Status.PROPOSED);
    assertThat(situation.members()).hasSize(3);
    var why = Objects.requireNonNull(situation.proposal()).explanation();
    assertThat(why.asset()).isEqualTo("ast_a");
    assertThat(why.alarmCount()).isEqualTo(3);
    assertThat(why.assetCount()).isEqualTo(3);
    assertThat(why.reportCount()).isZero();
    assertThat(why.least()).isEqualTo(3);
    assertThat(why.withinMinutes()).isEqualTo(30);
    assertThat(Objects.requireNonNull(situation.extent().box()).holds(TOWN)).isTrue();
    assertThat(situation.extent().firstAt()).isEqualTo(CauseWorld.NOON);
    assertThat(world.stored().acts()).containsExactly("PROPOSE");
  }

  @Test
  void what_citizens_report_of_lamps_counts_with_alarms() {
    world.lamp("ast_a8", "ast_cabinet", "ast_a");
    fail("a", 1, 2);
    var report = world.reports("camille", TOWN, "lamp-out", "ast_a8");
    world.looks();

    assertThat(world.only().members()).hasSize(3).contains(report);
  }

  @Test
  void several_feeders_of_a_cabinet_at_once_are_the_cabinets() {
    fail("a", 1, 2, 3);
    fail("b", 1, 2, 3);
    world.looks();

    assertThat(cause(world.only())).isEqualTo("ast_cabinet");
    assertThat(world.only().members()).hasSize(6);
  }

  @Test
  void a_proposal_of_a_feeder_becomes_that_of_its_cabinet_when_the_next_feeder_fails() {
    fail("a", 1, 2, 3);
    world.looks();
    fail("b", 1, 2, 3);
    world.looks();

    assertThat(cause(world.only())).isEqualTo("ast_cabinet");
    assertThat(world.only().members()).hasSize(6);
    assertThat(world.stored().acts()).containsExactly("PROPOSE", "GROW");
  }

  @Test
  void what_a_person_has_confirmed_of_a_feeder_stays_that_of_the_feeder() {
    fail("a", 1, 2, 3);
    world.looks();
    world.stored().confirm(world.only());
    fail("b", 1, 2, 3);
    world.looks();

    assertThat(world.all())
        .extracting(FeederRuleTest::cause)
        .containsExactly("ast_a", "ast_cabinet");
    assertThat(world.all().getLast().members()).hasSize(3);
  }

  @Test
  void one_more_lamp_joins_what_is_open_and_nothing_is_proposed_twice() {
    fail("a", 1, 2, 3);
    world.looks();
    world.later(Duration.ofHours(2));
    fail("a", 4);
    world.looks();
    world.looksAnew();

    assertThat(world.only().members()).hasSize(4);
    assertThat(world.stored().acts()).containsExactly("PROPOSE", "GROW");
  }

  @Test
  void one_more_lamp_joins_that_of_the_cabinet_which_goes_on_as_the_cabinets() {
    fail("a", 1, 2, 3);
    fail("b", 1, 2, 3);
    world.looks();
    fail("a", 4);
    world.looks();

    assertThat(cause(world.only())).isEqualTo("ast_cabinet");
    assertThat(world.only().members()).hasSize(7);
  }

  @Test
  void what_a_person_has_taken_out_no_rule_brings_back() {
    fail("a", 1, 2, 3, 4);
    world.looks();
    var gone = world.only().members().getFirst();
    world.stored().remove(world.only(), gone);
    fail("a", 5);
    world.looks();

    assertThat(world.only().members()).hasSize(4).doesNotContain(gone);
  }

  @Test
  void what_was_dismissed_is_proposed_again_only_by_as_many_new_signs() {
    fail("a", 1, 2, 3);
    world.looks();
    world.later(Duration.ofMinutes(1));
    world.stored().dismiss(world.only());
    world.later(Duration.ofMinutes(1));
    fail("a", 4, 5);
    world.looks();
    world.looksAnew();
    assertThat(world.only().status()).isEqualTo(Status.DISMISSED);

    fail("a", 6);
    world.looks();

    assertThat(world.all()).hasSize(2);
    assertThat(world.all().getLast().members()).hasSize(3);
    assertThat(world.all().getLast().status()).isEqualTo(Status.PROPOSED);
  }

  @Test
  void what_nobody_looks_at_for_a_day_lapses_and_what_somebody_confirmed_does_not() {
    fail("a", 1, 2, 3);
    world.looks();
    world.stored().lapse();
    assertThat(world.only().status()).isEqualTo(Status.PROPOSED);
    world.later(Duration.ofHours(1));
    fail("c", 1, 2, 3);
    world.looks();
    world.stored().confirm(world.all().getLast());

    world.later(Duration.ofHours(24));
    world.stored().lapse();

    assertThat(world.all())
        .extracting(Situation::status)
        .containsExactly(Status.ENDED, Status.CONFIRMED);
    assertThat(world.stored().acts()).containsExactly("PROPOSE", "PROPOSE", "LAPSE");
  }
}
