package fr.vigie.ngsisubscription;

import static fr.vigie.ngsisubscription.Hubs.BELLEVILLE;
import static fr.vigie.ngsisubscription.Hubs.NOW;
import static fr.vigie.ngsisubscription.Hubs.VOSGES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.entity.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchingTest {

  private static final Map<String, ?> LAMPS =
      Map.of("entities", List.of(Map.of("type", "Streetlight")));

  private static Changed changed(EntityType type, String id, String territory, String... names) {
    return new Changed(type, id, territory, NOW, names.length == 0, Set.of(names));
  }

  private static Set<String> concerned(Map<String, ?> asked, Changed... changes) {
    return Watching.of(1, List.of(Hubs.held("urn:s", Set.of(BELLEVILLE), asked)))
        .concerned(List.of(changes))
        .getOrDefault("urn:s", Set.of());
  }

  @Test
  void a_type_is_watched_in_its_territory_alone() {
    var here = changed(EntityType.STREETLIGHT, "ast_1", BELLEVILLE);
    var there = changed(EntityType.STREETLIGHT, "ast_2", VOSGES);
    var other = changed(EntityType.WASTE_CONTAINER, "ast_3", BELLEVILLE);

    assertThat(concerned(LAMPS, here, there, other)).containsExactly(here.urn());
  }

  @Test
  void the_whole_region_is_watched_by_who_asked_for_it() {
    var region = Hubs.held("urn:s", Set.of(Subscription.EVERYWHERE), LAMPS);
    var there = changed(EntityType.STREETLIGHT, "ast_2", VOSGES, "status");

    assertThat(Watching.of(1, List.of(region)).concerned(List.of(there)))
        .containsExactly(Map.entry("urn:s", Set.of(there.urn())));
  }

  @Test
  void names_are_said_whole_or_by_how_they_begin() {
    var one = changed(EntityType.STREETLIGHT, "ast_11", BELLEVILLE, "status");
    var two = changed(EntityType.STREETLIGHT, "ast_12", BELLEVILLE, "status");
    var other = changed(EntityType.STREETLIGHT, "ast_21", BELLEVILLE, "status");
    var named = Map.of("type", "Streetlight", "id", two.urn());
    var begun = Map.of("type", "Streetlight", "idPattern", "^urn:ngsi-ld:Streetlight:ast_1.*$");

    assertThat(concerned(Map.of("entities", List.of(named)), one, two, other))
        .containsExactly(two.urn());
    assertThat(concerned(Map.of("entities", List.of(begun)), one, two, other))
        .containsExactlyInAnyOrder(one.urn(), two.urn());
  }

  @Test
  void a_thousand_changes_are_not_looked_at_by_a_thousand_who_watch_elsewhere() {
    var elsewhere =
        IntStream.range(0, 999)
            .mapToObj(i -> Hubs.held("urn:s" + i, Set.of("ter_" + i), LAMPS))
            .toList();
    var watching = Watching.of(1, elsewhere);

    assertThat(watching.at()).hasSize(999).allSatisfy((_, some) -> assertThat(some).hasSize(1));
    assertThat(
            watching.concerned(
                List.of(changed(EntityType.STREETLIGHT, "ast_1", "ter_7", "status"))))
        .containsOnlyKeys("urn:s7");
  }
}
