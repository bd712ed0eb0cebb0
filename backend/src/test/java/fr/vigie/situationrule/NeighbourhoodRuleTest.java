package fr.vigie.situationrule;

import static fr.vigie.situationrule.CauseWorld.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.GeoPoint;
import fr.vigie.situation.Situation.Kind;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Different people report the same around one place, on a real store.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NeighbourhoodRuleTest {

  private final CauseWorld world = new CauseWorld();

  private static GeoPoint metresNorth(double metres) {
    return new GeoPoint(TOWN.latitude() + metres / 111_195, TOWN.longitude());
  }

  private void reportBy(String... people) {
    for (var person : people) {
      world.reports(person, TOWN, "dumping");
    }
  }

  @Test
  void what_one_person_reports_again_and_again_is_no_situation() {
    reportBy("camille", "camille", "camille", "camille", "zoe", "zoe");
    world.looks();

    assertThat(world.all()).isEmpty();
  }

  @Test
  void all_of_whom_nothing_is_known_count_as_one() {
    reportBy("camille", "zoe");
    for (var i = 0; i < 5; i++) {
      world.reports(null, TOWN, "dumping");
    }
    world.looks();

    assertThat(world.all()).isEmpty();
  }

  @Test
  void something_else_elsewhere_or_long_ago_does_not_count() {
    reportBy("old");
    world.later(Duration.ofDays(8));
    reportBy("camille", "zoe", "hugo");
    world.reports("ines", TOWN, "graffiti");
    world.reports("odile", metresNorth(200), "dumping");
    world.looks();

    assertThat(world.all()).isEmpty();
  }

  @Test
  void four_people_within_a_few_houses_are_proposed_and_explained() {
    reportBy("camille", "zoe", "hugo");
    world.looks();
    world.later(Duration.ofDays(3));
    world.reports("ines", metresNorth(100), "dumping");
    world.looks();

    assertThat(world.only().kind()).isEqualTo(Kind.NEIGHBOURHOOD);
    assertThat(world.only().members()).hasSize(4);
    var why = Objects.requireNonNull(world.only().proposal()).explanation();
    assertThat(why.category()).isEqualTo("dumping");
    assertThat(why.peopleCount()).isEqualTo(4);
    assertThat(why.withinMetres()).isEqualTo(150);
    assertThat(why.withinMinutes()).isEqualTo(7 * 24 * 60);
    assertThat(why.least()).isEqualTo(4);
  }

  @Test
  void who_reports_it_later_joins_and_whoever_was_first_may_be_long_ago() {
    reportBy("camille", "zoe", "hugo", "ines");
    world.looks();
    world.later(Duration.ofHours(20));
    reportBy("odile");
    world.looks();

    assertThat(world.only().members()).hasSize(5);
    assertThat(world.stored().acts()).containsExactly("PROPOSE", "GROW");
  }

  @Test
  void who_reports_it_later_reads_what_the_others_were_told() {
    reportBy("camille", "zoe", "hugo", "ines");
    world.looks();
    world.stored().confirm(world.only());
    world.stored().say(world.only(), "Enlèvement demain.");
    var later = world.reports("odile", TOWN, "dumping");
    world.looks();
    world.looks();

    assertThat(world.stored().told(later)).containsExactly("Enlèvement demain.");
    assertThat(world.only().messages().getFirst().reportCount()).isEqualTo(5);
  }

  @Test
  void what_was_ended_is_not_proposed_by_the_same_reports() {
    reportBy("camille", "zoe", "hugo", "ines");
    world.looks();
    world.later(Duration.ofHours(1));
    world.stored().confirm(world.only());
    world.stored().end(world.only());
    world.later(Duration.ofHours(1));
    reportBy("odile");
    world.looks();

    assertThat(world.all()).hasSize(1);
  }
}
