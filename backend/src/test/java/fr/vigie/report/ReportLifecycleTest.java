package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import java.util.HashMap;
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
class ReportLifecycleTest {

  /// RECEIVED -> PLANNED -> IN_PROGRESS -> RESOLVED, and back where the work is called off.
  private static final Map<List<?>, Status> ALLOWED =
      Map.of(
          List.of(Status.RECEIVED, Act.PLAN), Status.PLANNED,
          List.of(Status.PLANNED, Act.START), Status.IN_PROGRESS,
          List.of(Status.PLANNED, Act.UNPLAN), Status.RECEIVED,
          List.of(Status.IN_PROGRESS, Act.HOLD), Status.IN_PROGRESS,
          List.of(Status.IN_PROGRESS, Act.START), Status.IN_PROGRESS,
          List.of(Status.IN_PROGRESS, Act.UNPLAN), Status.RECEIVED,
          List.of(Status.IN_PROGRESS, Act.RESOLVE), Status.RESOLVED);

  static Stream<Arguments> pairs() {
    return Stream.of(Status.values())
        .flatMap(from -> Stream.of(Act.values()).map(act -> Arguments.of(from, act)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void every_pair_is_allowed_or_refused_as_the_trade_says(Status from, Act act) {
    assertThat(ReportLifecycle.after(from, act))
        .isEqualTo(Optional.ofNullable(ALLOWED.get(List.of(from, act))));
  }

  @Test
  void nothing_happens_to_a_report_that_is_resolved_or_closed() {
    var left = new HashMap<>(ALLOWED);
    left.keySet().removeIf(pair -> ((Status) pair.getFirst()).isOpen());

    assertThat(left).isEmpty();
    assertThat(Status.OPEN).doesNotContain(Status.RESOLVED, Status.CLOSED).hasSize(3);
  }
}
