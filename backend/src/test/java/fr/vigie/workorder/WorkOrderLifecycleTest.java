package fr.vigie.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.report.Report;
import fr.vigie.report.ReportLifecycle;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkOrderLifecycleTest {

  /// PLANNED -> IN_PROGRESS -> DONE, with holds, and called off while nobody is at work.
  private static final Map<List<?>, Status> ALLOWED =
      Map.of(
          List.of(Status.PLANNED, Act.START), Status.IN_PROGRESS,
          List.of(Status.PLANNED, Act.CANCEL), Status.CANCELLED,
          List.of(Status.IN_PROGRESS, Act.HOLD), Status.ON_HOLD,
          List.of(Status.IN_PROGRESS, Act.COMPLETE), Status.DONE,
          List.of(Status.ON_HOLD, Act.START), Status.IN_PROGRESS,
          List.of(Status.ON_HOLD, Act.CANCEL), Status.CANCELLED);

  static Stream<Arguments> pairs() {
    return Stream.of(Status.values())
        .flatMap(from -> Stream.of(Act.values()).map(act -> Arguments.of(from, act)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void every_pair_is_allowed_or_refused_as_the_trade_says(Status from, Act act) {
    assertThat(WorkOrderLifecycle.change(from, act).map(WorkOrderLifecycle.Change::to))
        .isEqualTo(Optional.ofNullable(ALLOWED.get(List.of(from, act))));
  }

  /// A report is never resolved but by work that is done, and is free again when it is called off.
  @Test
  void reports_follow_their_work_order_along_every_way() {
    var begun = new Pair(Status.PLANNED, Report.Status.PLANNED);
    var seen = new HashSet<>(List.of(begun));
    var next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      var pair = next.remove();
      Stream.of(Act.values())
          .flatMap(act -> pair.after(act).stream())
          .filter(seen::add)
          .forEach(next::add);
    }

    assertThat(seen)
        .containsExactlyInAnyOrder(
            begun,
            new Pair(Status.IN_PROGRESS, Report.Status.IN_PROGRESS),
            new Pair(Status.ON_HOLD, Report.Status.IN_PROGRESS),
            new Pair(Status.DONE, Report.Status.RESOLVED),
            new Pair(Status.CANCELLED, Report.Status.QUALIFIED));
  }

  private record Pair(Status workOrder, Report.Status report) {

    Optional<Pair> after(Act act) {
      return WorkOrderLifecycle.change(workOrder, act)
          .map(change ->
              new Pair(
                  change.to(), ReportLifecycle.after(report, change.ofReports()).orElseThrow()));
    }
  }
}
