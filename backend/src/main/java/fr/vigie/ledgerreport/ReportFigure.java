package fr.vigie.ledgerreport;

import fr.vigie.energy.EnergyUse;
import org.jspecify.annotations.Nullable;

/// The four figures that a report begins with.
enum ReportFigure {
  CONSUMED("kWh"),
  AVOIDED("kWh"),
  EUR("€"),
  KG_CO2E("kgCO2e");

  private final String unit;

  ReportFigure(String unit) {
    this.unit = unit;
  }

  String unit() {
    return unit;
  }

  /// Null when it is not known.
  @Nullable Double of(EnergyUse use) {
    var amount = this == CONSUMED ? use.consumed() : use.avoided();
    if (amount == null) {
      return null;
    }
    return switch (this) {
      case CONSUMED, AVOIDED -> amount.kwh();
      case EUR -> amount.eur();
      case KG_CO2E -> amount.kgCo2e();
    };
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
