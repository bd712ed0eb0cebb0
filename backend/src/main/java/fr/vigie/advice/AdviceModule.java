package fr.vigie.advice;

import fr.vigie.alarm.Alarms;
import fr.vigie.lighting.LightingModule;
import fr.vigie.plannedwork.FindPlannedWork;

/// What the rest of the backend sees of advice.
public record AdviceModule(GiveAdvice giveAdvice) {

  public static AdviceModule on(
      Alarms alarms, LightingModule lighting, FindPlannedWork plannedWork) {
    return new AdviceModule(
        new GiveAdvice(
            new FindIncident(alarms),
            new DarkHours(lighting.judge(), lighting.targets(), lighting.times()),
            plannedWork));
  }
}
