package fr.vigie.round;

import static fr.vigie.round.MongoRoundDocuments.append;

import fr.vigie.energy.EnergyFactor;
import fr.vigie.routing.DistanceMethod;
import fr.vigie.wastetour.Comparison;
import fr.vigie.wastetour.Consumption;
import fr.vigie.wastetour.Effort;
import fr.vigie.wastetour.FillForecast;
import fr.vigie.wastetour.FillForecast.Known;
import fr.vigie.wastetour.FillForecast.Unknown;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How what is of waste is stored with a round: forecasts and factors as they were when it was
/// planned, so that its figures can be told again.
final class MongoWasteDocuments {

  private MongoWasteDocuments() {}

  static Document of(WastePart waste) {
    var document =
        new Document("nextRoundAt", Date.from(waste.nextRoundAt()))
            .append("forecasts", waste.forecasts().stream().map(MongoWasteDocuments::of).toList());
    append(document, "burns", waste.burns() == null ? null : of(waste.burns()));
    append(document, "comparison", waste.comparison() == null ? null : of(waste.comparison()));
    return document;
  }

  private static Document of(Consumption burns) {
    return new Document("litresPer100Kilometres", burns.litresPer100Kilometres())
        .append("source", burns.source());
  }

  private static Document of(FillForecast forecast) {
    var document = new Document("asset", forecast.asset());
    append(document, "now", forecast.now());
    append(document, "measuredAt", MongoRoundDocuments.date(forecast.measuredAt()));
    append(document, "known", forecast.known() == null ? null : of(forecast.known()));
    append(document, "unknown", forecast.unknown() == null ? null : forecast.unknown().name());
    return document;
  }

  private static Document of(Known known) {
    return new Document("risePerDay", known.risePerDay())
        .append("lowRisePerDay", known.lowRisePerDay())
        .append("highRisePerDay", known.highRisePerDay())
        .append("readings", known.readings())
        .append("fillings", known.fillings())
        .append("atRound", known.atRound())
        .append("atNextRound", known.atNextRound())
        .append("lowAtNextRound", known.lowAtNextRound())
        .append("highAtNextRound", known.highAtNextRound());
  }

  private static Document of(Comparison comparison) {
    var document =
        new Document("planned", of(comparison.planned()))
            .append("fixed", of(comparison.fixed()))
            .append("method", comparison.method().name());
    append(document, "burns", comparison.burns() == null ? null : of(comparison.burns()));
    append(document, "factor", comparison.factor() == null ? null : of(comparison.factor()));
    return document;
  }

  private static Document of(Effort effort) {
    var document = new Document("stops", effort.stops()).append("kilometres", effort.kilometres());
    append(document, "litres", effort.litres());
    append(document, "kgCo2e", effort.kgCo2e());
    return document;
  }

  private static Document of(EnergyFactor factor) {
    var document =
        new Document("kind", factor.kind().name())
            .append("kgCo2e", factor.kgCo2e())
            .append("edition", factor.edition())
            .append("source", factor.source())
            .append("validFrom", factor.validFrom().toString());
    append(document, "year", factor.year());
    return document;
  }

  static WastePart waste(Document document) {
    var comparison = document.get("comparison", Document.class);
    return new WastePart(
        document.getDate("nextRoundAt").toInstant(),
        burns(document),
        document.getList("forecasts", Document.class).stream()
            .map(MongoWasteDocuments::forecast)
            .toList(),
        comparison == null ? null : comparison(comparison));
  }

  private static @Nullable Consumption burns(Document document) {
    var burns = document.get("burns", Document.class);
    return burns == null
        ? null
        : new Consumption(burns.getDouble("litresPer100Kilometres"), burns.getString("source"));
  }

  private static FillForecast forecast(Document document) {
    var known = document.get("known", Document.class);
    var unknown = document.getString("unknown");
    return new FillForecast(
        document.getString("asset"),
        document.getDouble("now"),
        MongoRoundDocuments.instant(document, "measuredAt"),
        known == null ? null : known(known),
        unknown == null ? null : Unknown.valueOf(unknown));
  }

  private static Known known(Document document) {
    return new Known(
        document.getDouble("risePerDay"),
        document.getDouble("lowRisePerDay"),
        document.getDouble("highRisePerDay"),
        document.getInteger("readings"),
        document.getInteger("fillings"),
        document.getDouble("atRound"),
        document.getDouble("atNextRound"),
        document.getDouble("lowAtNextRound"),
        document.getDouble("highAtNextRound"));
  }

  static Comparison comparison(Document document) {
    var factor = document.get("factor", Document.class);
    return new Comparison(
        effort(document.get("planned", Document.class)),
        effort(document.get("fixed", Document.class)),
        DistanceMethod.valueOf(document.getString("method")),
        burns(document),
        factor == null ? null : factor(factor));
  }

  private static Effort effort(Document document) {
    return new Effort(
        document.getInteger("stops"),
        document.getDouble("kilometres"),
        document.getDouble("litres"),
        document.getDouble("kgCo2e"));
  }

  private static EnergyFactor factor(Document document) {
    return new EnergyFactor(
        EnergyFactor.Kind.valueOf(document.getString("kind")),
        document.getDouble("kgCo2e"),
        document.getInteger("year"),
        document.getString("edition"),
        document.getString("source"),
        LocalDate.parse(document.getString("validFrom")));
  }
}
