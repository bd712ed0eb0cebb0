package fr.vigie.practice;

import fr.vigie.effect.Effect;
import fr.vigie.effect.Interval;
import fr.vigie.effect.Sample;
import fr.vigie.indicator.Indicator;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How what came of a practice by an indicator is stored.
final class MongoEffects {

  private MongoEffects() {}

  static @Nullable Document of(@Nullable Effect effect) {
    if (effect == null) {
      return null;
    }
    var measured = effect.measured();
    return new Document("indicator", effect.indicator().name())
        .append("baseline", of(effect.baseline()))
        .append("measured", measured == null ? null : of(measured));
  }

  private static Document of(Sample sample) {
    return new Document("from", sample.from().toString())
        .append("until", sample.until().toString())
        .append("value", sample.value())
        .append("low", sample.interval().low())
        .append("high", sample.interval().high())
        .append("objects", sample.objects());
  }

  static @Nullable Effect read(@Nullable Document effect) {
    if (effect == null) {
      return null;
    }
    var measured = effect.get("measured", Document.class);
    return new Effect(
        Indicator.valueOf(effect.getString("indicator")),
        sample(effect.get("baseline", Document.class)),
        measured == null ? null : sample(measured));
  }

  private static Sample sample(Document sample) {
    return new Sample(
        LocalDate.parse(sample.getString("from")),
        LocalDate.parse(sample.getString("until")),
        sample.getDouble("value"),
        new Interval(sample.getDouble("low"), sample.getDouble("high")),
        sample.getLong("objects"));
  }
}
