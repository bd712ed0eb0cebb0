package fr.vigie.alarmrule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes what an asset says into the state of a rule, in the order of the device's instants. It
/// depends on nothing else, so the same said again leads to the same.
final class RuleFold {

  /// What one thing that is said means to a condition.
  enum Sign {
    HOLDS,
    OVER,
    /// Neither: between the thresholds of beginning and end.
    BETWEEN,
    /// It says nothing, such as that a lamp is dark by day.
    NOTHING
  }

  /// What is to be done about the alarm.
  enum Act {
    NOTHING,
    /// It begins, perhaps once more.
    RAISE,
    /// It goes on.
    CONTINUE,
    CLEAR
  }

  /// @param startedAt since when it holds, for RAISE and CONTINUE
  record Step(RuleState state, Act act, @Nullable Instant startedAt) {}

  private final AlarmRule rule;

  RuleFold(AlarmRule rule) {
    this.rule = rule;
  }

  /// What is no later than what was taken in came late: it raises nothing in the past. What says
  /// nothing ends nothing, and makes nothing else late.
  Step step(RuleState before, Instant at, Sign sign) {
    var seenTo = before.seenTo();
    if (seenTo != null && !at.isAfter(seenTo)) {
      return new Step(before.late(), Act.NOTHING, null);
    }
    return switch (sign) {
      case HOLDS -> holds(before, at);
      case OVER -> over(before, at);
      case BETWEEN -> before.isRaised() ? still(before, at) : over(before, at);
      case NOTHING -> new Step(before, Act.NOTHING, null);
    };
  }

  private Step holds(RuleState before, Instant at) {
    if (rule.condition().kind() == AlarmRule.Condition.Kind.SILENCE) {
      return silent(before, at, at);
    }
    var isBeginning = before.heldSince() == null || isEvent();
    var since = before.heldSince() == null ? at : before.heldSince();
    var begins = isBeginning ? begins(before, at) : before.begins();
    var isDone = begins.size() >= rule.condition().times() && isLongEnough(since, at);
    var after = state(before, since, begins, at, before.isRaised() || isDone, due(since, isDone));
    if (!isDone && !before.isRaised()) {
      return new Step(after, Act.NOTHING, null);
    }
    var isNew = isBeginning || !before.isRaised();
    return new Step(after, isNew ? Act.RAISE : Act.CONTINUE, since);
  }

  /// Nothing was measured for too long.
  ///
  /// @param seenTo the device's instant up to which all is taken in
  Step silent(RuleState before, @Nullable Instant seenTo, Instant lastAt) {
    var since = lastAt.plus(Objects.requireNonNull(rule.condition().atLeast()));
    var after = state(before, since, before.begins(), seenTo, true, null);
    return new Step(after, before.isRaised() ? Act.CONTINUE : Act.RAISE, since);
  }

  private boolean isEvent() {
    return rule.condition().kind() == AlarmRule.Condition.Kind.EVENT;
  }

  private boolean isLongEnough(Instant since, Instant at) {
    var atLeast = rule.condition().atLeast();
    return atLeast == null || !at.isBefore(since.plus(atLeast));
  }

  private @Nullable Instant due(Instant since, boolean isDone) {
    var atLeast = rule.condition().atLeast();
    return isDone || atLeast == null ? null : since.plus(atLeast);
  }

  private List<Instant> begins(RuleState before, Instant at) {
    var within = rule.condition().within();
    var from = at.minus(within == null ? Duration.ZERO : within);
    var begins = new ArrayList<>(before.begins());
    begins.add(at);
    begins.removeIf(begin -> begin.isBefore(from));
    var most = rule.condition().times();
    return begins.subList(Math.max(0, begins.size() - most), begins.size());
  }

  private Step over(RuleState before, Instant at) {
    var after = state(before, null, before.begins(), at, false, null);
    var isCleared = before.isRaised() && rule.clearsItself();
    return new Step(after, isCleared ? Act.CLEAR : Act.NOTHING, null);
  }

  private Step still(RuleState before, Instant at) {
    var after = state(before, before.heldSince(), before.begins(), at, true, null);
    return new Step(after, Act.CONTINUE, before.heldSince());
  }

  /// It holds as far as anybody can tell now, and is to be looked at again.
  Step undecided(RuleState before, Instant at, Instant dueAt) {
    var seenTo = before.seenTo();
    if (before.isRaised() || (seenTo != null && !at.isAfter(seenTo))) {
      return step(before, at, Sign.HOLDS);
    }
    if (before.dueAt() != null && rule.condition().times() == 1) {
      return step(before, at, Sign.NOTHING);
    }
    var after = state(before, at, begins(before, at), at, false, dueAt);
    return new Step(after, Act.NOTHING, null);
  }

  /// The condition is not what it seemed.
  Step dismissed(RuleState before) {
    var at = Objects.requireNonNull(before.seenTo(), before::id);
    return new Step(state(before, null, before.begins(), at, false, null), Act.NOTHING, null);
  }

  /// The asset says nothing new, and now it has held for long enough, or is to be looked at once
  /// more when it has.
  Step due(RuleState before, Instant now) {
    var since = Objects.requireNonNull(before.heldSince(), before::id);
    var isDone = before.begins().size() >= rule.condition().times() && isLongEnough(since, now);
    var after =
        new RuleState(
            before.rule(),
            before.asset(),
            rule.version(),
            since,
            before.begins(),
            before.seenTo(),
            before.isRaised() || isDone,
            due(since, isLongEnough(since, now)),
            before.lateCount());
    return new Step(after, isDone && !before.isRaised() ? Act.RAISE : Act.NOTHING, since);
  }

  private RuleState state(
      RuleState before,
      @Nullable Instant since,
      List<Instant> begins,
      @Nullable Instant at,
      boolean isRaised,
      @Nullable Instant dueAt) {
    return new RuleState(
        before.rule(),
        before.asset(),
        rule.version(),
        since,
        begins,
        at,
        isRaised,
        dueAt,
        before.lateCount());
  }
}
