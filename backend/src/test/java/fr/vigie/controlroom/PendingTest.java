package fr.vigie.controlroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.controlroom.Pending.Told;
import fr.vigie.event.Event;
import fr.vigie.event.Placed;
import fr.vigie.event.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PendingTest {

  private static final String HERE = "ter_here";
  private static final String THERE = "ter_there";

  private final Pending pending =
      new Pending(new Selection(Map.of(Layer.ALARMS, Set.of(HERE), Layer.REPORTS, Set.of(HERE))));

  @BeforeEach
  void joins() {
    pending.reached(at(0));
    take(10);
  }

  private static Position at(int place) {
    return new Position("82%08d".formatted(place));
  }

  private static Placed alarm(int place, String id, String act) {
    return placed(place, "AlarmChanged", HERE, id, act);
  }

  private static Placed placed(int place, String type, String territory, String id, String act) {
    return new Placed(
        at(place), new Event("evt_" + place, type, territory, id, act, null, Instant.EPOCH));
  }

  private Told take(int most) {
    return pending.take(most);
  }

  private static List<String> acts(Told told) {
    return told.objects().stream()
        .map(each -> each.last().event().subject() + " " + each.last().event().act())
        .toList();
  }

  @Test
  void of_what_happens_elsewhere_nothing_is_told_but_how_far_the_log_is() {
    pending.happened(placed(1, "AlarmChanged", THERE, "a", "CLEAR"));
    pending.happened(placed(2, "WorkOrderChanged", HERE, "w", "START"));

    var told = take(10);

    assertThat(told.objects()).isEmpty();
    assertThat(told.reached()).isEqualTo(at(2));
  }

  @Test
  void each_object_is_told_once_with_what_happened_last() {
    pending.happened(alarm(1, "a", "ACKNOWLEDGE"));
    pending.happened(alarm(2, "b", "COMMENT"));
    pending.happened(alarm(3, "a", "CLEAR"));

    var told = take(10);

    assertThat(acts(told)).containsExactly("a CLEAR", "b COMMENT");
    assertThat(told.reached()).isEqualTo(at(3));
    assertThat(told.isComplete()).isTrue();
  }

  @Test
  void a_part_is_told_up_to_before_all_that_waits() {
    pending.happened(alarm(1, "a", "COMMENT"));
    pending.happened(alarm(2, "b", "COMMENT"));
    pending.happened(alarm(3, "a", "CLEAR"));
    pending.happened(alarm(4, "b", "CLEAR"));

    var first = take(1);

    assertThat(acts(first)).containsExactly("a CLEAR");
    assertThat(first.reached()).isEqualTo(at(1));
    assertThat(first.isComplete()).isFalse();
    assertThat(take(1).reached()).isEqualTo(at(4));
  }

  @Test
  void the_past_of_who_comes_back_is_told_with_what_happens_now() {
    pending.reached(at(10));
    pending.comesBackFrom(at(5));
    pending.happened(alarm(11, "a", "CLEAR"));
    pending.happenedBefore(alarm(6, "a", "ACKNOWLEDGE"));
    pending.happenedBefore(alarm(7, "b", "CLEAR"));

    var first = take(1);
    assertThat(acts(first)).containsExactly("a CLEAR");
    assertThat(first.reached()).isEqualTo(at(6));
    assertThat(first.isComplete()).isFalse();

    pending.reachedBefore(at(10));
    pending.caughtUp();
    var second = take(10);
    assertThat(acts(second)).containsExactly("b CLEAR");
    assertThat(second.reached()).isEqualTo(at(11));
    assertThat(second.isComplete()).isTrue();
  }

  @Test
  void that_the_past_is_told_is_news() throws InterruptedException {
    pending.comesBackFrom(at(0));
    assertThat(take(10).isComplete()).isFalse();

    pending.caughtUp();
    pending.await(Duration.ofDays(1));

    assertThat(take(10).isComplete()).isTrue();
  }

  @Test
  void a_report_that_moves_is_told_where_it_was_and_where_it_comes() {
    pending.happened(placed(1, "ReportChanged", THERE, "comes", "ACCEPT"));
    pending.happened(placed(2, "ReportChanged", HERE, "goes", "HAND_OVER"));
    pending.happened(placed(3, "ReportChanged", THERE, "goes", "HAND_OVER"));
    pending.happened(placed(4, "ReportChanged", THERE, "other", "PLAN"));

    var told = take(10).objects();

    assertThat(told)
        .extracting(each -> each.last().event().subject())
        .containsExactly("comes", "goes");
    assertThat(told).extracting(Waiting::isOwn).containsExactly(false, true);
  }

  @Test
  void of_too_much_only_that_is_told_and_then_what_follows() {
    pending.comesBackFrom(at(0));
    for (var place = 1; place <= Pending.MOST + 1; place++) {
      pending.happened(alarm(place, "a" + place, "CLEAR"));
    }
    pending.happenedBefore(alarm(1, "b", "CLEAR"));

    var told = take(10);
    assertThat(told.mustReload()).isTrue();
    assertThat(told.objects()).isEmpty();
    assertThat(told.isComplete()).isTrue();
    assertThat(told.reached()).isEqualTo(at(Pending.MOST + 1));
    assertThat(pending.isCatchingUp()).isFalse();

    pending.happened(alarm(Pending.MOST + 2, "c", "CLEAR"));
    var next = take(10);
    assertThat(next.mustReload()).isFalse();
    assertThat(acts(next)).containsExactly("c CLEAR");
  }

  @Test
  void what_the_database_has_forgotten_is_to_be_read_anew() {
    pending.happened(alarm(1, "a", "CLEAR"));
    pending.lost();

    assertThat(take(10).mustReload()).isTrue();
  }

  @Test
  void what_cannot_be_told_is_a_fault() {
    pending.fail(new IllegalStateException("outage"));

    assertThatThrownBy(() -> take(10)).hasMessage("outage");
  }
}
