package fr.vigie.energy;

import fr.vigie.energy.Baseline.Declared;
import fr.vigie.energy.Savings.OfCabinet;
import fr.vigie.energy.Savings.OfCommune;
import fr.vigie.lighting.LightingTarget.Kind;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import org.jspecify.annotations.Nullable;

/// How the types of `energy.graphqls` are read.
final class EnergyView {

  private final Territories territories;

  EnergyView(Territories territories) {
    this.territories = territories;
  }

  void declare(Views views) {
    savings(views);
    parts(views);
    baseline(views);
    tariff(views);
  }

  private void savings(Views views) {
    views
        .of("LightingSavings", Savings.class)
        .part("territory", savings -> territories.get(savings.territory()))
        .value("from", Savings::from)
        .value("to", Savings::to)
        .part("total", Savings::total)
        .part("months", Savings::months)
        .part("communes", Savings::communes)
        .part("cabinets", Savings::cabinets)
        .value("cabinetCount", Savings::cabinetCount)
        .value("lampCountBefore", savings -> savings.lamps().before())
        .value("lampCount", savings -> savings.lamps().now())
        .value("lampCountWithoutPower", savings -> savings.lamps().withoutPower())
        .value("lampCountWithoutBaseline", savings -> savings.lamps().withoutBaseline())
        .value(
            "lampCountWithoutInstallationDay", savings -> savings.lamps().withoutInstallationDay())
        .value("lampCountWithoutRenovationDay", savings -> savings.lamps().withoutRenovationDay())
        .value("gaps", savings -> savings.gaps().stream().toList())
        .part("factors", Savings::factors)
        .part("tariffs", Savings::tariffs)
        .part("baselines", Savings::baselines);
    views
        .of("SavingFigures", SavingFigures.class)
        .value("kwhBefore", figures -> Rounded.to3(figures.kwhBefore()))
        .value("methodBefore", SavingFigures::before)
        .value("kwhAfter", figures -> Rounded.to3(figures.kwhAfter()))
        .value("methodAfter", SavingFigures::after)
        .value("kwhSaved", figures -> Rounded.to3(figures.kwhSaved()))
        .value("method", SavingFigures::saved)
        .value("eurSaved", figures -> Rounded.cents(figures.eurSaved()))
        .value("kgCo2eSaved", figures -> Rounded.grams(figures.kgCo2eSaved()));
  }

  private void parts(Views views) {
    views
        .of("MonthlySavings", Savings.Month.class)
        .value("from", Savings.Month::from)
        .part("figures", Savings.Month::figures);
    views
        .of("CommuneSavings", OfCommune.class)
        .part("commune", of -> territories.commune(of.commune()))
        .part("figures", OfCommune::figures);
    views
        .of("CabinetSavings", OfCabinet.class)
        .reference("cabinet", "asset", of -> of.place().cabinet())
        .part("commune", of -> territories.commune(of.place().commune()))
        .value("lampCountBefore", OfCabinet::lampsBefore)
        .value("lampCount", OfCabinet::lamps)
        .part("figures", OfCabinet::figures);
  }

  private void baseline(Views views) {
    views
        .of("LightingBaseline", Baseline.class)
        .part("commune", baseline -> territories.commune(baseline.commune()))
        .reference("cabinet", "asset", EnergyView::cabinet)
        .value("on", Baseline::on)
        .value("lampCount", Baseline::lamps)
        .value("lampCountWithoutPower", baseline -> baseline.unknown().power())
        .value("gaps", baseline -> baseline.gaps().stream().toList())
        .value("kilowatts", baseline -> Rounded.to3(baseline.kilowatts()))
        .value("declaredKwhPerYear", baseline -> kwh(baseline.declared()))
        .value("declaredSource", baseline -> source(baseline.declared()))
        .value("setAt", Baseline::setAt);
  }

  private static void tariff(Views views) {
    views
        .of("Tariff", Tariff.class)
        .value("eurPerKwh", Tariff::eurPerKwh)
        .value("validFrom", Tariff::validFrom)
        .value("source", Tariff::source)
        .value("setAt", Tariff::setAt);
    views
        .of("EnergyFactor", EnergyFactor.class)
        .value("kind", EnergyFactor::kind)
        .value("kgCo2e", EnergyFactor::kgCo2e)
        .value("unit", factor -> factor.kind().unit())
        .value("year", EnergyFactor::year)
        .value("edition", EnergyFactor::edition)
        .value("source", EnergyFactor::source)
        .value("validFrom", EnergyFactor::validFrom);
  }

  private static @Nullable String cabinet(Baseline baseline) {
    return baseline.target().kind() == Kind.CABINET ? baseline.target().id() : null;
  }

  private static @Nullable Object kwh(@Nullable Declared declared) {
    return declared == null ? null : Double.valueOf(declared.kwhPerYear());
  }

  private static @Nullable Object source(@Nullable Declared declared) {
    return declared == null ? null : declared.source();
  }
}
