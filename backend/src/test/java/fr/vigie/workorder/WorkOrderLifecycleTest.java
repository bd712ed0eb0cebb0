package fr.vigie.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.report.Report;
import fr.vigie.report.ReportLifecycle;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkOrderLifecycleTest {

  private static final String STATUSES =
      "NEW, PLANNED, DISPATCHED, ACCEPTED, IN_PROGRESS, ON_HOLD, DONE, VERIFIED, CANNOT_COMPLETE,"
          + " CANCELLED";

  /// What each act leads to from each status, in the order of the statuses; a dash is a refusal.
  private static final String TABLE =
      """
      OPEN     -          -          -          -          -          -          -         -         -         -
      PLAN     -          -          -          -          -          -          -         -         -         -
      ASSIGN   PLANNED    PLANNED    PLANNED    PLANNED    -          PLANNED    -         -         -         -
      CHANGE   NEW        PLANNED    DISPATCHED ACCEPTED   IN_PROGRESS ON_HOLD   -         -         -         -
      DISPATCH -          DISPATCHED -          -          -          -          -         -         -         -
      ACCEPT   -          -          ACCEPTED   -          -          -          -         -         -         -
      REFUSE   -          -          NEW        -          -          -          -         -         -         -
      LAPSE    -          -          NEW        -          -          -          -         -         -         -
      DISBAND  NEW        PLANNED    DISPATCHED ACCEPTED   IN_PROGRESS ON_HOLD   -         -         -         -
      START    -          IN_PROGRESS IN_PROGRESS IN_PROGRESS -       IN_PROGRESS -        -         -         -
      HOLD     -          -          -          -          ON_HOLD    -          -         -         -         -
      RECORD   -          PLANNED    DISPATCHED ACCEPTED   IN_PROGRESS ON_HOLD   DONE      VERIFIED  CANNOT_COMPLETE -
      ATTACH   NEW        PLANNED    DISPATCHED ACCEPTED   IN_PROGRESS ON_HOLD   DONE      VERIFIED  CANNOT_COMPLETE CANCELLED
      COMPLETE -          -          -          -          DONE       -          -         -         -         -
      GIVE_UP  -          CANNOT_COMPLETE CANNOT_COMPLETE CANNOT_COMPLETE CANNOT_COMPLETE CANNOT_COMPLETE - -  -    -
      VERIFY   -          -          -          -          -          -          VERIFIED  -         -         -
      REOPEN   -          -          -          -          -          -          PLANNED   PLANNED   PLANNED   -
      CANCEL   CANCELLED  CANCELLED  CANCELLED  CANCELLED  -          CANCELLED  -         -         -         -
      MERGE    CANCELLED  CANCELLED  CANCELLED  CANCELLED  -          CANCELLED  -         -         -         -
      ABSORB   NEW        PLANNED    DISPATCHED ACCEPTED   IN_PROGRESS ON_HOLD   -         -         -         -
      JOIN     NEW        PLANNED    DISPATCHED ACCEPTED   IN_PROGRESS ON_HOLD   -         -         -         -
      SPLIT    NEW        PLANNED    DISPATCHED ACCEPTED   IN_PROGRESS ON_HOLD   -         -         -         -
      """;

  private static Map<Act, List<String>> table() {
    return TABLE
        .lines()
        .map(line -> List.of(line.strip().split("\\s+")))
        .collect(
            Collectors.toMap(
                line -> Act.valueOf(line.getFirst()), line -> line.subList(1, line.size())));
  }

  @Test
  void the_table_has_every_pair() {
    assertThat(Arrays.stream(Status.values()).map(Status::name).collect(Collectors.joining(", ")))
        .isEqualTo(STATUSES);
    assertThat(table().keySet()).containsExactlyInAnyOrder(Act.values());
  }

  @Test
  void every_pair_is_allowed_or_refused_as_the_trade_says() {
    var expected = table();
    for (var act : Act.values()) {
      assertThat(
              Stream.of(Status.values())
                  .map(from ->
                      WorkOrderLifecycle.change(from, act).map(c -> c.to().name()).orElse("-")))
          .as(act.name())
          .containsExactlyElementsOf(expected.get(act));
    }
  }

  /// A report is never resolved but by work that is done, is free again when the work is called off
  /// or cannot be done, and goes back to work with it.
  @Test
  void reports_follow_their_work_order_along_every_way() {
    var begun = new Pair(Status.PLANNED, Report.Status.PLANNED);
    var seen = new HashSet<>(List.of(begun));
    var next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      var pair = next.remove();
      Stream.of(Act.values())
          .filter(act -> act != Act.MERGE)
          .map(pair::after)
          .flatMap(java.util.Optional::stream)
          .filter(seen::add)
          .forEach(next::add);
    }

    assertThat(seen)
        .containsExactlyInAnyOrder(
            begun,
            new Pair(Status.NEW, Report.Status.PLANNED),
            new Pair(Status.DISPATCHED, Report.Status.PLANNED),
            new Pair(Status.ACCEPTED, Report.Status.PLANNED),
            new Pair(Status.IN_PROGRESS, Report.Status.IN_PROGRESS),
            new Pair(Status.ON_HOLD, Report.Status.IN_PROGRESS),
            // Taken from an agent who had begun, and given to others.
            new Pair(Status.PLANNED, Report.Status.IN_PROGRESS),
            new Pair(Status.DISPATCHED, Report.Status.IN_PROGRESS),
            new Pair(Status.ACCEPTED, Report.Status.IN_PROGRESS),
            new Pair(Status.NEW, Report.Status.IN_PROGRESS),
            new Pair(Status.DONE, Report.Status.RESOLVED),
            new Pair(Status.VERIFIED, Report.Status.RESOLVED),
            new Pair(Status.CANNOT_COMPLETE, Report.Status.QUALIFIED),
            new Pair(Status.CANCELLED, Report.Status.QUALIFIED));
  }

  private record Pair(Status workOrder, Report.Status report) {

    java.util.Optional<Pair> after(Act act) {
      return WorkOrderLifecycle.change(workOrder, act)
          .map(change -> new Pair(change.to(), followed(change.ofReports())));
    }

    private Report.Status followed(Report.@org.jspecify.annotations.Nullable Act act) {
      return act == null ? report : ReportLifecycle.after(report, act).orElseThrow();
    }
  }
}
