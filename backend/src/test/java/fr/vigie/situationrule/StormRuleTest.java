package fr.vigie.situationrule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.situation.Situation;
import fr.vigie.situation.Situation.Kind;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Far more than usual in a territory, on a real store.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StormRuleTest {

  private static final String ESTERNAY = "ter_215102195";

  private final CauseWorld world = new CauseWorld();

  @Test
  void nineteen_alarms_in_an_hour_are_no_storm() {
    world.storms(ESTERNAY, 19, 0);
    world.looks();

    assertThat(world.all()).isEmpty();
  }

  @Test
  void twenty_alarms_at_one_place_are_no_storm() {
    for (var lamp = 0; lamp < 20; lamp++) {
      world.fails("ast_lamp" + lamp);
    }
    world.looks();

    assertThat(world.all()).isEmpty();
  }

  @Test
  void twenty_alarms_in_two_communes_are_a_storm_that_says_why() {
    world.storms(ESTERNAY, 20, 0);
    world.looks();

    assertThat(world.only().kind()).isEqualTo(Kind.STORM);
    var why = Objects.requireNonNull(world.only().proposal()).explanation();
    assertThat(why.alarmCount()).isEqualTo(20);
    assertThat(why.communeCount()).isEqualTo(2);
    assertThat(why.usualCount()).isZero();
    assertThat(why.factor()).isEqualTo(4.0);
    assertThat(why.least()).isEqualTo(20);
    assertThat(why.withinMinutes()).isEqualTo(60);
  }

  @Test
  void as_many_as_every_week_at_that_time_are_no_storm() {
    for (var week = 0; week < 4; week++) {
      world.storms(ESTERNAY, 10, 100 * week);
      world.later(Duration.ofDays(7));
    }
    world.later(Duration.ofMinutes(10));
    world.storms(ESTERNAY, 30, 1_000);
    world.looks();
    assertThat(world.all()).isEmpty();

    world.storms(ESTERNAY, 10, 2_000);
    world.looks();

    var why = Objects.requireNonNull(world.only().proposal()).explanation();
    assertThat(why.usualCount()).isEqualTo(10.0);
    assertThat(why.alarmCount()).isEqualTo(40);
  }

  @Test
  void a_storm_of_thousands_is_one_situation_that_is_bounded_and_tells_how_many() {
    for (var from = 0; from < 1_500; from += 500) {
      world.storms(ESTERNAY, 500, from);
      world.looks();
    }

    assertThat(world.only().members()).hasSize(Situation.MOST_ALARMS);
    assertThat(world.only().memberCount()).isEqualTo(1_500);
    assertThat(world.stored().acts()).containsExactly("PROPOSE", "GROW", "GROW");
  }

  @Test
  void a_storm_that_was_dismissed_returns_when_as_much_comes_anew() {
    world.storms(ESTERNAY, 300, 0);
    world.looks();
    world.later(Duration.ofMinutes(1));
    world.stored().dismiss(world.only());
    world.later(Duration.ofMinutes(1));
    world.storms(ESTERNAY, 19, 400);
    world.looks();
    assertThat(world.all()).hasSize(1);

    world.storms(ESTERNAY, 1, 500);
    world.looks();

    assertThat(world.all()).hasSize(2);
    assertThat(world.all().getLast().members()).hasSize(20);
  }
}
