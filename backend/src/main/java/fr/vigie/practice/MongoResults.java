package fr.vigie.practice;

import fr.vigie.energy.EnergyFactor;
import fr.vigie.energy.Method;
import fr.vigie.energy.SavingFigures;
import fr.vigie.energy.Savings.Gap;
import fr.vigie.practice.Uncertainty.Cause;
import java.time.LocalDate;
import java.util.Date;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How what came of a practice is stored.
final class MongoResults {

  private MongoResults() {}

  static @Nullable Document of(@Nullable PracticeResult result) {
    return result == null
        ? null
        : new Document("from", result.from().toString())
            .append("to", result.to().toString())
            .append("measuredAt", Date.from(result.measuredAt()))
            .append("figures", of(result.figures()))
            .append("lamps", result.lamps())
            .append("uncertainty", of(result.uncertainty()))
            .append("gaps", result.gaps().stream().map(Gap::name).sorted().toList())
            .append("factors", result.factors().stream().map(MongoResults::of).toList());
  }

  static @Nullable PracticeResult read(@Nullable Document result) {
    return result == null
        ? null
        : new PracticeResult(
            LocalDate.parse(result.getString("from")),
            LocalDate.parse(result.getString("to")),
            result.getDate("measuredAt").toInstant(),
            figures(result.get("figures", Document.class)),
            result.getInteger("lamps"),
            uncertainty(result.get("uncertainty", Document.class)),
            result.getList("gaps", String.class).stream()
                .map(Gap::valueOf)
                .collect(Collectors.toSet()),
            result.getList("factors", Document.class).stream().map(MongoResults::factor).toList());
  }

  private static Document of(SavingFigures figures) {
    return new Document("kwhBefore", figures.kwhBefore())
        .append("before", figures.before().name())
        .append("kwhAfter", figures.kwhAfter())
        .append("after", figures.after().name())
        .append("eurSaved", figures.eurSaved())
        .append("kgCo2eSaved", figures.kgCo2eSaved());
  }

  private static SavingFigures figures(Document figures) {
    return new SavingFigures(
        figures.getDouble("kwhBefore"),
        Method.valueOf(figures.getString("before")),
        figures.getDouble("kwhAfter"),
        Method.valueOf(figures.getString("after")),
        figures.getDouble("eurSaved"),
        figures.getDouble("kgCo2eSaved"));
  }

  private static Document of(Uncertainty uncertainty) {
    return new Document("kwhLow", uncertainty.kwhLow())
        .append("kwhHigh", uncertainty.kwhHigh())
        .append("causes", uncertainty.causes().stream().map(MongoResults::of).toList());
  }

  private static Document of(Cause cause) {
    return new Document("gap", cause.gap().name())
        .append("lamps", cause.lamps())
        .append("kwh", cause.kwh());
  }

  private static Uncertainty uncertainty(Document document) {
    return new Uncertainty(
        document.getDouble("kwhLow"),
        document.getDouble("kwhHigh"),
        document.getList("causes", Document.class).stream().map(MongoResults::cause).toList());
  }

  private static Cause cause(Document cause) {
    return new Cause(
        Gap.valueOf(cause.getString("gap")), cause.getInteger("lamps"), cause.getDouble("kwh"));
  }

  private static Document of(EnergyFactor factor) {
    return new Document("kind", factor.kind().name())
        .append("kgCo2e", factor.kgCo2e())
        .append("year", factor.year())
        .append("edition", factor.edition())
        .append("source", factor.source())
        .append("validFrom", factor.validFrom().toString());
  }

  private static EnergyFactor factor(Document factor) {
    return new EnergyFactor(
        EnergyFactor.Kind.valueOf(factor.getString("kind")),
        factor.getDouble("kgCo2e"),
        factor.getInteger("year"),
        factor.getString("edition"),
        factor.getString("source"),
        LocalDate.parse(factor.getString("validFrom")));
  }
}
