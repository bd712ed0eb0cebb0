package fr.vigie.ledgerreport;

import fr.vigie.energy.EnergyAmount;
import fr.vigie.energy.EnergyUse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The four figures that a report begins with.
enum ReportFigure {
  CONSUMED("kWh", EnergyUse::consumed, EnergyAmount::kwh),
  AVOIDED("kWh", EnergyUse::avoided, EnergyAmount::kwh),
  EUR("€", EnergyUse::avoided, EnergyAmount::eur),
  KG_CO2E("kgCO2e", EnergyUse::avoided, EnergyAmount::kgCo2e);

  private final String unit;
  private final Function<EnergyUse, @Nullable EnergyAmount> amount;
  private final Function<EnergyAmount, @Nullable Double> value;

  ReportFigure(
      String unit,
      Function<EnergyUse, @Nullable EnergyAmount> amount,
      Function<EnergyAmount, @Nullable Double> value) {
    this.unit = unit;
    this.amount = amount;
    this.value = value;
  }

  String unit() {
    return unit;
  }

  /// Null when it is not known.
  @Nullable Double of(EnergyUse use) {
    var found = amount.apply(use);
    return found == null ? null : value.apply(found);
  }

  /// Of all months that were stated, and the month of the report; null when one of them is not
  /// known: the rest would look like all.
  @Nullable Double sum(Report report) {
    var month = report.month().month();
    var sum = of(report.total());
    for (var stated : report.stated()) {
      var part = of(stated.account().total());
      if (sum == null || part == null) {
        return null;
      }
      sum += stated.month().equals(month) ? 0 : part;
    }
    return sum;
  }
}
