package fr.vigie.round;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.round.Round.Act;
import fr.vigie.round.Round.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundLifecycleTest {

  private static final Map<List<?>, Status> ALLOWED =
      Map.of(
          List.of(Status.PLANNING, Act.SETTLE), Status.PLANNED,
          List.of(Status.PLANNING, Act.FAIL), Status.FAILED,
          List.of(Status.PLANNING, Act.CANCEL), Status.CANCELLED,
          List.of(Status.PLANNED, Act.BEGIN), Status.UNDER_WAY,
          List.of(Status.PLANNED, Act.CANCEL), Status.CANCELLED,
          List.of(Status.UNDER_WAY, Act.SETTLE), Status.UNDER_WAY,
          List.of(Status.UNDER_WAY, Act.FAIL), Status.UNDER_WAY,
          List.of(Status.UNDER_WAY, Act.FINISH), Status.DONE,
          List.of(Status.UNDER_WAY, Act.CANCEL), Status.CANCELLED);

  private static final Map<List<?>, RoundStop.Status> ALLOWED_OF_STOPS =
      Map.of(
          List.of(RoundStop.Status.PENDING, RoundStop.Act.ARRIVE), RoundStop.Status.ARRIVED,
          List.of(RoundStop.Status.PENDING, RoundStop.Act.COMPLETE), RoundStop.Status.DONE,
          List.of(RoundStop.Status.PENDING, RoundStop.Act.SKIP), RoundStop.Status.SKIPPED,
          List.of(RoundStop.Status.PENDING, RoundStop.Act.BLOCK), RoundStop.Status.BLOCKED,
          List.of(RoundStop.Status.ARRIVED, RoundStop.Act.COMPLETE), RoundStop.Status.DONE,
          List.of(RoundStop.Status.ARRIVED, RoundStop.Act.SKIP), RoundStop.Status.SKIPPED,
          List.of(RoundStop.Status.ARRIVED, RoundStop.Act.BLOCK), RoundStop.Status.BLOCKED);

  static Stream<Arguments> pairs() {
    return Stream.of(Status.values())
        .flatMap(from -> Stream.of(Act.values()).map(act -> Arguments.of(from, act)));
  }

  static Stream<Arguments> pairsOfStops() {
    return Stream.of(RoundStop.Status.values())
        .flatMap(from -> Stream.of(RoundStop.Act.values()).map(act -> Arguments.of(from, act)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void every_pair_of_a_round_is_allowed_or_refused(Status from, Act act) {
    assertThat(RoundLifecycle.after(from, act))
        .isEqualTo(Optional.ofNullable(ALLOWED.get(List.of(from, act))));
  }

  @ParameterizedTest
  @MethodSource("pairsOfStops")
  void every_pair_of_a_stop_is_allowed_or_refused(RoundStop.Status from, RoundStop.Act act) {
    assertThat(StopLifecycle.after(from, act))
        .isEqualTo(Optional.ofNullable(ALLOWED_OF_STOPS.get(List.of(from, act))));
  }
}
