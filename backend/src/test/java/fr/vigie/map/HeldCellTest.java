package fr.vigie.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.identity.Scope;
import fr.vigie.map.MapReads.Counted;
import fr.vigie.map.MapView.Cluster;
import fr.vigie.mapcount.MapLayer;
import fr.vigie.mapcount.Tally;
import fr.vigie.mapcount.Traits;
import fr.vigie.workorder.WorkSight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is remembered of a cell is shown to who may see it, and to nobody once it has changed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldCellTest {

  private static final String BELLEVILLE = "ter_215500430";
  private static final Scope NOWHERE = new Scope(false, Set.of());

  private final HeldCell cell = new HeldCell();

  @Test
  void who_may_not_see_more_is_not_shown_what_was_remembered_for_who_may() {
    cell.put("reports", tile(counted("RECEIVED", true, 5), counted("RECEIVED", false, 2)));

    for (var round = 0; round < 2; round++) {
      assertThat(count(Scope.EVERYWHERE, "RECEIVED")).isEqualTo(7);
      assertThat(count(NOWHERE, "RECEIVED")).isEqualTo(5);
      assertThat(count(new Scope(false, Set.of("ter_200068377")), "RECEIVED")).isEqualTo(5);
      assertThat(count(new Scope(false, Set.of(BELLEVILLE)), "RECEIVED")).isEqualTo(7);
    }
  }

  @Test
  void nothing_is_remembered_of_before_a_change() {
    cell.put("reports", tile(counted("RECEIVED", true, 5)));
    assertThat(count(NOWHERE, "RECEIVED")).isEqualTo(5);

    cell.put("reports", tile(counted("RECEIVED", true, 6)));
    cell.put("others", tile(counted("RECEIVED", true, 1)));
    assertThat(count(NOWHERE, "RECEIVED")).isEqualTo(7);

    cell.remove("reports");
    assertThat(count(NOWHERE, "RECEIVED")).isEqualTo(1);

    cell.remove("others");
    assertThat(cell.isEmpty()).isTrue();
    assertThat(count(NOWHERE, "RECEIVED")).isZero();
  }

  @Test
  void more_questions_than_are_remembered_are_answered_as_well() {
    cell.put("reports", tile(counted("RECEIVED", true, 5), counted("PLANNED", true, 1)));

    for (var i = 0; i < 100; i++) {
      var scope = new Scope(false, Set.of("ter_" + i));
      assertThat(count(scope, "RECEIVED")).isEqualTo(5);
      assertThat(count(scope, "PLANNED")).isEqualTo(1);
    }
  }

  private int count(Scope scope, String status) {
    var filter =
        new MapFilter(
            List.of(MapLayer.REPORTS), List.of(), Map.of(MapLayer.REPORTS, List.of(status)), null);
    var sight = new MapSight(scope, new WorkSight(scope, Set.of()), scope, scope);
    return cell.cluster(new MapQuestion(filter, sight)).map(Cluster::count).orElse(0);
  }

  private static HeldCell.Tile tile(Counted... counted) {
    return new HeldCell.Tile(List.of(counted), 0);
  }

  private static Counted counted(String status, boolean isPublic, int many) {
    return new Counted(
        "1202212210",
        MapLayer.REPORTS,
        BELLEVILLE,
        new Traits("LIGHTING", null, status, isPublic, null),
        new Tally(many, 49_000_000L * many, 5_000_000L * many));
  }
}
