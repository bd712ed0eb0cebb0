package fr.vigie.advice;

import fr.vigie.advice.GiveAdvice.Subject;
import fr.vigie.asset.FaultCode;
import fr.vigie.lighting.JudgeLighting;
import fr.vigie.lighting.JudgeLighting.Judgement;
import fr.vigie.lighting.LightingState;
import fr.vigie.lighting.LightingState.Reason;
import fr.vigie.lighting.LightingTarget;
import fr.vigie.lighting.LightingTargets;
import fr.vigie.lighting.LightingTimes;
import java.time.Instant;
import java.util.Optional;

/// Says whether lamps are off by their schedule: those of the cabinet where the lamp is known, else
/// those of the commune.
final class DarkHours {

  private final JudgeLighting judge;
  private final LightingTargets targets;
  private final LightingTimes times;

  DarkHours(JudgeLighting judge, LightingTargets targets, LightingTimes times) {
    this.judge = judge;
    this.targets = targets;
    this.times = times;
  }

  /// When they go on again; empty unless they are switched off. That they are off by day tells
  /// nobody anything.
  Optional<Instant> until(Subject subject) {
    return expected(subject)
        .filter(state -> state.reason() == Reason.SWITCHED_OFF)
        .map(LightingState::until);
  }

  private Optional<LightingState> expected(Subject subject) {
    var lamp = subject.asset();
    if (lamp != null) {
      return judge.judge(lamp, FaultCode.LAMP_FAILURE, subject.seenAt()).map(Judgement::expected);
    }
    var commune = new LightingTarget(LightingTarget.Kind.COMMUNE, subject.commune().inseeCode());
    return targets.find(commune).map(place -> times.at(place, subject.seenAt()));
  }
}
