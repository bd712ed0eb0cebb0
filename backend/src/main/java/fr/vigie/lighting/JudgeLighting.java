package fr.vigie.lighting;

import fr.vigie.asset.Asset;
import fr.vigie.asset.FaultCode;
import fr.vigie.lighting.LightingState.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Says what a lamp should do, and whether what is told of it is a fault: a lamp that is dark by
/// day or while it is switched off is as it should be, and one that shines then is not.
public final class JudgeLighting {

  // Clocks in cabinets are set by hand or by the mains, and messages travel.
  private static final int MARGIN_MINUTES = 10;

  public enum Verdict {
    /// Somebody should mend it.
    FAULT,
    /// It is as the schedule says.
    EXPECTED,
    /// Lamps go on or off about then.
    UNDECIDED
  }

  /// Whether it is a fault.
  ///
  /// @param expected what the lamp should have done
  public record Judgement(Verdict verdict, LightingState expected) {}

  private final LightingTargets targets;
  private final LightingTimes times;

  JudgeLighting(LightingTargets targets, LightingTimes times) {
    this.targets = targets;
    this.times = times;
  }

  /// What a piece of lighting equipment should do; empty when it is unknown, or none of lighting.
  public Optional<LightingState> expectedState(String assetId, Instant at) {
    return targets.ofLamp(assetId).map(place -> times.at(place, at));
  }

  /// Of what was seen at an instant by, or of, a piece of lighting equipment; empty for others.
  public Optional<Judgement> judge(Asset asset, FaultCode code, Instant at) {
    return targets.ofLamp(asset).map(place -> judge(asset, place, code, at));
  }

  private Judgement judge(Asset asset, LightingPlace place, FaultCode code, Instant at) {
    var expected = times.at(place, at);
    return new Judgement(
        switch (code) {
          case LAMP_UNEXPECTED_ON -> faultUnless(expected.isLit(), place, expected, at);
          case LAMP_FAILURE, DIMMING_FAILURE -> faultUnless(!expected.isLit(), place, expected, at);
          case SUPPLY_LOSS ->
              LightingTargets.isCabinet(asset)
                  ? Verdict.FAULT
                  : faultUnless(!expected.isLit(), place, expected, at);
          case CYCLING_FAILURE, CABINET_DOOR_OPEN, LEAKAGE_DETECTED -> Verdict.FAULT;
        },
        expected);
  }

  private Verdict faultUnless(
      boolean isExpected, LightingPlace place, LightingState expected, Instant at) {
    if (isAtSwitching(place, expected, at)) {
      return Verdict.UNDECIDED;
    }
    return isExpected ? Verdict.EXPECTED : Verdict.FAULT;
  }

  private boolean isAtSwitching(LightingPlace place, LightingState expected, Instant at) {
    var before = times.at(place, expected.since().minusMillis(1));
    var after = times.at(place, expected.until());
    return isWithin(place, before, expected, Duration.between(expected.since(), at))
        || isWithin(place, expected, after, Duration.between(at, expected.until()));
  }

  /// Whether lamps go on or off between two states, and no longer ago or ahead than clocks differ.
  private boolean isWithin(
      LightingPlace place, LightingState one, LightingState next, Duration away) {
    var isByLight = one.reason() == Reason.DAY || next.reason() == Reason.DAY;
    var minutes = isByLight ? times.clockAt(place, next.since()).marginMinutes() : MARGIN_MINUTES;
    return one.isLit() != next.isLit() && away.compareTo(Duration.ofMinutes(minutes)) < 0;
  }
}
