package fr.vigie.effect;

import fr.vigie.view.Views;

/// How the types of effects are read, of `practice.graphqls`.
public final class EffectView {

  private EffectView() {}

  public static void declare(Views views) {
    views
        .of("PracticeEffect", Effect.class)
        .value("indicator", Effect::indicator)
        .part("baseline", Effect::baseline)
        .part("measured", Effect::measured)
        .value("isBeyondChance", Effect::isBeyondChance);
    views
        .of("IndicatorSample", Sample.class)
        .value("from", Sample::from)
        .value("until", Sample::until)
        .number("value", Sample::value)
        .number("low", sample -> sample.interval().low())
        .number("high", sample -> sample.interval().high())
        .value("objectCount", sample -> Math.toIntExact(sample.objects()));
  }
}
