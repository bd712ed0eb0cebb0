package fr.vigie.alarmrule;

import fr.vigie.asset.Assets;
import fr.vigie.asset.FaultCode;
import fr.vigie.lighting.JudgeLighting;
import fr.vigie.lighting.LightingState;
import java.time.Instant;
import java.util.Optional;

/// What lamps should do, as their schedules say.
public record ScheduledLight(JudgeLighting schedules, Assets assets) implements ExpectedLight {

  @Override
  public Optional<Verdict> judge(String asset, String event, Instant at) {
    return FaultCode.of(event)
        .flatMap(code -> assets.find(asset).flatMap(lamp -> schedules.judge(lamp, code, at)))
        .map(judgement -> verdict(judgement.verdict()));
  }

  private static Verdict verdict(JudgeLighting.Verdict verdict) {
    return switch (verdict) {
      case FAULT -> Verdict.FAULT;
      case EXPECTED -> Verdict.EXPECTED;
      case UNDECIDED -> Verdict.UNDECIDED;
    };
  }

  @Override
  public Optional<Boolean> isLit(String asset, Instant at) {
    return schedules.expectedState(asset, at).map(LightingState::isLit);
  }
}
