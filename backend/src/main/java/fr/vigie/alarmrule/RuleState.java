package fr.vigie.alarmrule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a rule has come at an asset, by what the asset said until an instant.
///
/// @param heldSince since when the condition holds; null when it does not
/// @param begins when it began lately, oldest first
/// @param seenTo the device's instant up to which all is taken in
/// @param isRaised whether it has raised an alarm that is not over for it
/// @param dueAt when it is to be looked at although the asset says nothing; null for never
/// @param lateCount how much came too late to be taken in
public record RuleState(
    String rule,
    String asset,
    int version,
    @Nullable Instant heldSince,
    List<Instant> begins,
    @Nullable Instant seenTo,
    boolean isRaised,
    @Nullable Instant dueAt,
    int lateCount) {

  public RuleState {
    begins = List.copyOf(begins);
  }

  static RuleState fresh(AlarmRule rule, String asset) {
    return new RuleState(rule.id(), asset, rule.version(), null, List.of(), null, false, null, 0);
  }

  static String id(String rule, String asset) {
    return rule + "@" + asset;
  }

  String id() {
    return id(rule, asset);
  }

  /// Under another version of the rule, which is about the same.
  RuleState of(int newVersion) {
    return new RuleState(
        rule, asset, newVersion, heldSince, begins, seenTo, isRaised, dueAt, lateCount);
  }

  RuleState late() {
    return new RuleState(
        rule, asset, version, heldSince, begins, seenTo, isRaised, dueAt, lateCount + 1);
  }
}
