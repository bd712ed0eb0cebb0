package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportLifecycleTest {

  /// What each status allows, act by act; what is not here is refused.
  private static final Map<Status, Map<Act, Status>> ALLOWED =
      Map.of(
          Status.RECEIVED, beforeWork(Status.RECEIVED),
          Status.QUALIFIED, beforeWork(Status.RECEIVED),
          Status.CONTESTED, contested(),
          Status.PLANNED,
              Map.of(
                  Act.START, Status.IN_PROGRESS,
                  Act.UNPLAN, Status.QUALIFIED,
                  Act.MOVE, Status.PLANNED,
                  Act.JOIN, Status.IN_PROGRESS),
          Status.IN_PROGRESS,
              Map.of(
                  Act.HOLD, Status.IN_PROGRESS,
                  Act.START, Status.IN_PROGRESS,
                  Act.UNPLAN, Status.QUALIFIED,
                  Act.MOVE, Status.PLANNED,
                  Act.JOIN, Status.IN_PROGRESS,
                  Act.RESOLVE, Status.RESOLVED),
          Status.RESOLVED,
              Map.of(
                  Act.CLOSE, Status.CLOSED,
                  Act.REOPEN, Status.PLANNED,
                  Act.CONTEST, Status.CONTESTED,
                  Act.RATE, Status.RESOLVED),
          Status.CLOSED, Map.of(Act.CONTEST, Status.CONTESTED, Act.RATE, Status.CLOSED),
          Status.REJECTED, Map.of(),
          Status.DUPLICATE, Map.of(Act.SPLIT, Status.RECEIVED, Act.CONTEST, Status.DUPLICATE),
          Status.FORWARDED, Map.of(Act.ACCEPT, Status.RECEIVED, Act.RETURN, Status.RECEIVED));

  private static Map<Act, Status> beforeWork(Status handedOver) {
    return Map.of(
        Act.QUALIFY, Status.QUALIFIED,
        Act.PLAN, Status.PLANNED,
        Act.SETTLE, Status.RESOLVED,
        Act.REJECT, Status.REJECTED,
        Act.MERGE, Status.DUPLICATE,
        Act.FORWARD, Status.FORWARDED,
        Act.HAND_OVER, handedOver);
  }

  private static Map<Act, Status> contested() {
    var allowed = new EnumMap<Act, Status>(beforeWork(Status.CONTESTED));
    allowed.put(Act.REOPEN, Status.PLANNED);
    return allowed;
  }

  static Stream<Arguments> pairs() {
    return Stream.of(Status.values())
        .flatMap(from -> Stream.of(Act.values()).map(act -> Arguments.of(from, act)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void every_pair_is_allowed_or_refused_as_the_trade_says(Status from, Act act) {
    assertThat(ReportLifecycle.after(from, act))
        .isEqualTo(Optional.ofNullable(expected(from, act)));
    assertThat(ReportLifecycle.acts(from).contains(act)).isEqualTo(expected(from, act) != null);
  }

  /// Words change no status: staff answers always, questions go back and forth while it is open.
  private static @Nullable Status expected(Status from, Act act) {
    return switch (act) {
      case ANSWER, REVIEW -> from;
      case ASK, REPLY -> from.isOpen() ? from : null;
      default -> Objects.requireNonNull(ALLOWED.get(from)).get(act);
    };
  }

  @Test
  void nothing_but_a_contest_or_its_work_order_takes_a_report_back_to_work() {
    for (var status : Status.values()) {
      var reopened =
          ReportLifecycle.acts(status).stream()
              .filter(act -> ReportLifecycle.after(status, act).orElseThrow().isOpen())
              .toList();

      if (!status.isOpen()) {
        assertThat(List.of(Act.CONTEST, Act.SPLIT, Act.REOPEN)).containsAll(reopened);
      }
    }
    assertThat(Status.OPEN).doesNotContain(Status.RESOLVED, Status.CLOSED).hasSize(6);
  }
}
