package fr.vigie.alarmrule;

import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.alarmrule.SetAlarmRule.Outcome;
import fr.vigie.alarmrule.SetAlarmRule.Request;
import fr.vigie.asset.AssetKind;
import fr.vigie.measurement.Metrics;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says whether a rule can be used.
final class RuleChecks {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(90);
  private static final int MOST_TIMES = 100;
  private static final Set<String> KINDS =
      Stream.concat(Stream.of(AssetKind.values()).map(Enum::name), Stream.of(AlarmRule.FEED))
          .collect(Collectors.toUnmodifiableSet());

  private final Metrics metrics;
  private final Set<String> events;

  /// @param events the names that devices may say
  RuleChecks(Metrics metrics, Set<String> events) {
    this.metrics = metrics;
    this.events = events;
  }

  Optional<Outcome> fault(Request request) {
    var condition = request.condition();
    if (!KINDS.contains(request.assetKind())) {
      return unusable("assetKind", RuleFault.UNKNOWN_ASSET_KIND);
    }
    if (condition.kind() == Condition.Kind.EVENT && !events.contains(condition.name())) {
      return unusable("condition.name", RuleFault.UNKNOWN_EVENT);
    }
    if (condition.isOfMetric() && metrics.find(condition.name()).isEmpty()) {
      return unusable("condition.name", RuleFault.UNKNOWN_METRIC);
    }
    if (!isThresholdUsable(condition)) {
      return unusable("condition.threshold", RuleFault.THRESHOLD_OUT_OF_RANGE);
    }
    if (!endsAfterBeginning(condition)) {
      return unusable("condition.clearAt", RuleFault.CLEARS_ON_WRONG_SIDE);
    }
    return faultOfTime(condition).or(() -> faultOfMoments(condition, request.moments()));
  }

  private static Optional<Outcome> faultOfMoments(Condition condition, Moments moments) {
    if (condition.kind() == Condition.Kind.SILENCE && moments.kind() != Moments.Kind.ALWAYS) {
      return unusable("moments", RuleFault.MOMENTS_OF_SILENCE);
    }
    return isComplete(moments)
        ? Optional.empty()
        : unusable("moments", RuleFault.MOMENTS_INCOMPLETE);
  }

  private Optional<Outcome> faultOfTime(Condition condition) {
    var isSilence = condition.kind() == Condition.Kind.SILENCE;
    if ((isSilence && condition.atLeast() == null) || !isUsable(condition.atLeast())) {
      return unusable("condition.minutes", RuleFault.DURATION_OUT_OF_RANGE);
    }
    var isRepeated = condition.times() > 1;
    var isRepetitionUsable =
        condition.times() >= 1
            && condition.times() <= MOST_TIMES
            && isRepeated == (condition.within() != null)
            && !(isSilence && isRepeated)
            && isUsable(condition.within());
    return isRepetitionUsable
        ? Optional.empty()
        : unusable("condition.times", RuleFault.REPETITION_OUT_OF_RANGE);
  }

  private static boolean isUsable(@Nullable Duration duration) {
    return duration == null
        || (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0);
  }

  // What equals the end of the range is never passed.
  private boolean isThresholdUsable(Condition condition) {
    var threshold = condition.threshold();
    return switch (condition.kind()) {
      case EVENT, SILENCE -> threshold == null && condition.clearAt() == null;
      case ABOVE ->
          threshold != null
              && threshold >= metrics.get(condition.name()).lowest()
              && threshold < metrics.get(condition.name()).highest();
      case BELOW ->
          threshold != null
              && threshold > metrics.get(condition.name()).lowest()
              && threshold <= metrics.get(condition.name()).highest();
    };
  }

  private boolean endsAfterBeginning(Condition condition) {
    var threshold = condition.threshold();
    var clearAt = condition.clearAt();
    if (threshold == null || clearAt == null) {
      return true;
    }
    var metric = metrics.get(condition.name());
    return condition.kind() == Condition.Kind.ABOVE
        ? clearAt <= threshold && clearAt >= metric.lowest()
        : clearAt >= threshold && clearAt <= metric.highest();
  }

  private static boolean isComplete(Moments moments) {
    var from = moments.from();
    var until = moments.until();
    return moments.kind() == Moments.Kind.LOCAL_TIMES
        ? from != null && until != null && !from.equals(until)
        : from == null && until == null;
  }

  private static Optional<Outcome> unusable(String field, RuleFault fault) {
    return Optional.of(new Outcome.Unusable(field, fault));
  }
}
