package fr.vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ViewerTest {

  /// One line a right, one column a role.
  private static final String RIGHTS =
      """
      right              AGENT DISPATCHER ADMINISTRATOR REGIONAL_OPERATOR
      SEE_REPORTS        yes   yes        yes           yes
      HANDLE_REPORTS     no    yes        no            no
      SEE_WORK           yes   yes        yes           yes
      DO_WORK            yes   yes        no            no
      PLAN_WORK          no    yes        no            no
      SEE_FIGURES        no    yes        yes           yes
      SEE_ASSETS         yes   yes        yes           yes
      MANAGE_ASSETS      no    no         yes           no
      IMPORT_DATA        no    no         yes           no
      SET_ENERGY         no    no         yes           no
      SEE_USAGE          no    no         yes           no
      SEE_MEASUREMENTS   yes   yes        yes           yes
      MANAGE_SOURCES     no    no         yes           no
      SET_UP             no    no         yes           no
      SEE_ALARMS         yes   yes        yes           yes
      HANDLE_ALARMS      no    yes        no            yes
      MANAGE_ALARM_RULES no    no         yes           no
      MODERATE           no    yes        yes           no
      SEE_DELIVERIES     no    no         yes           yes
      """;

  static Stream<Arguments> roleAndRight() {
    return Stream.of(Role.values())
        .filter(role -> role != Role.CONTRACTOR)
        .flatMap(role -> Stream.of(Right.values()).map(right -> Arguments.of(role, right)));
  }

  @ParameterizedTest
  @MethodSource("roleAndRight")
  void a_role_gives_the_rights_of_its_column_in_its_territory_only(Role role, Right right) {
    var here = viewer(new Grant(role, "here"));

    assertThat(here.may(right, "here")).isEqualTo(declared(role, right));
    assertThat(here.may(right, "elsewhere")).isFalse();
    assertThat(here.scope(right).holds("here")).isEqualTo(declared(role, right));
    assertThat(here.scope(right).holds("elsewhere")).isFalse();
    assertThat(here.scope(right).isEverywhere()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("roleAndRight")
  void a_role_in_the_region_gives_its_rights_everywhere(Role role, Right right) {
    var region = viewer(new Grant(role, null));

    assertThat(region.may(right, "anywhere")).isEqualTo(declared(role, right));
    assertThat(region.scope(right).isEverywhere()).isEqualTo(declared(role, right));
  }

  @ParameterizedTest
  @EnumSource
  void who_works_for_a_contractor_has_no_rights_in_the_territory(Right right) {
    var hired = viewer(new Grant(Role.CONTRACTOR, "here", "ctr_1"));

    assertThat(hired.may(right, "here")).isFalse();
    assertThat(hired.scope(right).isNowhere()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void citizens_and_strangers_have_no_rights(Right right) {
    assertThat(Viewer.ANONYMOUS.may(right, "here")).isFalse();
    assertThat(new Viewer("camille", null).may(right, "here")).isFalse();
    assertThat(Viewer.ANONYMOUS.scope(right).isNowhere()).isTrue();
  }

  @Test
  void roles_in_several_territories_do_not_mix() {
    var both = viewer(new Grant(Role.AGENT, "here"), new Grant(Role.DISPATCHER, "there"));

    assertThat(both.scope(Right.PLAN_WORK).territories()).isEqualTo(Set.of("there"));
    assertThat(both.scope(Right.DO_WORK).territories()).isEqualTo(Set.of("here", "there"));
    assertThat(both.scope(Right.DO_WORK).only("here").holds("there")).isFalse();
    assertThat(both.scope(Right.PLAN_WORK).only("here").isNowhere()).isTrue();
    assertThat(viewer(new Grant(Role.REGIONAL_OPERATOR, null)).scope(Right.SEE_WORK).only("x"))
        .isEqualTo(new Scope(false, Set.of("x")));
  }

  @Test
  void nobody_is_the_author_of_what_nobody_signed() {
    assertThat(Viewer.ANONYMOUS.is(null)).isFalse();
    assertThat(new Viewer("camille", null).is(null)).isFalse();
    assertThat(new Viewer("camille", null).is("camille")).isTrue();
  }

  private static boolean declared(Role role, Right right) {
    var lines = RIGHTS.lines().map(line -> List.of(line.split(" +"))).toList();
    var column = lines.getFirst().indexOf(role.name());
    return lines.stream()
        .filter(line -> line.getFirst().equals(right.name()))
        .map(line -> line.get(column).equals("yes"))
        .findFirst()
        .orElseThrow();
  }

  private static Viewer viewer(Grant... grants) {
    return new Viewer(
        "per_sami", new Person("per_sami", "Sami", "region", "sami", Arrays.asList(grants)));
  }
}
